package io.pocoscope.result.failure;

import static java.util.stream.Collectors.joining;

import io.pocoscope.change.ChangePoint;
import io.pocoscope.change.ChangeSettings;
import io.pocoscope.change.Evidence;
import io.pocoscope.change.KnownEvents;
import io.pocoscope.change.RateHistory;
import io.pocoscope.rate.Grouping;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Remarks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Set;

/** What is said below a failure rate through time. */
public final class TrendNotes {
  /** Of what failures says below its table, what is of a history too. */
  private static final Set<String> OF_RATES =
      Set.of(
          "no_slots",
          "none_settled",
          "self_dealing",
          "early_slots",
          "hidden",
          "clusters_unknown",
          "clusters_partly_unknown",
          "one_cluster",
          "few_clusters",
          "groups_of_few_clusters",
          "deals_of_zeros",
          "without_time",
          "trend");

  private final RateHistory history;
  private final Remarks notes = new Remarks();

  private TrendNotes(RateHistory history) {
    this.history = history;
  }

  public static List<Remark> of(RateHistory history) {
    TrendNotes notes = new TrendNotes(history);
    List<Remark> all = new ArrayList<>();
    FailureNotes.of(history.table()).stream()
        .filter(remark -> OF_RATES.contains(remark.name()))
        .forEach(all::add);
    if (history.table().total().settled() > 0) {
      notes.aboutPeriods();
      notes.aboutEvidence();
      notes.aboutChanges();
    }
    all.addAll(notes.notes.all());
    return all;
  }

  /** The changes alone, as they are told where the table is another. */
  public static List<Remark> ofChanges(RateHistory history) {
    TrendNotes notes = new TrendNotes(history);
    if (history.table().total().settled() > 0) {
      notes.aboutEvidence();
      notes.aboutChanges();
      history.changes().forEach(notes::about);
    }
    return notes.notes.all();
  }

  /** That a history is made up, so that the real world's events are none of its. */
  public static Remark eventsOfAnotherWorld() {
    return Remark.note(
        "events_left_out",
        "a generated history, of no real market: known events are not of it (--events FILE names"
            + " others)");
  }

  /** What stands beside changes to be read with care. */
  public static List<Remark> ofEvents(RateHistory history, KnownEvents events) {
    return history.changes().isEmpty() || events.events().isEmpty()
        ? List.of()
        : List.of(
            Remark.note(
                "events",
                "an event near a change need not be its cause: by chance says how likely a moment"
                    + " at random is as near to one"));
  }

  private void aboutPeriods() {
    long empty = emptyBetween();
    if (empty > 0) {
      notes
          .note(
              "empty_periods",
              "%d of %d %ss from the first to the last have no settled slot: there is no rate",
              empty,
              empty + settledPeriods(),
              unit().label())
          .with("empty", empty);
    }
  }

  private long settledPeriods() {
    return history.periods().stream().filter(it -> it.group().rate().settled() > 0).count();
  }

  private Grouping unit() {
    return history.table().by().get(0);
  }

  /** Periods between the first and the last settled one that have none. */
  private long emptyBetween() {
    LongSummaryStatistics places =
        history.periods().stream()
            .filter(it -> it.group().rate().settled() > 0)
            .flatMap(it -> NamedPeriod.of(unit(), it.key()).stream())
            .mapToLong(NamedPeriod::place)
            .summaryStatistics();
    return places.getCount() == 0 ? 0 : places.getMax() - places.getMin() + 1 - places.getCount();
  }

  private void aboutEvidence() {
    Evidence evidence = history.evidence();
    String stratum = stratum();
    if (evidence.settled() == 0) {
      notes.caveat(
          "no_times",
          "no settled slot's time is known, so that there is no history: the store has neither"
              + " their deals' start nor their deadlines");
      return;
    }
    if (evidence.withoutTime() > 0) {
      notes
          .caveat(
              "changes_without_time",
              "of %d settled slots no time is known: they show no change",
              evidence.withoutTime())
          .with("slots", evidence.withoutTime());
    }
    if (evidence.withoutStratum() > 0) {
      notes
          .caveat(
              "strata_unknown",
              "of %d settled slots the %s is not known: they are taken for one's, and a change of"
                  + " who they are may look like a change of the rate",
              evidence.withoutStratum(),
              stratum)
          .with("slots", evidence.withoutStratum());
    }
    if (!history.tells()) {
      notes.caveat(
          "no_evidence",
          "no change can be told from a change of who asks: no %s has two %ss or more that ended"
              + " differently (--within none takes all for one's)",
          stratum,
          history.settings().together().label());
      return;
    }
    notes
        .note(
            "evidence",
            "changes are seen in the %d of %d settled slots whose %s has two %ss or more that ended"
                + " differently (%d of %d)",
            evidence.tellingSettled(),
            evidence.settled(),
            stratum,
            history.settings().together().label(),
            evidence.tellingStrata(),
            evidence.strata())
        .with("telling_slots", evidence.tellingSettled())
        .with("slots", evidence.settled())
        .with("telling_strata", evidence.tellingStrata())
        .with("strata", evidence.strata())
        .with("alike", evidence.alike());
    if (evidence.strata() == 1 && !history.settings().within().isEmpty()) {
      notes.note(
          "one_stratum",
          "one %s has all settled slots: a change may be its own doing, and nobody else's",
          stratum);
    }
  }

  private void aboutChanges() {
    if (!history.tells()) {
      return;
    }
    ChangeSettings settings = history.settings();
    int found = history.changes().size();
    notes
        .note(
            "changes",
            "%s by permutations of %ss within %s (binary segmentation): the chance of any false"
                + " alarm is at most %s if their order is of no matter",
            found == 0 ? "no change found," : found == 1 ? "1 change," : found + " changes,",
            settings.together().label(),
            settings.within().isEmpty() ? "the whole" : "each " + stratum(),
            BigDecimal.valueOf(settings.alpha()).stripTrailingZeros().toPlainString())
        .with("changes", found)
        .with("alpha", settings.alpha());
  }

  private void about(ChangePoint change) {
    notes
        .note(
            "change",
            "change at %s (95 %%: %s to %s): %.1f %% before, %.1f %% behind it, false-alarm rate %s",
            change.time(),
            change.earliest(),
            change.latest(),
            100 * change.before().rate(),
            100 * change.after().rate(),
            NumberText.narrow(change.falseAlarm()))
        .with("rate_before", change.before().rate())
        .with("rate_after", change.after().rate())
        .with("false_alarm", change.falseAlarm());
  }

  private String stratum() {
    return history.settings().within().isEmpty()
        ? "history"
        : history.settings().within().stream().map(Grouping::label).collect(joining(" and "));
  }
}
