package io.pocoscope.result.failure;

import io.pocoscope.rate.FailureTable;
import io.pocoscope.rate.Interval;
import io.pocoscope.rate.Rate;
import io.pocoscope.rate.ShrunkRate;
import io.pocoscope.rate.Unit;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.GroupKeys;
import io.pocoscope.result.column.Keyed;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import io.pocoscope.result.column.Result;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Failure rates, a row to a group. */
public final class FailureResult {
  private FailureResult() {}

  /** A group, or all of them. */
  record Line(List<Object> keys, Rate rate, Optional<ShrunkRate> shrunk) implements Keyed {}

  public static Result of(FailureTable table) {
    List<Line> lines =
        table.groups().stream()
            .map(it -> new Line(GroupKeys.of(table.by(), it.keys()), it.rate(), it.shrunk()))
            .toList();
    Optional<Line> total =
        table.by().isEmpty()
            ? Optional.empty()
            : Optional.of(new Line(GroupKeys.ofTotal(table.by()), table.total(), Optional.empty()));
    return columns(table).result(lines, total).noted(FailureNotes.of(table));
  }

  /** All columns that there may be, but for those of groups. */
  static Columns<Line> columns(Unit unit) {
    CountedColumns counted = CountedColumns.of(unit);
    return counted.counts(true, true).and(rates("")).and(counted.costly(true)).and(shrunk(""));
  }

  private static Columns<Line> columns(FailureTable table) {
    CountedColumns counted = CountedColumns.of(table.unit());
    boolean shrunk = table.settings().shrink();
    String level = String.format(Locale.ROOT, "%.0f %%\n", 100 * table.settings().level());
    // A table with names of pools has room for one of the two.
    boolean hidden = table.total().counts().hidden() > 0;
    Columns<Line> columns =
        GroupKeys.<Line>columns(table.by())
            .and(counted.counts(hidden, !hidden || table.total().counts().unknown() > 0))
            .and(rates(level + table.total().basis().method().label()))
            .and(counted.costly(!shrunk));
    return shrunk ? columns.and(shrunk(level + "of it")) : columns;
  }

  static Columns<Line> rates(String bounds) {
    return Columns.<Line>none()
        .share("rate", "Failed of settled; nothing where nothing is.", it -> it.rate().rate())
        .headed("rate\n%")
        .share(
            "rate_low",
            "Lower bound of the rate, at --level (0.95 unless given); 0 where nothing is settled.",
            it -> it.rate().interval().low())
        .forMachines()
        .share(
            "rate_high",
            "Upper bound of the rate, at --level (0.95 unless given); 1 where nothing is settled.",
            it -> it.rate().interval().high())
        .forMachines()
        .forPeople(bounds, it -> percents(it.rate().interval()))
        .text(
            "interval",
            Quantity.WORD,
            "The method asked for, but wilson in place of one for clusters where these are unknown"
                + " or single slots; where a group does not show how clusters differ, design has"
                + " the bounds of posterior, and bootstrap those of design.",
            it -> it.rate().basis().method().label())
        .forMachines()
        .text(
            "cluster",
            Quantity.WORD,
            "Which of them are taken to fail together: those of one requester, deal, app or pool;"
                + " slot: none; unknown: no cluster is known.",
            it -> it.rate().basis().cluster())
        .forMachines()
        .count(
            "clusters",
            Quantity.CLUSTERS,
            "How many of these have something settled, those of an unknown one counting as one;"
                + " nothing where all are unknown.",
            it -> it.rate().basis().clustering().map(known -> it.rate().basis().clusters()))
        .headed("clus-\nters")
        .number(
            "design_effect",
            Quantity.ONE,
            "Variance of the rate over that of as many independent ones; nothing where it cannot be"
                + " told: one cluster, or none or all failed.",
            it -> it.rate().basis().designEffect())
        .within(Range.NOT_NEGATIVE)
        .forMachines();
  }

  /** They stand where the costly rate would, or the table would be too wide. */
  private static Columns<Line> shrunk(String bounds) {
    return Columns.<Line>none()
        .share(
            "shrunk_rate",
            "The rate drawn towards what the groups have in common.",
            it -> it.shrunk().map(ShrunkRate::mean))
        .headed("shrunk\n%")
        .share(
            "shrunk_low",
            "Lower bound of the shrunk rate, at --level.",
            it -> it.shrunk().map(shrunk -> shrunk.interval().low()))
        .forMachines()
        .share(
            "shrunk_high",
            "Upper bound of the shrunk rate, at --level.",
            it -> it.shrunk().map(shrunk -> shrunk.interval().high()))
        .forMachines()
        .forPeople(bounds, it -> it.shrunk().map(shrunk -> percents(shrunk.interval())));
  }

  private static String percents(Interval interval) {
    return NumberText.percents(interval.low(), interval.high());
  }
}
