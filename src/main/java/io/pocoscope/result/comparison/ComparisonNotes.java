package io.pocoscope.result.comparison;

import io.pocoscope.comparison.Comparison;
import io.pocoscope.rate.Basis;
import io.pocoscope.rate.FailureTable;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Remarks;
import io.pocoscope.result.failure.FailureResult;
import java.util.List;
import java.util.Set;

/** What is said below a comparison. */
public final class ComparisonNotes {
  /** Of what failures says below its table, what a comparison does not say itself. */
  private static final Set<String> OF_A_SIDE =
      Set.of(
          "self_dealing",
          "early_slots",
          "hidden",
          "without_time",
          "clusters_unknown",
          "clusters_partly_unknown");

  private ComparisonNotes() {}

  /**
   * All of it.
   *
   * @param shown how many of those that moved the difference are shown
   */
  public static List<Remark> of(Comparison comparison, int shown) {
    Remarks notes = new Remarks();
    ofSide("a", comparison.a(), notes);
    ofSide("b", comparison.b(), notes);
    if (comparison.slotsInBoth() > 0) {
      notes
          .caveat(
              "overlap",
              "the sides overlap: %d settled %s on both",
              comparison.slotsInBoth(),
              comparison.slotsInBoth() == 1 ? "slot is" : "slots are")
          .with("slots", comparison.slotsInBoth());
    }
    if (!comparison.parts().isEmpty()) {
      notes.note(
          "decomposition",
          "mix: other actors, or other shares of the same; rate: the same ones failed more or less"
              + " (Kitagawa 1955). Each role takes the whole difference apart: roles do not add up");
    }
    ofIntervals(comparison, notes);
    if (comparison.movers().size() > shown) {
      notes
          .caveat(
              "limit",
              "shown are the %d of %d that moved it most: see --limit",
              shown,
              comparison.movers().size())
          .with("shown", shown)
          .with("lines", comparison.movers().size());
    }
    return notes.all();
  }

  private static void ofSide(String side, FailureTable table, Remarks notes) {
    FailureResult.of(table).notes().stream()
        .filter(remark -> OF_A_SIDE.contains(remark.name()))
        .map(
            remark ->
                new Remark(
                    remark.name(), remark.kind(), side + ": " + remark.text(), remark.figures()))
        .forEach(notes::add);
  }

  private static void ofIntervals(Comparison comparison, Remarks notes) {
    Basis a = comparison.a().total().basis();
    Basis b = comparison.b().total().basis();
    if (a.clusters() < 2 || b.clusters() < 2) {
      boolean isA = a.clusters() < 2;
      notes.caveat(
          "no_interval",
          "no interval of any difference: %s",
          (isA ? a : b).clusters() == 0
              ? "the store has no requester of any settled slot of " + (isA ? "a" : "b")
              : "one requester has all settled slots of " + (isA ? "a" : "b"));
      return;
    }
    if (comparison.difference().bounds().isEmpty()) {
      notes.note(
          "no_interval",
          "no interval of the difference: no requester moves it, so that nothing shows how much"
              + " they differ");
      return;
    }
    notes
        .note(
            "clusters",
            "intervals of differences leave out one requester at a time: %d of a, %d of b, %d of"
                + " these on both sides%s",
            a.clusters(),
            b.clusters(),
            comparison.clustersOnBoth(),
            Math.min(a.clusters(), b.clusters()) < Basis.FEW
                ? "; less than " + Basis.FEW + " are few"
                : "")
        .with("clusters_a", a.clusters())
        .with("clusters_b", b.clusters())
        .with("clusters_on_both", comparison.clustersOnBoth());
  }
}
