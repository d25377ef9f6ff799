package io.pocoscope.result.history;

import io.pocoscope.result.column.Described;
import java.util.List;

/** The results of this room. */
public final class HistoryResults {
  private HistoryResults() {}

  public static List<Described> all() {
    return List.of(
        new Described(
            "sync", "What a sync did, a row to a table.", "sync", SyncResult.columns(true).are()),
        new Described(
            "forecast", "What a sync would do.", "sync --dry-run", ForecastResult.columns().are()),
        new Described(
            "watch",
            "What changed from one round to the next, an object to a round.",
            "watch",
            WatchResult.round().are()),
        new Described(
            "watch_alarm",
            "What is told of an alarm, to --on-alert too.",
            "watch",
            WatchResult.message().are()),
        new Described(
            "watch_stranger",
            "That no slot is yet of somebody whom an alert is about; once, at the beginning.",
            "watch",
            WatchResult.stranger().are()),
        new Described(
            "watch_endpoint",
            "That the endpoint does not answer, or does again.",
            "watch",
            WatchResult.endpoint().are()),
        new Described(
            "offchain",
            "What schedulers were asked and said, a row to a scheduler.",
            "offchain pull",
            OffchainResult.columns(true).are()),
        new Described(
            "import",
            "What files brought, a row to a file and table.",
            "import",
            ImportResult.columns(true).are()),
        new Described(
            "data_set",
            "What a data set holds, a row to a table.",
            "export --data",
            DataSetResult.columns().are()),
        new Described("status", "What a store holds.", "status", StatusResult.columns(true).are()),
        new Described(
            "verification",
            "Whether a store adds up, a row to a check.",
            "status --verify",
            VerificationResult.columns().are()),
        new Described(
            "doctor",
            "Whether all is there that pocoscope needs, a row to a check.",
            "doctor",
            DoctorResult.columns().are()));
  }
}
