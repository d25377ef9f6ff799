package io.pocoscope.cli.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.api.Version;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.result.column.JsonRows;
import io.pocoscope.result.history.SyncResult;
import io.pocoscope.subgraph.Traffic;
import io.pocoscope.sync.SyncReport;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * The reports of one run: that it has begun, and how it ended, however that was. Whoever reads the
 * file never takes the success of an earlier run for this one's.
 */
public final class SyncReports {
  private final Optional<SyncReportFile> file;
  private final Clock clock;
  private final Instant started;
  private final String arguments;
  private String network = "unnamed";
  private Optional<String> endpoint = Optional.empty();
  private Supplier<Optional<Traffic>> traffic = Optional::empty;

  /** Of a run that begins now. */
  public SyncReports(Optional<SyncReportFile> file, Clock clock, String arguments) {
    this.file = file;
    this.clock = clock;
    this.started = now(clock);
    this.arguments = arguments;
  }

  /** It is known now whom it asks. */
  void asks(String ofNetwork, String where, Supplier<Traffic> soFar) {
    network = ofNetwork;
    endpoint = Optional.of(where);
    traffic = () -> Optional.of(soFar.get());
  }

  /** The run goes to work; a report that stays so is of one that was broken off. */
  void begun(SyncJournal journal) {
    write(() -> framed(journal.json(), Optional.empty(), Optional.empty()));
  }

  /** It ended with all that it was to do, or nearly. */
  void ended(SyncReport report, int exitCode, Supplier<SortedMap<String, String>> hashes) {
    write(
        () -> {
          Optional<String> error =
              exitCode == ExitCode.DONE
                  ? Optional.empty()
                  : Optional.of(
                      String.format(
                          Locale.ROOT,
                          "%d figures do not add up",
                          report.verification().discrepancyCount()));
          ObjectNode json = framed(SyncResult.json(report), Optional.of(exitCode), error);
          ObjectNode tables = json.withObjectProperty("tables");
          hashes.get().forEach((table, hash) -> tables.withObjectProperty(table).put("hash", hash));
          return json;
        });
  }

  /** It failed. */
  public void failed(SyncJournal journal, int exitCode, String error) {
    write(
        () -> {
          ObjectNode json = journal.json();
          traffic.get().ifPresent(asked -> SyncResult.put(asked, json));
          return framed(json, Optional.of(exitCode), Optional.of(error));
        });
  }

  private void write(Supplier<ObjectNode> report) {
    file.ifPresent(there -> there.write(report.get()));
  }

  private ObjectNode framed(ObjectNode json, Optional<Integer> exitCode, Optional<String> error) {
    json.put("tool_version", Version.number());
    json.put("network", network);
    json.put("endpoint", endpoint.orElse(null));
    json.put("arguments", arguments);
    json.set("started", JsonRows.value(started));
    json.set("finished", JsonRows.value(exitCode.map(any -> now(clock)).orElse(null)));
    json.set("exit_code", JsonRows.value(exitCode.orElse(null)));
    json.put("error", error.orElse(null));
    return json;
  }

  private static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
