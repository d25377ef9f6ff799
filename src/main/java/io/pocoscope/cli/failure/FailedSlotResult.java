package io.pocoscope.cli.failure;

import io.pocoscope.cause.FailedSlot;
import io.pocoscope.cli.print.GroupKeys;
import io.pocoscope.cli.print.Result;
import io.pocoscope.cli.print.ResultColumn;
import io.pocoscope.cli.print.RlcText;
import io.pocoscope.rate.Grouping;
import java.util.ArrayList;
import java.util.List;

/** The slots behind causes, laid out for the printer. */
final class FailedSlotResult {
  private FailedSlotResult() {}

  static Result of(List<Grouping> by, List<FailedSlot> slots) {
    List<ResultColumn> columns = GroupKeys.columns(by);
    columns.addAll(
        List.of(
            ResultColumn.text("slot"),
            ResultColumn.textForMachines("deal"),
            ResultColumn.textForMachines("outcome"),
            ResultColumn.text("cause"),
            new ResultColumn("", "claimed", ResultColumn.Style.TEXT),
            ResultColumn.text("failed_at").headed("failed at"),
            ResultColumn.textForMachines("requester"),
            ResultColumn.textForMachines("app"),
            ResultColumn.textForMachines("pool"),
            ResultColumn.forMachines("rlc"),
            ResultColumn.forPeople("RLC")));
    return Result.of(columns, slots.stream().map(slot -> row(by, slot)).toList());
  }

  private static List<Object> row(List<Grouping> by, FailedSlot slot) {
    List<Object> row = new ArrayList<>(GroupKeys.of(by, slot.keys()));
    row.add(slot.slot());
    row.add(slot.deal().orElse(null));
    row.add(slot.outcome());
    row.add(slot.cause());
    row.add(slot.outcome().equals("FAILED_CLAIMED") ? "yes" : "no");
    row.add(slot.failedAt().orElse(null));
    row.add(slot.requester().orElse(null));
    row.add(slot.app().orElse(null));
    row.add(slot.pool().orElse(null));
    row.add(slot.stake().map(RlcText::exact).orElse(null));
    row.add(slot.stake().map(RlcText::shown).orElse(null));
    return row;
  }
}
