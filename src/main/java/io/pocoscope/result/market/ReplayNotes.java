package io.pocoscope.result.market;

import static java.util.stream.Collectors.joining;

import io.pocoscope.api.ReplayReport;
import io.pocoscope.attribution.PartyRole;
import io.pocoscope.market.History;
import io.pocoscope.market.Incentives;
import io.pocoscope.market.ReplayRules;
import io.pocoscope.rate.Basis;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Remarks;
import java.util.List;
import java.util.OptionalDouble;

/** What is said below a replayed history. */
final class ReplayNotes {
  private final Remarks notes = new Remarks();

  private ReplayNotes() {}

  static List<Remark> of(Replays replays) {
    ReplayReport any = replays.reports().get(0);
    ReplayNotes notes = new ReplayNotes();
    notes.aboutRules(any.replayed().rules(), replays.roles());
    notes.aboutSlots(replays.history());
    notes.aboutReading(replays.level());
    notes.aboutClusters(replays.history(), any.requesters());
    replays.reports().forEach(notes::aboutAgreement);
    return notes.notes.all();
  }

  private void aboutRules(ReplayRules rules, List<PartyRole> roles) {
    Incentives given = rules.incentives();
    notes.add(
        Remark.note(
                "incentives",
                "S0 = %s, P = %s, R = %s, target %s; at stake: %s; self-dealing: slots in which an"
                    + " account has several of these roles; it is charged %s",
                given.stake(),
                given.penalty(),
                given.reward(),
                given.target(),
                roles.stream().map(PartyRole::label).collect(joining(", ")),
                rules.perRole() ? "once for each" : "once")
            .with("stake", given.stake().toDouble())
            .with("penalty", given.penalty().toDouble())
            .with("reward", given.reward().toDouble())
            .with("target", given.target().toDouble()));
    notes.note(
        "slots_of_those_out",
        "slots that needed somebody who was out are %s; pending slots cost and bring nobody"
            + " anything",
        rules.shadow() ? "run, and only accounted" : "not run");
  }

  private void aboutSlots(History history) {
    if (history.unknown() > 0) {
      notes.add(
          Remark.caveat(
                  "slots_unknown",
                  "left out: %d slots of which too little is known",
                  history.unknown())
              .with("slots", history.unknown()));
    }
    if (history.undated() > 0) {
      notes.add(
          Remark.caveat(
                  "order",
                  "order: the deadlines of %d of %d slots are not known; they are taken in the"
                      + " order of their last update, so that who was out, and when, is of that"
                      + " order",
                  history.undated(),
                  history.slots())
              .with("without_deadline", history.undated())
              .with("slots", history.slots()));
    }
  }

  private void aboutReading(double level) {
    notes.note(
        "honest_looking",
        "honest-looking: no more of their slots failed than the target; who is not told apart from"
            + " those it deals with looks as they do");
    notes.add(
        Remark.note(
                "intervals",
                "the intervals (%.0f %%) say how sure the rates are, not what people would have"
                    + " done, had there been stakes to lose",
                100 * level)
            .with("level", level));
  }

  private void aboutClusters(History history, int requesters) {
    if (!history.knowsRequesters()) {
      notes.caveat(
          "clusters_unknown",
          "requesters are unknown: in the intervals all slots are taken for those of one");
      return;
    }
    notes.note("clusters", "the intervals allow for slots of one requester failing together");
    if (requesters < Basis.FEW) {
      notes.add(
          Remark.note(
                  "few_clusters",
                  "%d requesters are few clusters (less than %d)",
                  requesters,
                  Basis.FEW)
              .with("requesters", requesters));
    }
  }

  private void aboutAgreement(ReplayReport report) {
    report.agreement().ifPresent(it -> notes.add(agreement(report, it)));
  }

  private static Remark agreement(ReplayReport report, ReplayReport.Agreement agreement) {
    double target = report.replayed().individualTarget();
    Remark told =
        Remark.note(
                "agreement",
                "%s: of %d accounts with an inferred rate of their own (actors --save), %d are"
                    + " above F_a* = %.4f; precision %s, recall %s",
                report.replayed().rules().scheme().label(),
                agreement.known(),
                agreement.unreliable(),
                target,
                StatText.number(agreement.precision()),
                StatText.number(agreement.recall()))
            .with("known", agreement.known())
            .with("unreliable", agreement.unreliable())
            .with("individual_target", target);
    return with(with(told, "precision", agreement.precision()), "recall", agreement.recall());
  }

  private static Remark with(Remark remark, String figure, OptionalDouble value) {
    return value.isPresent() ? remark.with(figure, value.getAsDouble()) : remark;
  }
}
