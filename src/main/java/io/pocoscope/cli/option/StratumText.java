package io.pocoscope.cli.option;

import io.pocoscope.rate.Grouping;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what stays the same while the order within it is shuffled. */
public final class StratumText implements ITypeConverter<GroupingText.Choice> {
  @Override
  public GroupingText.Choice convert(String text) {
    GroupingText.Choice choice = new GroupingText().convert(text);
    if (choice.grouping().filter(each -> !isStratum(each)).isPresent()) {
      throw new TypeConversionException(
          String.format(
              Locale.ROOT,
              "'%s' tells no slots apart whatever their time, each in one group: one of none, %s",
              text,
              String.join(", ", labels())));
    }
    return choice;
  }

  private static boolean isStratum(Grouping grouping) {
    return !grouping.overTime() && !grouping.overlaps();
  }

  private static List<String> labels() {
    return Arrays.stream(Grouping.values())
        .filter(StratumText::isStratum)
        .map(Grouping::label)
        .toList();
  }

  /** The names, for help texts and completion. */
  public static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.concat(Stream.of("none"), labels().stream()).iterator();
    }
  }
}
