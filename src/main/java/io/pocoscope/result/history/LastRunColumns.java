package io.pocoscope.result.history;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Kind;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.sync.LastRun;

/** How the last sync of a store ended. */
final class LastRunColumns {
  private LastRunColumns() {}

  static Columns<LastRun> columns() {
    return Columns.<LastRun>none()
        .count(
            "last_run",
            Quantity.RUNS,
            "The number of the last run of sync, counted from 1, counted from 1.",
            LastRun::run)
        .text(
            "last_run_state", Quantity.WORD, "done, failed, or broken off.", LastRunColumns::state)
        .time("last_run_started", "When it began.", LastRun::started)
        .time("last_run_finished", "When it ended.", LastRun::finished)
        .column(
            "last_run_exit_code",
            Kind.WHOLE,
            Quantity.ONE,
            "The exit code that it ended with; nothing where it was broken off.",
            LastRun::exitCode)
        .text("last_run_error", Quantity.SENTENCE, "Why it failed.", LastRun::error);
  }

  private static String state(LastRun run) {
    if (run.brokenOff()) {
      return "broken off";
    }
    return run.succeeded() ? "done" : "failed";
  }
}
