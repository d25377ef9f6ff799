package io.pocoscope.cli.failure;

import io.pocoscope.rate.Grouping;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a grouping by time. */
public final class PeriodText implements ITypeConverter<Grouping> {
  @Override
  public Grouping convert(String text) {
    return Grouping.named(text.strip().toLowerCase(Locale.ROOT))
        .filter(Grouping::overTime)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    String.format(
                        Locale.ROOT,
                        "'%s' is no period: one of %s",
                        text,
                        String.join(", ", labels()))));
  }

  private static List<String> labels() {
    return Arrays.stream(Grouping.values())
        .filter(Grouping::overTime)
        .map(Grouping::label)
        .toList();
  }

  /** The names, for help texts and completion. */
  public static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return labels().iterator();
    }
  }
}
