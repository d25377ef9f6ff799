package io.pocoscope.cli.history;

import io.pocoscope.sync.LastRun;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the last sync of a store ended. */
final class LastRunFacts {
  private LastRunFacts() {}

  static Map<String, Object> of(LastRun run) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("last_run", run.run());
    facts.put("last_run_state", state(run));
    facts.put("last_run_started", run.started());
    facts.put("last_run_finished", run.finished().orElse(null));
    facts.put("last_run_exit_code", run.exitCode().orElse(null));
    facts.put("last_run_error", run.error().orElse(null));
    return facts;
  }

  private static String state(LastRun run) {
    if (run.brokenOff()) {
      return "broken off";
    }
    return run.succeeded() ? "done" : "failed";
  }
}
