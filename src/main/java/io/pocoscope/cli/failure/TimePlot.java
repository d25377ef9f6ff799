package io.pocoscope.cli.failure;

import io.pocoscope.change.ChangePoint;
import io.pocoscope.change.KnownEvent;
import io.pocoscope.change.KnownEvents;
import io.pocoscope.change.Segment;
import io.pocoscope.rate.FailureGroup;
import io.pocoscope.rate.FailureTable;
import io.pocoscope.rate.Grouping;
import io.pocoscope.rate.Rate;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.failure.NamedPeriod;
import io.pocoscope.text.ForeignText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** A rate through time with its band, changes and known events, for a terminal of 80 columns. */
final class TimePlot {
  private static final int WIDTH = 68;
  private static final int HEIGHT = 14;
  private static final int LABELLED = 4;
  private static final double ROOM_ABOVE = 1.05;
  private static final char ABOVE = '^';
  private static final String CHANGES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String EVENTS = "123456789abcdefghijklmnopqrstuvwxyz";

  private final List<Spot> spots;
  private final List<Segment> segments;
  private final List<ChangePoint> changes;
  private final List<KnownEvent> events;
  private final Instant left;
  private final Instant right;
  private final double top;
  private final boolean madeUp;

  /** A period's rate, where something is settled. */
  private record Spot(NamedPeriod when, Rate rate) {
    double share() {
      return rate.rate().orElseThrow();
    }
  }

  /**
   * Of a table by time.
   *
   * @param segments between changes; none where they were not looked for
   * @param madeUp whether the history is of no real market
   */
  private TimePlot(
      FailureTable table,
      List<Segment> segments,
      List<ChangePoint> changes,
      KnownEvents events,
      boolean madeUp) {
    this.spots =
        table.groups().stream().flatMap(it -> spot(table.by().get(0), it).stream()).toList();
    this.segments = segments;
    this.changes = changes.subList(0, Math.min(CHANGES.length(), changes.size()));
    this.left =
        spots.stream().map(it -> it.when().begin()).min(Instant::compareTo).orElse(Instant.EPOCH);
    this.right = spots.stream().map(it -> it.when().end()).max(Instant::compareTo).orElse(left);
    List<KnownEvent> within = events.within(left, right).events();
    this.events = within.subList(0, Math.min(EVENTS.length(), within.size()));
    this.top = top();
    this.madeUp = madeUp;
  }

  /** The lines of a drawing; none where no rate is of a known time. */
  static List<String> lines(
      FailureTable table,
      List<Segment> segments,
      List<ChangePoint> changes,
      KnownEvents events,
      boolean madeUp) {
    TimePlot plot = new TimePlot(table, segments, changes, events, madeUp);
    return plot.spots.isEmpty() ? List.of() : plot.lines();
  }

  private static Optional<Spot> spot(Grouping by, FailureGroup group) {
    return group.rate().settled() == 0
        ? Optional.empty()
        : NamedPeriod.of(by, group.keys().get(0)).map(when -> new Spot(when, group.rate()));
  }

  /** Bands of few slots reach up to 1: they are cut where all rates are seen. */
  private double top() {
    double[] highs =
        spots.stream().mapToDouble(it -> it.rate().interval().high()).sorted().toArray();
    double usual = highs.length == 0 ? 0 : highs[(highs.length - 1) * 3 / 4];
    double rates =
        DoubleStream.concat(
                spots.stream().mapToDouble(Spot::share),
                segments.stream().mapToDouble(Segment::rate))
            .max()
            .orElse(0);
    double greatest = ROOM_ABOVE * Math.max(usual, rates);
    return greatest > 0 ? Math.min(1, greatest) : 1;
  }

