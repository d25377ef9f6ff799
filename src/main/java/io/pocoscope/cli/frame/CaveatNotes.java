package io.pocoscope.cli.frame;

import io.pocoscope.api.Caveats;
import io.pocoscope.result.column.Remark;
import java.util.ArrayList;
import java.util.List;

/** What there is to say before figures of a store are believed. */
public final class CaveatNotes {
  private CaveatNotes() {}

  public static List<Remark> of(Caveats caveats) {
    List<Remark> notes = new ArrayList<>();
    if (caveats.unfinishedSync()) {
      notes.add(
          Remark.unnamedCaveat(
              "a sync was broken off: these figures are of a part of the history; sync again to go"
                  + " on"));
    }
    if (caveats.unseenTasks() > 0) {
      notes.add(
          Remark.unnamedCaveat(
              "%d slots have no task in the store and count as never initialized: wrong if their"
                  + " tasks were not imported",
              caveats.unseenTasks()));
    }
    return notes;
  }
}
