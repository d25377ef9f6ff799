package io.pocoscope.result.failure;

import io.pocoscope.change.ChangePoint;
import io.pocoscope.change.KnownEvents;
import io.pocoscope.change.RateHistory;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import io.pocoscope.result.column.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Changes of a failure rate, a row to a change. */
public final class ChangeResult {
  private static final double SECONDS_PER_DAY = 86_400;

  private ChangeResult() {}

  /** A change, and the known event that is nearest to it. */
  record Line(ChangePoint change, Optional<KnownEvents.Nearest> nearest) {}

  public static Result of(RateHistory history, KnownEvents events) {
    List<Line> lines =
        history.changes().stream().map(it -> new Line(it, nearest(it, history, events))).toList();
    return columns().result(lines);
  }

  private static Optional<KnownEvents.Nearest> nearest(
      ChangePoint change, RateHistory history, KnownEvents events) {
    Instant first = history.segments().get(0).first();
    Instant last = history.segments().get(history.segments().size() - 1).last();
    return events.nearest(change, first, last);
  }

  static Columns<Line> columns() {
    return places().and(rates()).and(sizes()).and(events());
  }

  private static Columns<Line> places() {
    return Columns.<Line>none()
        .time(
            "time",
            "Its most likely place: the start of the first deal behind it.",
            it -> it.change().time())
        .headed("change\nat")
        .shown(it -> it.change().time().toString().substring(0, 10))
        .time(
            "earliest",
            "The first time that it may be at, with 95 % confidence.",
            it -> it.change().earliest())
        .forMachines()
        .time("latest", "The last such time.", it -> it.change().latest())
        .forMachines()
        .forPeople(
            "95 %\ndays",
            it ->
                days(it.change().time(), it.change().earliest())
                    + "…"
                    + days(it.change().time(), it.change().latest()));
  }

  private static String days(Instant from, Instant to) {
    double days = Duration.between(from, to).toSeconds() / SECONDS_PER_DAY;
    String shown = String.format(Locale.ROOT, "%+.1f", days);
    return shown.equals("+0.0") || shown.equals("-0.0") ? "0" : shown;
  }

  private static Columns<Line> rates() {
    return Columns.<Line>none()
        .text(
            "direction",
            Quantity.WORD,
            "up where more fails behind it within the strata, down where less does.",
            it -> it.change().upwards() ? "up" : "down")
        .forMachines()
        .share(
            "rate_before",
            "The rate of all slots from the change before it on.",
            it -> it.change().before().rate())
        .headed("rate %\nbefore")
        .share(
            "rate_after",
            "The rate of all slots up to the next change.",
            it -> it.change().after().rate())
        .headed("\nafter")
        .number(
            "odds_ratio",
            Quantity.ONE,
            "By how much the odds of failing are multiplied within a stratum, such as a requester"
                + " (Mantel–Haenszel); Infinity where none failed before.",
            it -> it.change().oddsRatio())
        .within(Range.NOT_NEGATIVE)
        .headed("odds\n×")
        .shown(it -> it.change().oddsRatio().map(odds -> String.format(Locale.ROOT, "%.2g", odds)))
        .number(
            "z",
            Quantity.ONE,
            "The statistic: standard deviations from what is expected if the order within a stratum"
                + " is of no matter.",
            it -> it.change().height() * (it.change().upwards() ? 1 : -1))
        .forMachines()
        .proportion(
            "p",
            "How often chance alone has such a statistic somewhere between the changes beside it.",
            it -> it.change().p())
        .forMachines()
        .proportion(
            "false_alarm",
            "The least chance of any false alarm in the history (--alpha) at which it is found.",
            it -> it.change().falseAlarm())
        .headed("false\nalarm")
        .shown(it -> NumberText.narrow(it.change().falseAlarm()));
  }

  private static Columns<Line> sizes() {
    return Columns.<Line>none()
        .count(
            "slots_before",
            Quantity.SLOTS,
            "Settled slots from the change before it on.",
            it -> it.change().before().settled())
        .forMachines()
        .count(
            "slots_after",
            Quantity.SLOTS,
            "Settled slots up to the next change.",
            it -> it.change().after().settled())
        .forMachines()
        .count(
            "strata_before",
            Quantity.CLUSTERS,
            "How many strata these slots before it are of: requesters, or as --within says.",
            it -> it.change().before().strata())
        .forMachines()
        .count(
            "strata_after",
            Quantity.CLUSTERS,
            "How many strata those behind it are of.",
            it -> it.change().after().strata())
        .forMachines()
        .count(
            "strata_on_both",
            Quantity.CLUSTERS,
            "How many strata have slots on both sides: they alone show the change.",
            it -> it.change().strataOnBoth())
        .forMachines();
  }

  private static Columns<Line> events() {
    return Columns.<Line>none()
        .text(
            "event",
            Quantity.NAME,
            "The known event within the history that is nearest to it; nearness is no cause.",
            it -> it.nearest().map(near -> near.event().name()))
        .headed("nearest\nevent")
        .text(
            "event_component",
            Quantity.WORD,
            "What it happened to.",
            it ->
                it.nearest().map(near -> near.event().component()).filter(part -> !part.isEmpty()))
        .forMachines()
        .text(
            "event_date",
            Quantity.TIME,
            "Its day, or its month where no day is known.",
            it -> it.nearest().map(near -> near.event().date()))
        .forMachines()
        .number(
            "event_days",
            Quantity.DAYS,
            "How many days behind the change's likely place it is; negative before it, 0 on the same"
                + " day, or in the same month where no day is known.",
            it -> it.nearest().map(KnownEvents.Nearest::days))
        .headed("days\naway")
        .shown(
            it ->
                it.nearest()
                    .map(near -> String.format(Locale.ROOT, "%+.1f", near.days()))
                    .map(days -> days.equals("+0.0") || days.equals("-0.0") ? "0" : days))
        .flag(
            "event_within",
            "Whether it may have been where the change may be, with 95 % confidence.",
            it -> it.nearest().map(KnownEvents.Nearest::within))
        .forMachines()
        .proportion(
            "event_chance",
            "How likely a moment of the history, chosen at random, is as near to a known event.",
            it -> it.nearest().map(KnownEvents.Nearest::chance))
        .headed("by\nchance")
        .shown(it -> it.nearest().map(near -> String.format(Locale.ROOT, "%.2f", near.chance())));
  }
}