  private List<String> lines() {
    char[][] field = new char[HEIGHT][WIDTH];
    for (char[] row : field) {
      Arrays.fill(row, ' ');
    }
    changes.forEach(each -> mark(field, each));
    spots.forEach(each -> band(field, each));
    spots.stream().filter(this::goesOn).forEach(each -> field[0][column(middle(each))] = ABOVE);
    segments.forEach(each -> line(field, each));
    spots.forEach(each -> field[row(each.share())][column(middle(each))] = 'o');
    List<String> lines = new ArrayList<>();
    lines.add("failure rate" + (madeUp ? ", of a made-up history" : ""));
    if (!changes.isEmpty()) {
      lines.add(" ".repeat(10) + places(changes.stream().map(ChangePoint::time).toList(), CHANGES));
    }
    for (int row = 0; row < HEIGHT; row++) {
      String label = row % LABELLED == 0 || row == HEIGHT - 1 ? percent(row) : "";
      String shown = String.format(Locale.ROOT, "%8s |%s", label, new String(field[row]));
      lines.add(shown.stripTrailing());
    }
    lines.add(" ".repeat(9) + "+" + "-".repeat(WIDTH));
    lines.add(axis());
    if (!events.isEmpty()) {
      lines.add(" ".repeat(10) + places(events.stream().map(KnownEvent::begin).toList(), EVENTS));
    }
    legend(lines);
    return lines;
  }

  private String percent(int row) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * top * (HEIGHT - 1 - row) / (HEIGHT - 1));
  }

  private void mark(char[][] field, ChangePoint change) {
    for (char[] row : field) {
      row[column(change.time())] = ':';
    }
  }

  private void band(char[][] field, Spot spot) {
    int column = column(middle(spot));
    int high = row(spot.rate().interval().high());
    int low = row(spot.rate().interval().low());
    for (int row = high; row <= low; row++) {
      field[row][column] = '|';
    }
  }

  /** Whether a band is cut at the upper edge; no rate is near that then. */
  private boolean goesOn(Spot spot) {
    return spot.rate().interval().high() > top;
  }

  /** Where nothing else stands. */
  private void line(char[][] field, Segment segment) {
    char[] row = field[row(segment.rate())];
    for (int at = column(segment.first()); at <= column(segment.last()); at++) {
      row[at] = row[at] == ' ' ? '-' : row[at];
    }
  }

  private static Instant middle(Spot spot) {
    Duration half = Duration.between(spot.when().begin(), spot.when().end()).dividedBy(2);
    return spot.when().begin().plus(half);
  }

  private int column(Instant time) {
    double share =
        (double) Duration.between(left, time).toSeconds()
            / Math.max(1, Duration.between(left, right).toSeconds());
    return Math.max(0, Math.min(WIDTH - 1, (int) (share * WIDTH)));
  }

  private int row(double rate) {
    int row = (int) Math.round((1 - rate / top) * (HEIGHT - 1));
    return Math.max(0, Math.min(HEIGHT - 1, row));
  }

  /** Each mark in the column of its time; where that is taken, in the next. */
  private String places(List<Instant> times, String marks) {
    char[] line = new char[WIDTH];
    Arrays.fill(line, ' ');
    for (int i = 0; i < times.size(); i++) {
      int at = column(times.get(i));
      while (at < WIDTH - 1 && line[at] != ' ') {
        at++;
      }
      line[at] = marks.charAt(i);
    }
    return new String(line).stripTrailing();
  }

  private String axis() {
    String from = left.toString().substring(0, 10);
    String to = right.toString().substring(0, 10);
    return " ".repeat(10) + from + " ".repeat(WIDTH - from.length() - to.length()) + to;
  }

  private void legend(List<String> lines) {
    String bands = spots.stream().anyMatch(this::goesOn) ? "  ^ it goes on above" : "";
    String parts = segments.isEmpty() ? "" : "  - rate between changes  : change";
    lines.add("  o rate  | its band" + bands + parts);
    for (int i = 0; i < changes.size(); i++) {
      ChangePoint each = changes.get(i);
      lines.add(
          String.format(
              Locale.ROOT,
              "  %s change at %s, %.1f %% to %.1f %%, false-alarm rate %s",
              CHANGES.charAt(i),
              each.time().toString().substring(0, 10),
              100 * each.before().rate(),
              100 * each.after().rate(),
              NumberText.narrow(each.falseAlarm())));
    }
    for (int i = 0; i < events.size(); i++) {
      lines.add(
          String.format(
              Locale.ROOT,
              "  %s %s %s",
              EVENTS.charAt(i),
              events.get(i).date(),
              ForeignText.line(events.get(i).name())));
    }
  }
}
