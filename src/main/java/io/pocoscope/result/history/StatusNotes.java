package io.pocoscope.result.history;

import io.pocoscope.api.StoreStatus;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Remarks;
import io.pocoscope.result.history.StatusResult.Held;
import io.pocoscope.store.BeyondValues;
import io.pocoscope.store.LeftOutRows;
import io.pocoscope.store.Meta;
import io.pocoscope.subgraph.TimeSpan;
import io.pocoscope.sync.HeadState;
import io.pocoscope.sync.LastRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is said of a store, before its figures are believed. */
final class StatusNotes {
  private final Remarks notes = new Remarks();

  private StatusNotes() {}

  static List<Remark> of(StoreStatus status, Instant now) {
    StatusNotes notes = new StatusNotes();
    notes.aboutDeals(status);
    status.leftOut().forEach(notes::about);
    notes.aboutBeyond(status.beyond());
    if (status.unfinishedSync()) {
      notes.notes.caveat(
          "unfinished_sync",
          "a sync was broken off: the store holds a part of the history; sync again to go on");
    }
    status.lastRun().ifPresent(run -> notes.about(run, new Held(status, now)));
    return notes.notes.all();
  }

  private void aboutDeals(StoreStatus status) {
    if (status.dealsOfUnknownSize() > 0) {
      notes.add(
          Remark.caveat(
                  "deals_of_unknown_size",
                  "%d deals are of unknown size: slots of theirs that nobody initialized are not"
                      + " counted",
                  status.dealsOfUnknownSize())
              .with("deals", status.dealsOfUnknownSize()));
    }
    if (status.dealsOfNobody() > 0) {
      notes.add(
          Remark.note(
                  "deals_of_nobody",
                  "%d deals are of zeros, as PoCo Boost's are seen: they have no slots, and are in"
                      + " no count of them",
                  status.dealsOfNobody())
              .with("deals", status.dealsOfNobody()));
    }
  }

  private void about(LeftOutRows rows) {
    notes.add(Remark.note("left_out_rows", "%s", rows).with("rows", rows.rows()));
  }

  private void aboutBeyond(List<BeyondValues> beyond) {
    long values = beyond.stream().mapToLong(BeyondValues::values).sum();
    BeyondValues.told(beyond)
        .ifPresent(
            told -> notes.add(Remark.note("values_beyond", "%s", told).with("values", values)));
  }

  /** A store whose syncs fail, or whose endpoint has stopped, looks well and is not. */
  private void about(LastRun run, Held held) {
    if (!run.succeeded()) {
      notes.caveat(
          "last_run", "%s; the store %s", run.whatBecameOfIt(), broughtUpToDate(held.meta()));
    }
    run.head().map(HeadNotes::of).ifPresent(notes::addAll);
    held.age().filter(age -> age.compareTo(HeadState.GREATEST_AGE) > 0).ifPresent(this::aboutAge);
  }

  private static String broughtUpToDate(Meta meta) {
    return meta.lastSync()
        .map(time -> "was last brought up to date at " + time)
        .orElse("has never been brought up to date");
  }

  private void aboutAge(Duration age) {
    notes.add(
        Remark.caveat("block_age", "the store's block is %s old", TimeSpan.text(age))
            .with("seconds", age.toSeconds()));
  }
}
