package io.pocoscope.cli.result;

import io.pocoscope.cause.CauseLine;
import io.pocoscope.cause.CauseTable;
import io.pocoscope.cli.print.GroupKeys;
import io.pocoscope.cli.print.Result;
import io.pocoscope.cli.print.ResultColumn;
import io.pocoscope.cli.print.RlcText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Causes, laid out for the printer. */
public final class CauseResult {
  private CauseResult() {}

  public static Result of(CauseTable table) {
    List<List<Object>> rows =
        table.lines().stream()
            .map(line -> row(GroupKeys.of(table.by(), line.keys()), line))
            .toList();
    return new Result(columns(table), rows, Optional.of(total(table)), Optional.empty());
  }

  private static List<ResultColumn> columns(CauseTable table) {
    List<ResultColumn> columns = GroupKeys.columns(table.by());
    columns.addAll(
        List.of(
            ResultColumn.textForMachines("outcome"),
            ResultColumn.text("cause"),
            new ResultColumn("", "claimed", ResultColumn.Style.TEXT),
            new ResultColumn("", "open", ResultColumn.Style.TEXT),
            ResultColumn.number("slots"),
            new ResultColumn("share", "share\n%", ResultColumn.Style.PERCENT),
            new ResultColumn("share_of_slots", "of all\n%", ResultColumn.Style.PERCENT),
            ResultColumn.forMachines("rlc"),
            ResultColumn.forMachines("slashed_rlc"),
            ResultColumn.forPeople("RLC"),
            ResultColumn.forPeople("slashed"),
            ResultColumn.textForMachines("parties")));
    return columns;
  }

  private static List<Object> total(CauseTable table) {
    List<Object> row = row(GroupKeys.ofTotal(table.by()), table.total());
    if (table.by().isEmpty()) {
      row.set(1, "total");
    }
    return row;
  }

  private static List<Object> row(List<Object> keys, CauseLine line) {
    List<Object> row = new ArrayList<>(keys);
    row.add(line.outcome());
    row.add(line.cause());
    row.add(claimed(line.outcome()));
    row.add(initials(line.parties()));
    row.add(line.slots());
    row.add(line.share());
    row.add(line.shareOfSlots());
    row.add(line.stakeUnknown() ? null : RlcText.exact(line.stake()));
    row.add(line.stakeUnknown() ? null : RlcText.exact(line.slashed()));
    row.add(line.stakeUnknown() ? null : RlcText.shown(line.stake()));
    row.add(line.stakeUnknown() ? null : RlcText.shown(line.slashed()));
    row.add(line.parties());
    return row;
  }

  private static String claimed(String outcome) {
    return switch (outcome) {
      case "FAILED_CLAIMED" -> "yes";
      case "FAILED_UNCLAIMED" -> "no";
      default -> "";
    };
  }

  private static String initials(List<String> parties) {
    return parties.stream()
        .map(party -> party.substring(0, 1).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
