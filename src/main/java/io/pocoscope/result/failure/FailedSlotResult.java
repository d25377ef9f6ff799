package io.pocoscope.result.failure;

import io.pocoscope.cause.FailedSlot;
import io.pocoscope.rate.Grouping;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.GroupKeys;
import io.pocoscope.result.column.Keyed;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Remarks;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn.Style;
import java.util.List;

/** The slots behind causes, one to a row. */
public final class FailedSlotResult {
  private FailedSlotResult() {}

  record Line(List<Object> keys, FailedSlot slot) implements Keyed {}

  public static Result of(List<Grouping> by, List<FailedSlot> slots) {
    Remarks notes = new Remarks();
    if (slots.isEmpty()) {
      notes.caveat("no_slots", "no such slot: none failed so, or the filter lets none through");
    }
    return GroupKeys.<Line>columns(by)
        .and(columns().without(by.stream().map(Grouping::label).toList()))
        .result(slots.stream().map(it -> new Line(GroupKeys.of(by, it.keys()), it)).toList())
        .noted(notes.all());
  }

  static Columns<Line> columns() {
    return Columns.<Line>none()
        .text(
            "slot",
            Quantity.ID,
            "The task, or DEAL:INDEX where nobody initialized it; show tells its case.",
            it -> it.slot().slot())
        .text("deal", Quantity.ID, "The deal of the slot.", it -> it.slot().deal())
        .forMachines()
        .text(
            "outcome",
            Quantity.WORD,
            "FAILED_CLAIMED, or FAILED_UNCLAIMED; FAILED_HIDDEN, or FAILED_SHARED, of what the chain"
                + " calls completed.",
            it -> it.slot().outcome())
        .forMachines()
        .text(
            "cause",
            Quantity.WORD,
            "How far its last round came, or what it holds in the place of a result.",
            it -> it.slot().cause())
        .forPeople("claimed", it -> claimed(it.slot().outcome()))
        .styled(Style.TEXT)
        .time(
            "failed_at",
            "Its final deadline; of what completed, when it was finalized.",
            it -> it.slot().failedAt())
        .headed("failed at")
        .text("requester", Quantity.ADDRESS, "Who asked for it.", it -> it.slot().requester())
        .forMachines()
        .text("app", Quantity.ADDRESS, "The app of its deal.", it -> it.slot().app())
        .forMachines()
        .withNames()
        .text("pool", Quantity.ADDRESS, "The pool of its deal.", it -> it.slot().pool())
        .forMachines()
        .withNames()
        .rlcShown(
            "rlc",
            "What its payer had at stake; nothing where its price is not known.",
            it -> it.slot().stake())
        .headed("RLC");
  }

  private static String claimed(String outcome) {
    return switch (outcome) {
      case "FAILED_CLAIMED" -> "yes";
      case "FAILED_UNCLAIMED" -> "no";
      default -> "paid";
    };
  }
}
