package io.pocoscope.cli.failure;

import io.pocoscope.change.Together;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads which slots stay together. */
public final class TogetherText implements ITypeConverter<Together> {
  @Override
  public Together convert(String text) {
    return Together.named(text.strip().toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new TypeConversionException(
                    String.format(
                        Locale.ROOT,
                        "'%s' is none of %s",
                        text,
                        String.join(", ", Together.labels()))));
  }

  /** The names, for help texts and completion. */
  public static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Together.labels().iterator();
    }
  }
}
