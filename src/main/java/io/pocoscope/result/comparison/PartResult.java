package io.pocoscope.result.comparison;

import io.pocoscope.comparison.Comparison;
import io.pocoscope.comparison.RoleParts;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;

/** The difference taken apart, a row to a role. */
final class PartResult {
  private PartResult() {}

  static Result of(Comparison comparison) {
    return columns(comparison.settings().level()).result(comparison.parts());
  }

  static Columns<RoleParts> columns(double level) {
    return Columns.<RoleParts>none()
        .text("role", Quantity.WORD, "By what slots are told apart.", it -> it.role().label())
        .count("groups", Quantity.ACTORS, "How many there are on either side.", RoleParts::groups)
        .headed("all")
        .count("new", Quantity.ACTORS, "How many are on side b only.", RoleParts::newGroups)
        .count("gone", Quantity.ACTORS, "How many are on side a only.", RoleParts::goneGroups)
        .and(
            DifferenceColumns.of(
                "mix",
                "mix",
                "What comes of other shares of the slots, and of actors that came or went.",
                level,
                RoleParts::mix))
        .and(
            DifferenceColumns.of(
                "rate",
                "rate",
                "What comes of the same actors failing more or less; mix and rate are the"
                    + " difference.",
                level,
                RoleParts::rate))
        .and(
            DifferenceColumns.<RoleParts>points(
                    "mix_new", "Of the mix, what actors on side b only brought.", RoleParts::mixNew)
                .allForMachines())
        .and(
            DifferenceColumns.<RoleParts>points(
                    "mix_gone",
                    "Of the mix, what actors on side a only took with them.",
                    RoleParts::mixGone)
                .allForMachines());
  }
}
