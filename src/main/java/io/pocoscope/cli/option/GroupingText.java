package io.pocoscope.cli.option;

import io.pocoscope.rate.Grouping;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a grouping. */
public final class GroupingText implements ITypeConverter<GroupingText.Choice> {
  /** A grouping, or none at all. */
  public record Choice(Optional<Grouping> grouping) {}

  @Override
  public Choice convert(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    Optional<Grouping> named = Grouping.named(name);
    if (named.isEmpty() && !name.equals("none")) {
      throw new TypeConversionException(
          String.format(
              Locale.ROOT,
              "'%s' is no grouping: one of none, %s",
              text,
              String.join(", ", Grouping.labels())));
    }
    return new Choice(named);
  }

  /** The names, for help texts and completion. */
  public static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.concat(Stream.of("none"), Grouping.labels().stream()).iterator();
    }
  }
}
