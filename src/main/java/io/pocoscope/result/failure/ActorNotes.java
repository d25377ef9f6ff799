package io.pocoscope.result.failure;

import static java.util.stream.Collectors.joining;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.attribution.Attribution;
import io.pocoscope.attribution.Check;
import io.pocoscope.attribution.Convergence;
import io.pocoscope.attribution.PartyRole;
import io.pocoscope.result.column.NamedText;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Remarks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is said below a table of actors' own rates. */
public final class ActorNotes {
  /** Of what is common to all slots, which may well have had authors. */
  public static final String OF_NOBODY =
      "cannot be laid on anybody in particular. That need not be nobody's doing: where each party"
          + " fails a little, what all have in common cannot be told apart from what is no party's,"
          + " and is counted here";

  private final Remarks notes = new Remarks();

  private final Pocoscope poco;

  private ActorNotes(Pocoscope poco) {
    this.poco = poco;
  }

  public static List<Remark> of(
      Optional<Attribution> found, List<PartyRole> roles, int limit, Pocoscope poco) {
    ActorNotes notes = new ActorNotes(poco);
    if (found.isEmpty()) {
      notes.notes.caveat(
          "no_slots", "no settled slots: the store is empty, or the filter lets none through");
    } else {
      notes.about(found.get(), roles, limit);
    }
    return notes.notes.all();
  }

  private void about(Attribution found, List<PartyRole> roles, int limit) {
    notes
        .note(
            "roles",
            "roles: %s; %d of %d slots failed, of those settled and past their deadline",
            roles.stream().map(PartyRole::label).collect(joining(", ")),
            found.failed(),
            found.slots())
        .with("failed", found.failed())
        .with("slots", found.slots());
    if (found.leftOut() > 0) {
      notes
          .caveat(
              "slices_unknown",
              "left out: %d slots of bulk deals whose datasets the store does not know",
              found.leftOut())
          .with("slots", found.leftOut());
    }
    if (found.failed() == 0) {
      notes.note(
          "none_failed",
          "nothing failed: the rates are what so many slots without a failure leave open");
    } else if (found.failed() == found.slots()) {
      notes.note("all_failed", "every slot failed: nothing tells their parties apart");
    }
    if (found.estimates().size() > limit) {
      notes
          .caveat("limit", "shown are %d of %d lines: see --limit", limit, found.estimates().size())
          .with("shown", limit)
          .with("lines", found.estimates().size());
    }
    aboutMerged(found);
    notes
        .note(
            "background",
            "%.2f %% (%s %%) of slots fail by what " + OF_NOBODY,
            100 * found.background().rate(),
            NumberText.percents(
                found.background().interval().low(), found.background().interval().high()))
        .with("rate", found.background().rate())
        .with("rate_low", found.background().interval().low())
        .with("rate_high", found.background().interval().high());
    found
        .kinds()
        .forEach(
            kind ->
                notes
                    .note(
                        "kind",
                        "%s: %d, of a beta distribution of mean %.2f %%, worth %.3g slots",
                        kind.roles(),
                        kind.units(),
                        100 * kind.mean(),
                        kind.size())
                    .with("units", kind.units())
                    .with("mean", kind.mean())
                    .with("size", kind.size()));
    about(found.convergence());
    about(found.check(), found.failed());
  }

  private void about(Convergence convergence) {
    notes.add(
        new Remark(
                "convergence",
                convergence.reached() ? Remark.Kind.NOTE : Remark.Kind.CAVEAT,
                text(convergence),
                Map.of())
            .with("chains", convergence.chains())
            .with("draws", convergence.sweeps())
            .with("effective_draws", convergence.effective())
            .with("fewest_effective_draws", convergence.fewest())
            .with("scale_reduction", convergence.usual())
            .with("greatest_scale_reduction", convergence.worst()));
  }

  private static String text(Convergence convergence) {
    return String.format(
        Locale.ROOT,
        "convergence: %s (%d chains of %d draws, worth %.0f independent ones or more for 99 of 100,"
            + " %.0f at worst; scale reduction %.3f, %.3f at worst)",
        convergence.reached() ? "reached" : "NOT reached",
        convergence.chains(),
        convergence.sweeps(),
        convergence.effective(),
        convergence.fewest(),
        convergence.usual(),
        convergence.worst());
  }

  private void aboutMerged(Attribution found) {
    long merged = found.estimates().stream().filter(it -> it.unit().actors().size() > 1).count();
    if (merged > 0) {
      notes
          .note(
              "indistinct",
              "%d %s actors that cannot be told apart: they take part in the same slots",
              merged,
              merged == 1 ? "line has" : "lines have")
          .with("lines", merged);
    }
    found.sameAccount().stream()
        .filter(it -> it.slots() > 0)
        .forEach(
            it ->
                notes
                    .note(
                        "one_account",
                        "%s and %s cannot be told apart in %d of %d slots: they are one account"
                            + " there",
                        it.one().label(),
                        it.other().label(),
                        it.slots(),
                        found.slots())
                    .with("shared_slots", it.slots())
                    .with("slots", found.slots()));
  }

  private void about(Check check, long failed) {
    notes
        .note(
            "fit",
            "log-likelihood %.1f (%.1f were all slots alike); failures expected by these rates"
                + " %.1f, seen %d",
            check.logLikelihood(),
            check.nullLogLikelihood(),
            check.expected(),
            failed)
        .with("log_likelihood", check.logLikelihood())
        .with("null_log_likelihood", check.nullLogLikelihood())
        .with("expected", check.expected())
        .with("failed", failed);
    check
        .worst()
        .ifPresent(
            gap ->
                notes
                    .note(
                        "farthest",
                        "farthest from what is expected: %s, %d failed, %.1f expected (%.1f"
                            + " deviations)",
                        gap.unit().actors().stream()
                            .map(actor -> NamedText.of(actor.label(), actor.address(), poco))
                            .collect(joining(" ")),
                        gap.unit().failed(),
                        gap.expected(),
                        gap.deviations())
                    .with("failed", gap.unit().failed())
                    .with("expected", gap.expected())
                    .with("deviations", gap.deviations()));
  }
}
