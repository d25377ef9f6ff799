package io.pocoscope.cli.market;

import static java.util.stream.Collectors.joining;

import com.google.errorprone.annotations.FormatMethod;
import io.pocoscope.api.ReplayReport;
import io.pocoscope.attribution.PartyRole;
import io.pocoscope.market.History;
import io.pocoscope.market.Incentives;
import io.pocoscope.market.Replayed;
import io.pocoscope.rate.Basis;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.StatText;
import java.util.ArrayList;
import java.util.List;

/** What is said below a replayed history. */
final class ReplayNotes {
  private final List<Remark> notes = new ArrayList<>();

  private ReplayNotes() {}

  static List<Remark> of(
      History history, List<ReplayReport> reports, List<PartyRole> roles, double level) {
    ReplayNotes notes = new ReplayNotes();
    Replayed any = reports.get(0).replayed();
    Incentives given = any.rules().incentives();
    notes.add(
        "S0 = %s, P = %s, R = %s, target %s; at stake: %s; self-dealing: slots in which an account"
            + " has several of these roles; it is charged %s",
        given.stake(),
        given.penalty(),
        given.reward(),
        given.target(),
        roles.stream().map(PartyRole::label).collect(joining(", ")),
        any.rules().perRole() ? "once for each" : "once");
    notes.add(
        "slots that needed somebody who was out are %s; pending slots cost and bring nobody"
            + " anything",
        any.rules().shadow() ? "run, and only accounted" : "not run");
    if (history.unknown() > 0) {
      notes.caveat("left out: %d slots of which too little is known", history.unknown());
    }
    if (history.undated() > 0) {
      notes.caveat(
          "order: the deadlines of %d of %d slots are not known; they are taken in the order of"
              + " their last update, so that who was out, and when, is of that order",
          history.undated(), history.slots());
    }
    notes.add(
        "honest-looking: no more of their slots failed than the target; who is not told apart from"
            + " those it deals with looks as they do");
    notes.add(
        "the intervals (%.0f %%) say how sure the rates are, not what people would have done, had"
            + " there been stakes to lose",
        100 * level);
    notes.clusters(history, reports.get(0).requesters());
    reports.forEach(notes::agreement);
    return notes.notes;
  }

  private void clusters(History history, int requesters) {
    if (!history.knowsRequesters()) {
      caveat("requesters are unknown: in the intervals all slots are taken for those of one");
      return;
    }
    add("the intervals allow for slots of one requester failing together");
    if (requesters < Basis.FEW) {
      add("%d requesters are few clusters (less than %d)", requesters, Basis.FEW);
    }
  }

  private void agreement(ReplayReport report) {
    String scheme = report.replayed().rules().scheme().label();
    report
        .agreement()
        .ifPresent(
            it ->
                add(
                    "%s: of %d accounts with an inferred rate of their own (actors --save), %d are"
                        + " above F_a* = %.4f; precision %s, recall %s",
                    scheme,
                    it.known(),
                    it.unreliable(),
                    report.replayed().individualTarget(),
                    StatText.number(it.precision()),
                    StatText.number(it.recall())));
  }

  @FormatMethod
  private void add(String note, Object... values) {
    notes.add(Remark.unnamed(note, values));
  }

  @FormatMethod
  private void caveat(String caveat, Object... values) {
    notes.add(Remark.unnamedCaveat(caveat, values));
  }
}
