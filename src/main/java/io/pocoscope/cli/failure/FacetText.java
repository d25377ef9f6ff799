package io.pocoscope.cli.failure;

import io.pocoscope.pattern.Facet;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a facet. */
final class FacetText implements ITypeConverter<Facet> {
  @Override
  public Facet convert(String text) {
    return Facet.named(text.strip().toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new TypeConversionException(
                    String.format(
                        Locale.ROOT,
                        "'%s' is no role or property: one of %s",
                        text,
                        String.join(", ", Facet.labels()))));
  }

  /** The names, for help texts and completion. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Facet.labels().iterator();
    }
  }
}
