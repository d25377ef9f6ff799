package io.pocoscope.change;

import io.pocoscope.store.Resource;
import io.pocoscope.text.CsvText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known to have happened, in the order of time.
 *
 * @param events at any time
 */
public record KnownEvents(List<KnownEvent> events) {
  public static final KnownEvents NONE = new KnownEvents(List.of());

  private static final List<String> USUAL_ORDER = List.of("date", "name", "component");
  private static final double SECONDS_PER_DAY = 86_400;

  public KnownEvents {
    events = events.stream().sorted(Comparator.comparing(KnownEvent::first)).toList();
  }

  /** Releases of iExec's workers, schedulers and contracts of which a date is known. */
  public static KnownEvents ofReleases() {
    return in(Resource.text(KnownEvents.class, "events.csv"));
  }

  /**
   * Those of a text of comma-separated values: dates and names, and components where there are any.
   * A first line that begins with {@code date}, or holds that word, names the columns.
   *
   * @throws BadEvents if a line is something else, or there is none
   */
  public static KnownEvents in(String text) {
    List<KnownEvent> found = new ArrayList<>();
    List<String> columns = USUAL_ORDER;
    List<CsvText.Line> lines = lines(text);
    for (CsvText.Line line : lines) {
      List<String> words = line.cells().stream().map(KnownEvents::word).toList();
      if (line.equals(lines.get(0)) && words.contains("date")) {
        columns = words;
      } else {
        found.add(event(line, columns));
      }
    }
    if (found.isEmpty()) {
      throw new BadEvents("it has no line of DATE,NAME");
    }
    return new KnownEvents(found);
  }

  /** Those of a network, and those of all. */
  public KnownEvents on(Optional<String> network) {
    return new KnownEvents(
        events.stream()
            .filter(
                it -> network.isEmpty() || it.network().isEmpty() || it.network().equals(network))
            .toList());
  }

  /** Those between two times. */
  public KnownEvents within(Instant from, Instant to) {
    return new KnownEvents(events.stream().filter(it -> it.from(from, to).isZero()).toList());
  }

  /**
   * The one nearest to a change, of those in its history: before it nothing could change.
   *
   * @param first the first time of the history in which the change is
   * @param last its last
   */
  public Optional<Nearest> nearest(ChangePoint change, Instant first, Instant last) {
    KnownEvents inside = within(first, last);
    return inside.events().stream()
        .min(Comparator.comparing(it -> it.from(change.time(), change.time()).abs()))
        .map(
            event -> {
              Duration away = event.from(change.time(), change.time());
              return new Nearest(
                  event,
                  away.toSeconds() / SECONDS_PER_DAY,
                  event.from(change.earliest(), change.latest()).isZero(),
                  inside.chance(away.abs(), first, last));
            });
  }

  /**
   * A known event near a change.
   *
   * @param days how many days after the change it was; negative where it was before; 0 where it was
   *     on that day, or in that month
   * @param within whether it may have been where the change may be, with 95 % confidence
   * @param chance how likely a moment of the history, chosen at random, is as near to any event of
   *     it
   */
  public record Nearest(KnownEvent event, double days, boolean within, double chance) {}

  /** The share of a history's time that is as near to an event. */
  private double chance(Duration near, Instant first, Instant last) {
    double covered = 0;
    Instant done = first;
    for (KnownEvent event : events) {
      Instant from = later(done, event.begin().minus(near));
      Instant to = event.end().plus(near).isBefore(last) ? event.end().plus(near) : last;
      if (to.isAfter(from)) {
        covered += Duration.between(from, to).toSeconds();
        done = to;
      }
    }
    double all = Duration.between(first, last).toSeconds();
    return all > 0 ? Math.min(1, covered / all) : 1;
  }

  private static Instant later(Instant some, Instant other) {
    return some.isAfter(other) ? some : other;
  }

  private static List<CsvText.Line> lines(String text) {
    try {
      return CsvText.lines(text);
    } catch (CsvText.UnclosedQuote damaged) {
      throw new BadEvents(damaged.getMessage());
    }
  }

  private static String word(String cell) {
    return cell.strip().toLowerCase(Locale.ROOT);
  }

  private static KnownEvent event(CsvText.Line line, List<String> columns) {
    String date = cell(line, columns, "date");
    String name = cell(line, columns, "name");
    if (date.isEmpty() || name.isEmpty()) {
      throw new BadEvents(line.number(), "not DATE,NAME or DATE,NAME,COMPONENT");
    }
    if (columns.equals(USUAL_ORDER) && line.cells().size() > columns.size()) {
      throw new BadEvents(
          line.number(), "more than DATE,NAME,COMPONENT: a name with a comma stands in quotes");
    }
    try {
      return KnownEvent.of(
          date,
          cell(line, columns, "component"),
          name,
          Optional.of(cell(line, columns, "network")).filter(it -> !it.isEmpty()));
    } catch (DateTimeException none) {
      throw new BadEvents(
          line.number(), "'" + date + "' is no date: a day as 2024-03-19, or a month as 2024-03");
    }
  }

  private static String cell(CsvText.Line line, List<String> columns, String column) {
    int at = columns.indexOf(column);
    return at >= 0 && at < line.cells().size() ? line.cells().get(at).strip() : "";
  }

  /** A text that holds no events; its message says where and why. */
  public static final class BadEvents extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadEvents(String why) {
      super(why);
    }

    BadEvents(int line, String why) {
      super("line " + line + ": " + why);
    }
  }
}
