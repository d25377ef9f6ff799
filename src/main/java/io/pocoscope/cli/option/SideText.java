package io.pocoscope.cli.option;

import io.pocoscope.attribution.PartyRole;
import io.pocoscope.cli.option.SlotFilterOptions.PairText;
import io.pocoscope.outcome.SelfDealing;
import io.pocoscope.rate.Grouping;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a side of a comparison: terms NAME=VALUE with commas between them, or all. What stands
 * behind {@code where=} is a condition to the end of the text, commas and all, so that there is one
 * at most.
 */
public final class SideText implements ITypeConverter<Side> {
  private static final String ALL = "all";
  private static final String WHERE = "where";
  private static final Pattern CONDITION = Pattern.compile("(?i)where\\s*=");
  private static final Pattern ANOTHER = Pattern.compile("(?i),\\s*where\\s*=");
  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final String NAMES =
      "since, until, db, exclude-self-dealing, where, or a grouping such as app, pool or category";

  /** Those that say how slots are counted: two sides counted otherwise cannot be compared. */
  private static final Set<String> OF_BOTH = Set.of("pending", "count");

  @Override
  public Side convert(String text) {
    if (text.isBlank()) { // a script's variable that is empty is not meant to be everything
      throw Terms.wrong("it is empty: name at least one NAME=VALUE, or %s", ALL);
    }
    return new Terms(text.strip()).read();
  }

  /** What was read so far. */
  private static final class Terms {
    private final String text;
    private Optional<Path> store = Optional.empty();
    private Optional<Moment> since = Optional.empty();
    private Optional<Moment> until = Optional.empty();
    private Optional<String> where = Optional.empty();
    private final Set<SelfDealing> excluded = EnumSet.noneOf(SelfDealing.class);
    private final Map<Grouping, String> groups = new EnumMap<>(Grouping.class);

    Terms(String text) {
      this.text = text;
    }

    Side read() {
      String rest = text.equalsIgnoreCase(ALL) ? "" : text;
      while (!rest.isEmpty()) {
        int end = CONDITION.matcher(rest).lookingAt() ? -1 : rest.indexOf(',');
        take(end < 0 ? rest : rest.substring(0, end));
        rest = end < 0 ? "" : rest.substring(end + 1).strip();
      }
      return new Side(text, store, since, until, excluded, groups, where);
    }

    private void take(String term) {
      int end = term.indexOf('=');
      if (end < 0 || term.substring(end + 1).isBlank()) {
        throw wrong("'%s' is no term NAME=VALUE, with a name of %s", term.strip(), NAMES);
      }
      String name = term.substring(0, end).strip().toLowerCase(Locale.ROOT);
      String value = term.substring(end + 1).strip();
      switch (name) {
        case "since" -> since = Optional.of(once(name, since, new MomentText().convert(value)));
        case "until" -> until = Optional.of(once(name, until, new MomentText().convert(value)));
        case "db" -> store = Optional.of(once(name, store, file(value)));
        case WHERE -> where = Optional.of(condition(value));
        case "exclude-self-dealing" -> excluded.addAll(new PairText().convert(value).roles());
        default -> takeGroup(name, value);
      }
    }

    private void takeGroup(String name, String value) {
      if (OF_BOTH.contains(name)) {
        throw wrong("'%s' holds for both sides: give --%s beside --a and --b", name, name);
      }
      Grouping grouping =
          Grouping.named(name)
              .orElseThrow(() -> wrong("'%s' is no name of a term: one of %s", name, NAMES));
      boolean isActor = PartyRole.named(name).isPresent() && !value.startsWith("(");
      String group = isActor ? new AddressText().convert(value) : value;
      groups.put(grouping, once(name, Optional.ofNullable(groups.get(grouping)), group));
    }

    /** {@code where} is a word of SQL's own: outside quotes, it stands in no condition. */
    private static String condition(String value) {
      if (ANOTHER.matcher(QUOTED.matcher(value).replaceAll("")).find()) {
        throw wrong("'%s' is given twice: and joins two conditions", WHERE);
      }
      return value;
    }

    private static Path file(String name) {
      try {
        return Path.of(name);
      } catch (InvalidPathException wrong) {
        throw wrong("no file has such a name: %s", wrong.getReason());
      }
    }

    private static <T> T once(String name, Optional<T> before, T value) {
      if (before.isPresent()) {
        throw wrong("'%s' is given twice", name);
      }
      return value;
    }

    private static TypeConversionException wrong(String why, Object... values) {
      return new TypeConversionException(String.format(Locale.ROOT, why, values));
    }
  }
}
