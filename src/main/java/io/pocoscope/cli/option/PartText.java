package io.pocoscope.cli.option;

import io.pocoscope.result.comparison.Part;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a part of a comparison. */
public final class PartText implements ITypeConverter<Part> {
  @Override
  public Part convert(String text) {
    return Part.named(text.strip().toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new TypeConversionException(
                    String.format(
                        Locale.ROOT,
                        "'%s' is no part of a comparison: one of %s",
                        text,
                        String.join(", ", Part.labels()))));
  }

  /** The names, for help texts and completion. */
  public static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Part.labels().iterator();
    }
  }
}
