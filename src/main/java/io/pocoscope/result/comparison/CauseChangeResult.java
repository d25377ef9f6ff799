package io.pocoscope.result.comparison;

import io.pocoscope.comparison.CauseChange;
import io.pocoscope.comparison.Comparison;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;

/** Causes side by side, a row to a cause. */
final class CauseChangeResult {
  private CauseChangeResult() {}

  static Result of(Comparison comparison) {
    Columns<CauseChange> columns = columns(comparison.settings().level());
    boolean anyOnOne = comparison.causes().stream().anyMatch(it -> it.isNew() || it.isGone());
    return (anyOnOne ? columns.forPeople("only", CauseChangeResult::only) : columns)
        .result(comparison.causes());
  }

  private static String only(CauseChange change) {
    return change.isNew() ? "new" : change.isGone() ? "gone" : "";
  }

  static Columns<CauseChange> columns(double level) {
    return Columns.<CauseChange>none()
        .text(
            "cause",
            Quantity.WORD,
            "How far the last round came; as causes has it.",
            CauseChange::cause)
        .count("slots_a", Quantity.SLOTS, "Failed of it on side a.", it -> it.slots().a().failed())
        .headed("slots\na")
        .count("slots_b", Quantity.SLOTS, "Failed of it on side b.", it -> it.slots().b().failed())
        .headed("b")
        .share("share_a", "Of the settled slots of a.", it -> it.slots().a().rate())
        .headed("of all a\n%")
        .share("share_b", "Of the settled slots of b.", it -> it.slots().b().rate())
        .headed("b\n%")
        .and(
            DifferenceColumns.of(
                "difference",
                "b - a",
                "The share of b less that of a.",
                level,
                CauseChange::difference))
        .text(
            "presence",
            Quantity.WORD,
            "new where it is on side b only, gone where on side a only, else both.",
            it -> Presence.of(it.isNew(), it.isGone()))
        .forMachines();
  }
}
