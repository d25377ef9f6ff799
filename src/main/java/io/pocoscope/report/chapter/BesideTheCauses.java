package io.pocoscope.report.chapter;

import io.pocoscope.cause.CauseLine;
import io.pocoscope.cause.CauseTable;
import io.pocoscope.cause.SharedDigest;
import io.pocoscope.cause.WitnessLine;
import io.pocoscope.cause.WitnessTable;
import io.pocoscope.report.Block;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.failure.ContradictionResult;
import io.pocoscope.result.failure.SharedResult;
import io.pocoscope.result.failure.WitnessResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the chain's causes do not say: errors in the place of results, and what schedulers say. */
final class BesideTheCauses {
  private BesideTheCauses() {}

  /** Slots that the chain calls completed, and that hold an error; nothing where there is none. */
  static List<Block> hidden(CauseTable causes) {
    long slots = causes.hiddenSlots();
    if (slots == 0) {
      return List.of();
    }
    long completed = causes.nearMisses().completed();
    return List.of(
        new Block.Words(
            String.format(
                Locale.ROOT,
                "Hidden failures: of %s, %s (%s) hold nothing but a worker's error, as the digests"
                    + " of their results show. The chain calls them completed and everybody was"
                    + " paid, so that they are in no rate here; and of slots with a callback none"
                    + " can be told.",
                Say.count(completed, "completed slot"),
                Say.count(slots),
                Say.percent((double) slots / completed))),
        new Block.Table(
            "hidden-failures", "Errors in the place of results", errors(causes, completed)));
  }

  private static Result errors(CauseTable causes, long completed) {
    return Columns.<CauseLine>none()
        .text("cause", Quantity.WORD, "What the error says.", CauseLine::cause)
        .count("slots", Quantity.SLOTS, "Slots that hold it.", CauseLine::slots)
        .share(
            "share", "Of all completed slots.", it -> (double) it.slots() / Math.max(1, completed))
        .headed("of completed %")
        .text(
            "parties",
            Quantity.WORD,
            "The roles that the error leaves open.",
            it -> String.join(", ", it.parties()))
        .prose()
        .result(causes.hidden());
  }

  /** What schedulers say, of stores in which any was asked. */
  static List<Block> schedulers(WitnessTable table) {
    long failed = table.total().slots();
    List<WitnessLine> named =
        table.lines().stream()
            .filter(line -> line.failed() && line.confidence().filter("named"::equals).isPresent())
            .toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Words(
            String.format(
                Locale.ROOT,
                "What the schedulers of pools say, as far as they were asked: of %s they have said"
                    + " something about %s, and name a cause of one party, which nobody disputes,"
                    + " for %s%s. That is what one program wrote down, not proof: an app's failure"
                    + " can be its requester's arguments, a download's the worker's network.",
                Say.count(failed, "failed slot"),
                Say.count(table.heard().failed()),
                Say.count(named.stream().mapToLong(WitnessLine::slots).sum()),
                table.heard().hidden() == 0
                    ? ""
                    : String.format(
                        Locale.ROOT,
                        "; of %s, about %s",
                        Say.count(table.heard().hidden(), "hidden failure"),
                        Say.count(table.heard().heardHidden())))));
    blocks.add(
        new Block.Table(
            "causes-by-scheduler",
            "Why slots failed, by their schedulers",
            WitnessResult.of(table)));
    blocks.add(
        new Block.Remarks(
            WitnessResult.of(table).notes().stream()
                .filter(note -> note.name().endsWith("_eras"))
                .toList()));
    if (!table.contradictions().isEmpty()) {
      blocks.add(
          new Block.Table(
              "contradictions",
              "Where chain and scheduler say what cannot both be",
              ContradictionResult.of(table.contradictions())));
    }
    return List.copyOf(blocks);
  }

  /** Results that cannot be results; nothing where there is none. */
  static List<Block> shared(List<SharedDigest> shared) {
    if (shared.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Block.Words(
            String.format(
                Locale.ROOT,
                "%s completed with the same result as a slot of another owner's app, which can be no"
                    + " result of either: an error of some tool, or nothing. They count as"
                    + " completed here.",
                Say.count(shared.stream().mapToLong(SharedDigest::slots).sum(), "slot"))),
        new Block.Table(
            "shared-results",
            "Results that apps of different owners share",
            SharedResult.of(shared)));
  }
}
