package io.pocoscope.cli.result;

import io.pocoscope.cli.print.GroupKeys;
import io.pocoscope.cli.print.NumberText;
import io.pocoscope.cli.print.Result;
import io.pocoscope.cli.print.ResultColumn;
import io.pocoscope.rate.FailureTable;
import io.pocoscope.rate.Interval;
import io.pocoscope.rate.Rate;
import io.pocoscope.rate.ShrunkRate;
import io.pocoscope.rate.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Failure rates, laid out for the printer. */
public final class FailureResult {
  private FailureResult() {}

  public static Result of(FailureTable table) {
    List<List<Object>> rows =
        table.groups().stream()
            .map(
                group ->
                    row(
                        GroupKeys.of(table.by(), group.keys()),
                        group.rate(),
                        group.shrunk(),
                        table))
            .toList();
    Optional<List<Object>> total =
        table.by().isEmpty()
            ? Optional.empty()
            : Optional.of(
                row(GroupKeys.ofTotal(table.by()), table.total(), Optional.empty(), table));
    return new Result(columns(table), rows, total, Optional.empty());
  }

  private static List<ResultColumn> columns(FailureTable table) {
    List<ResultColumn> columns = GroupKeys.columns(table.by());
    Words words = Words.of(table.unit());
    String level = String.format(Locale.ROOT, "%.0f %%\n", 100 * table.settings().level());
    columns.addAll(
        List.of(
            words.units(),
            words.completed(),
            ResultColumn.number("failed"),
            ResultColumn.forMachines(words.claimed()),
            words.unclaimed(),
            ResultColumn.number("pending").headed("pend-\ning"),
            ResultColumn.number("unknown").headed("un-\nknown"),
            new ResultColumn("rate", "rate\n%", ResultColumn.Style.PERCENT),
            ResultColumn.forMachines("rate_low"),
            ResultColumn.forMachines("rate_high"),
            ResultColumn.forPeople(level + table.total().basis().method().label()),
            ResultColumn.textForMachines("interval"),
            ResultColumn.textForMachines("cluster"),
            ResultColumn.number("clusters").headed("clus-\nters"),
            ResultColumn.forMachines("design_effect")));
    columns.addAll(lastColumns(table, words, level));
    return columns;
  }

  /** The shrunk rates stand where the claimed-only rate would, or the table would be too wide. */
  private static List<ResultColumn> lastColumns(FailureTable table, Words words, String level) {
    List<ResultColumn> columns = new ArrayList<>();
    boolean shrunk = table.settings().shrink();
    columns.add(
        new ResultColumn(
            words.only() + "_rate", shrunk ? "" : words.onlyHeader(), ResultColumn.Style.PERCENT));
    columns.add(ResultColumn.forMachines(words.only() + "_low"));
    columns.add(ResultColumn.forMachines(words.only() + "_high"));
    if (shrunk) {
      columns.add(new ResultColumn("shrunk_rate", "shrunk\n%", ResultColumn.Style.PERCENT));
      columns.add(ResultColumn.forMachines("shrunk_low"));
      columns.add(ResultColumn.forMachines("shrunk_high"));
      columns.add(ResultColumn.forPeople(level + "of it"));
    }
    return columns;
  }

  private static List<Object> row(
      List<Object> keys, Rate rate, Optional<ShrunkRate> shrunk, FailureTable table) {
    List<Object> row = new ArrayList<>(keys);
    row.add(rate.slots());
    row.add(rate.counts().completed());
    row.add(rate.failed());
    row.add(rate.counts().claimed());
    row.add(rate.counts().unclaimed());
    row.add(rate.counts().pending());
    row.add(rate.counts().unknown());
    row.add(orNothing(rate.rate()));
    row.add(rate.interval().low());
    row.add(rate.interval().high());
    row.add(percents(rate.interval()));
    row.add(rate.basis().method().label());
    row.add(rate.basis().cluster());
    row.add(rate.basis().clustering().isPresent() ? rate.basis().clusters() : null);
    row.add(orNothing(rate.basis().designEffect()));
    row.add(orNothing(rate.claimedOnly()));
    row.add(rate.claimedInterval().low());
    row.add(rate.claimedInterval().high());
    if (table.settings().shrink()) {
      row.add(shrunk.map(it -> (Object) it.mean()).orElse(null));
      row.add(shrunk.map(it -> (Object) it.interval().low()).orElse(null));
      row.add(shrunk.map(it -> (Object) it.interval().high()).orElse(null));
      row.add(shrunk.map(it -> (Object) percents(it.interval())).orElse(null));
    }
    return row;
  }

  private static String percents(Interval interval) {
    return NumberText.percents(interval.low(), interval.high());
  }

  private static Object orNothing(OptionalDouble share) {
    return share.isPresent() ? share.getAsDouble() : null;
  }

  /** What the columns are called: those of contributions are not claimed, but slashed. */
  private record Words(
      ResultColumn units,
      ResultColumn completed,
      String claimed,
      ResultColumn unclaimed,
      String only,
      String onlyHeader) {
    static Words of(Unit unit) {
      return switch (unit) {
        case SLOT ->
            new Words(
                ResultColumn.number("slots"),
                ResultColumn.number("completed").headed("com-\npleted"),
                "failed_claimed",
                ResultColumn.number("failed_unclaimed").headed("un-\nclaim."),
                "claimed_only",
                "cl.\nonly %");
        case CONTRIBUTION ->
            new Words(
                ResultColumn.number("contributions").headed("contri-\nbutions"),
                ResultColumn.number("proved"),
                "failed_slashed",
                ResultColumn.number("failed_unslashed").headed("un-\nslash."),
                "slashed_only",
                "sl.\nonly %");
      };
    }
  }
}
