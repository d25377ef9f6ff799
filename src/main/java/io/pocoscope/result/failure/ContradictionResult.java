package io.pocoscope.result.failure;

import io.pocoscope.cause.Contradiction;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import java.util.List;

/** Where chain and scheduler say what cannot both be, a row to a slot. */
public final class ContradictionResult {
  private ContradictionResult() {}

  public static Result of(List<Contradiction> contradictions) {
    return columns().result(contradictions);
  }

  static Columns<Contradiction> columns() {
    return Columns.<Contradiction>none()
        .text("slot", Quantity.ID, "The task; show tells its case.", Contradiction::slot)
        .text("contradiction", Quantity.SENTENCE, "What the two say.", Contradiction::what)
        .prose()
        .text(
            "task_status",
            Quantity.NAME,
            "The task's status as its scheduler spells it.",
            Contradiction::taskStatus)
        .forMachines()
        .text("outcome", Quantity.WORD, "What became of it on chain.", Contradiction::outcome)
        .forMachines()
        .text("pool", Quantity.ADDRESS, "Whose scheduler it is.", Contradiction::pool)
        .withNames()
        .text(
            "scheduler",
            Quantity.NAME,
            "The address that was asked; imported of a saved answer.",
            Contradiction::scheduler)
        .forMachines()
        .time(
            "asked_at",
            "When it was asked; of a saved answer, when it was imported.",
            Contradiction::askedAt)
        .forMachines();
  }
}
