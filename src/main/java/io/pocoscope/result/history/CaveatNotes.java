package io.pocoscope.result.history;

import io.pocoscope.api.Caveats;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Remarks;
import java.util.List;

/** What there is to say before figures of a store are believed. */
public final class CaveatNotes {
  private CaveatNotes() {}

  public static List<Remark> of(Caveats caveats) {
    Remarks notes = new Remarks();
    if (caveats.unfinishedSync()) {
      notes.caveat(
          "unfinished_sync",
          "a sync was broken off: these figures are of a part of the history; sync again to go on");
    }
    if (caveats.unseenTasks() > 0) {
      notes.add(
          Remark.caveat(
                  "unseen_tasks",
                  "%d slots have no task in the store and count as never initialized: wrong if"
                      + " their tasks were not imported",
                  caveats.unseenTasks())
              .with("slots", caveats.unseenTasks()));
    }
    return notes.all();
  }
}
