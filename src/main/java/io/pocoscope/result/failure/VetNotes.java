package io.pocoscope.result.failure;

import static java.util.stream.Collectors.joining;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.attribution.PartyRole;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Remarks;
import io.pocoscope.vetting.Verdict;
import io.pocoscope.vetting.VetTable;
import io.pocoscope.vetting.Vetted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is said below a table of verdicts. */
public final class VetNotes {
  /** Of what {@code actors} says below its table, what tells whether rates are to be believed. */
  private static final Set<String> OF_RATES =
      Set.of(
          "no_slots", "none_failed", "all_failed", "slices_unknown", "background", "convergence");

  private VetNotes() {}

  public static List<Remark> of(VetTable table, int limit, Pocoscope poco) {
    Remarks notes = new Remarks();
    List<Remark> all = new ArrayList<>();
    if (!table.vetted().isEmpty()) {
      about(table, notes);
    }
    if (table.vetted().size() > limit) {
      notes
          .caveat("limit", "shown are %d of %d actors: see --limit", limit, table.vetted().size())
          .with("shown", limit)
          .with("lines", table.vetted().size());
    }
    all.addAll(notes.all());
    ActorNotes.of(table.rates(), table.settings().roles(), Integer.MAX_VALUE, poco).stream()
        .filter(remark -> OF_RATES.contains(remark.name()))
        .forEach(all::add);
    return all;
  }

  private static void about(VetTable table, Remarks notes) {
    notes
        .note(
            "verdicts",
            "%s at most %s %% with %s %% confidence: %d accepted, %d rejected, %d untested",
            table.settings().roles().stream().map(PartyRole::label).collect(joining(", ")),
            VetReason.percent(table.settings().atMost()),
            VetReason.percent(table.settings().confidence()),
            table.with(Verdict.ACCEPT).size(),
            table.with(Verdict.REJECT).size(),
            table.with(Verdict.UNTESTED).size())
        .with("accepted", table.with(Verdict.ACCEPT).size())
        .with("rejected", table.with(Verdict.REJECT).size())
        .with("untested", table.with(Verdict.UNTESTED).size());
    if (!table.with(Verdict.ACCEPT).isEmpty()) {
      notes
          .note(
              "expected_above",
              "of those accepted %s are expected to be above all the same",
              few(table.expectedAbove()))
          .with("expected_above", table.expectedAbove());
    }
    ofOneCluster(table, notes);
  }

  /** A rate of one requester's slots may be sure, and be another with the next one. */
  private static void ofOneCluster(VetTable table, Remarks notes) {
    List<Vetted> judged =
        table.vetted().stream().filter(it -> it.verdict() != Verdict.UNTESTED).toList();
    long one = judged.stream().filter(it -> it.record().clusters() == 1).count();
    if (one > 0) {
      notes
          .caveat(
              "verdicts_of_one_cluster",
              "%d of the %d accepted or rejected %s slots of one cluster only (a requester; of a"
                  + " requester a deal): %s little of what others would meet",
              one,
              judged.size(),
              one == 1 ? "has" : "have",
              one == 1 ? "it says" : "they say")
          .with("one_cluster", one)
          .with("judged", judged.size());
    }
  }

  private static String few(double actors) {
    return actors < .1 ? "fewer than 0.1" : String.format(Locale.ROOT, "%.2g", actors);
  }
}
