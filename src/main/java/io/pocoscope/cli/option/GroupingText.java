package io.pocoscope.cli.option;

import io.pocoscope.rate.Grouping;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a grouping. */
public final class GroupingText implements ITypeConverter<GroupingText.Choice> {
  /** A grouping, or none at all. */
  public record Choice(Optional<Grouping> grouping) {}

  @Override
  public Choice convert(String text) {
    Optional<Grouping> named = Grouping.named(text);
    if (named.isEmpty() && !text.equals("none")) {
      throw new TypeConversionException(
          String.format(
              Locale.ROOT,
              "'%s' is no grouping: one of none, %s",
              text,
              String.join(", ", Grouping.labels())));
    }
    return new Choice(named);
  }
}
