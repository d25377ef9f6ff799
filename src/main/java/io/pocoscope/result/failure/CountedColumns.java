package io.pocoscope.result.failure;

import io.pocoscope.rate.Unit;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.failure.FailureResult.Line;

/**
 * What is counted of slots or of contributions: these are not claimed, but slashed.
 *
 * @param unit what is counted
 * @param plural the key of all of them, and the heading
 * @param completed the key of those that did not fail, and the heading
 * @param costly the word for those whose failure cost somebody a stake, and the heading of others
 * @param cost the heading of the rate of those alone
 * @param succeeded what completed ones are
 * @param undecided what pending ones are
 */
record CountedColumns(
    Quantity unit,
    Word plural,
    Word completed,
    Word costly,
    String cost,
    String succeeded,
    String undecided) {
  /** A word in a key, and a heading of tables. */
  private record Word(String key, String heading) {}

  static CountedColumns of(Unit unit) {
    return switch (unit) {
      case SLOT ->
          new CountedColumns(
              Quantity.SLOTS,
              new Word("slots", "slots"),
              new Word("completed", "com-\npleted"),
              new Word("claimed", "un-\nclaim."),
              "cl.\nonly %",
              "Those that completed.",
              "Those not decided yet.");
      case CONTRIBUTION ->
          new CountedColumns(
              Quantity.CONTRIBUTIONS,
              new Word("contributions", "contri-\nbutions"),
              new Word("proved", "proved"),
              new Word("slashed", "un-\nslash."),
              "sl.\nonly %",
              "Those that were proved: their result won, and their worker revealed it.",
              "Those not decided yet, and those that never will be, as their slot failed without a"
                  + " result.");
    };
  }

  /**
   * How many there are, by outcome.
   *
   * @param anyHidden whether tables have a column for hidden ones: most have no room for zeros
   * @param anyUnknown whether they have one for unknown ones, too
   */
  Columns<Line> counts(boolean anyHidden, boolean anyUnknown) {
    String all = unit.label();
    return Columns.<Line>none()
        .count(
            plural.key(),
            unit,
            "All "
                + all
                + " of the group, but not those of early slots, which completed though their"
                + " deadline lies ahead (--pending count takes them in).",
            it -> it.rate().slots())
        .headed(plural.heading())
        .count(completed.key(), unit, succeeded, it -> it.rate().counts().completed())
        .headed(completed.heading())
        .count("failed", unit, "Those that failed.", it -> it.rate().failed())
        .count(
            "failed_" + costly.key(),
            unit,
            "Those that failed and were " + costly.key() + ".",
            it -> it.rate().counts().claimed())
        .forMachines()
        .count(
            "failed_un" + costly.key(),
            unit,
            "Those that failed and have not been " + costly.key() + " so far.",
            it -> it.rate().counts().unclaimed())
        .headed(costly.heading())
        .and(hidden(anyHidden))
        .count("pending", unit, undecided, it -> it.rate().counts().pending())
        .headed("pend-\ning")
        .count(
            "unknown",
            unit,
            "Those whose outcome the store does not tell.",
            it -> it.rate().counts().unknown())
        .headed(anyUnknown ? "un-\nknown" : "");
  }

  /** Contributions have none: what one holds is told of the slot whose result it is. */
  private Columns<Line> hidden(boolean inTables) {
    return unit != Quantity.SLOTS
        ? Columns.none()
        : Columns.<Line>none()
            .count(
                "failed_counted",
                unit,
                "Those that the chain calls completed, and that count as failed by --count.",
                it -> it.rate().counts().counted())
            .forMachines()
            .count(
                "hidden",
                unit,
                "Those that the chain calls completed, and whose result is a worker's error; they"
                    + " are among the failed only where --count hidden asks for it.",
                it -> it.rate().counts().hidden())
            .headed(inTables ? "hid-\nden" : "");
  }

  /** The rate that a reader of the subgraph alone would compute. */
  Columns<Line> costly(boolean inTables) {
    String rate = costly.key() + "_only";
    return Columns.<Line>none()
        .share(
            rate + "_rate",
            "Failed and " + costly.key() + ", of all that are counted: what the chain alone shows.",
            it -> it.rate().claimedOnly())
        .headed(inTables ? cost : "")
        .share(
            rate + "_low",
            "Lower bound of " + rate + "_rate, at --level.",
            it -> it.rate().claimedInterval().low())
        .forMachines()
        .share(
            rate + "_high",
            "Upper bound of " + rate + "_rate, at --level.",
            it -> it.rate().claimedInterval().high())
        .forMachines();
  }
}
