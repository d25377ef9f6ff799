package io.pocoscope.cli.option;

import io.pocoscope.outcome.Counted;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What people say of completed slots that are to count as failed. */
public final class CountedText implements ITypeConverter<Counted> {
  @Override
  public Counted convert(String text) {
    return Counted.named(text.strip().toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new TypeConversionException(
                    String.format(
                        Locale.ROOT,
                        "'%s' is no kind of completed slots: one of %s",
                        text,
                        String.join(", ", Counted.labels()))));
  }

  /** The kinds, for completion. */
  public static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Counted.labels().iterator();
    }
  }
}
