package io.pocoscope.result.comparison;

import io.pocoscope.comparison.Comparison;
import io.pocoscope.comparison.Mover;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;

/** Who moved the rate most, a row to an actor in a role. */
final class MoverResult {
  private MoverResult() {}

  static Result of(Comparison comparison, int limit) {
    return columns().result(comparison.movers().stream().limit(limit).toList());
  }

  static Columns<Mover> columns() {
    return Columns.<Mover>none()
        .text("role", Quantity.WORD, "In which role.", it -> it.role().label())
        .text(
            "actor",
            Quantity.ADDRESS,
            "Its address, or the group's name; (none) where there is none, (unknown) where the"
                + " store does not know it, (several) of a slot of several datasets.",
            Mover::group)
        .withNames()
        .count(
            "settled_a", Quantity.SLOTS, "Its settled slots of a.", it -> it.slots().a().settled())
        .headed("settled\na")
        .count(
            "settled_b", Quantity.SLOTS, "Its settled slots of b.", it -> it.slots().b().settled())
        .headed("b")
        .count("failed_a", Quantity.SLOTS, "Those of a that failed.", it -> it.slots().a().failed())
        .forMachines()
        .count("failed_b", Quantity.SLOTS, "Those of b that failed.", it -> it.slots().b().failed())
        .forMachines()
        .share(
            "rate_a",
            "Failed of settled on side a; nothing where it has none.",
            it -> it.slots().a().rate())
        .headed("rate a\n%")
        .share(
            "rate_b",
            "Failed of settled on side b; nothing where it has none.",
            it -> it.slots().b().rate())
        .headed("b\n%")
        .text(
            "presence",
            Quantity.WORD,
            "new where it is on side b only, gone where on side a only, else both.",
            it -> Presence.of(it.slots().isNew(), it.slots().isGone()))
        .forMachines()
        .and(
            DifferenceColumns.points(
                "mix", "What comes of its other share, its coming or going.", Mover::mix))
        .and(
            DifferenceColumns.points("rate", "What comes of it failing more or less.", Mover::rate))
        .and(DifferenceColumns.points("moved", "Both together.", Mover::moved))
        .headed("both");
  }
}
