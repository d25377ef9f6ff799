package io.pocoscope.cli;

import io.pocoscope.rate.FailureGroup;
import io.pocoscope.rate.FailureTable;
import io.pocoscope.rate.Grouping;
import io.pocoscope.rate.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Failure rates, laid out for the printer. */
final class FailureResult {
  private FailureResult() {}

  static Result of(FailureTable table) {
    List<List<Object>> rows =
        table.groups().stream().map(group -> row(keys(table.by(), group), group.rate())).toList();
    Optional<List<Object>> total =
        table.by().isEmpty() ? Optional.empty() : Optional.of(row(totalKeys(table), table.total()));
    return new Result(columns(table), rows, total, Optional.empty());
  }

  private static List<ResultColumn> columns(FailureTable table) {
    List<ResultColumn> columns = new ArrayList<>();
    table.by().forEach(grouping -> columns.add(ResultColumn.text(grouping.label())));
    String interval =
        "%.0f %%\n%s"
            .formatted(100 * table.level(), table.method().name().toLowerCase(Locale.ROOT));
    columns.addAll(
        List.of(
            ResultColumn.number("slots"),
            ResultColumn.number("completed").headed("com-\npleted"),
            ResultColumn.number("failed"),
            ResultColumn.number("failed_claimed").headed("clai-\nmed"),
            ResultColumn.number("failed_unclaimed").headed("un-\nclaim."),
            ResultColumn.number("pending").headed("pend-\ning"),
            ResultColumn.number("unknown").headed("un-\nknown"),
            new ResultColumn("rate", "rate\n%", ResultColumn.Style.PERCENT),
            ResultColumn.forMachines("rate_low"),
            ResultColumn.forMachines("rate_high"),
            ResultColumn.forPeople(interval),
            new ResultColumn("claimed_only_rate", "cl.\nonly %", ResultColumn.Style.PERCENT)));
    return columns;
  }

  private static List<Object> row(List<Object> keys, Rate rate) {
    List<Object> row = new ArrayList<>(keys);
    row.add(rate.slots());
    row.add(rate.completed());
    row.add(rate.failed());
    row.add(rate.claimed());
    row.add(rate.unclaimed());
    row.add(rate.pending());
    row.add(rate.unknown());
    row.add(orNothing(rate.rate()));
    row.add(rate.interval().low());
    row.add(rate.interval().high());
    row.add(
        String.format(
            Locale.ROOT, "%.1f–%.1f", 100 * rate.interval().low(), 100 * rate.interval().high()));
    row.add(orNothing(rate.claimedOnly()));
    return row;
  }

  private static Object orNothing(OptionalDouble share) {
    return share.isPresent() ? share.getAsDouble() : null;
  }

  private static List<Object> keys(List<Grouping> by, FailureGroup group) {
    List<Object> keys = new ArrayList<>();
    for (int i = 0; i < by.size(); i++) {
      keys.add(typed(by.get(i), group.keys().get(i)));
    }
    return keys;
  }

  /** Keys that are no text are none in JSON either. */
  private static Object typed(Grouping grouping, String key) {
    return switch (grouping) {
      case TEE, HAS_DATASET, SELF_DEALING ->
          key.equals("true") || key.equals("false") ? (Object) Boolean.valueOf(key) : key;
      case TRUST -> key.matches("\\d{1,18}") ? (Object) Long.valueOf(key) : key;
      default -> key;
    };
  }

  private static List<Object> totalKeys(FailureTable table) {
    List<Object> keys = new ArrayList<>(java.util.Collections.nCopies(table.by().size(), ""));
    keys.set(0, "total");
    return keys;
  }
}
