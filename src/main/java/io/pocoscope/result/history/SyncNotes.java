package io.pocoscope.result.history;

import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Remarks;
import io.pocoscope.sync.SyncReport;
import io.pocoscope.sync.verification.CheckResult;
import java.util.List;
import java.util.Locale;

/** What is said of a sync that has come to its end. */
final class SyncNotes {
  private SyncNotes() {}

  static List<Remark> of(SyncReport report) {
    Remarks notes = new Remarks();
    String at = String.format(Locale.ROOT, "%s, block %d", report.network(), report.block());
    if (report.upToDate()) {
      String why =
          report.head().blocksBack() > 0
              ? "left as it is, as the endpoint went back"
              : "there already, and nothing newer lies below the margin";
      notes.note("up_to_date", "%s: the store is %s", at, why);
    }
    if (report.verification().addsUp()) {
      boolean all = report.verification().with(CheckResult.Verdict.SKIPPED).isEmpty();
      notes.note(
          "adds_up",
          "%s: %s",
          at,
          all
              ? "everything adds up to the subgraph's own counters, and in itself"
              : "what was checked adds up");
    }
    return notes.all();
  }
}
