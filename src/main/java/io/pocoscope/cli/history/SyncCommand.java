package io.pocoscope.cli.history;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.api.StoreFiller;
import io.pocoscope.cli.frame.ConsoleCommand;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.FailureText;
import io.pocoscope.cli.frame.ProgressLine;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.history.ForecastResult;
import io.pocoscope.result.history.SyncResult;
import io.pocoscope.result.history.VerificationNotes;
import io.pocoscope.subgraph.Endpoint;
import io.pocoscope.subgraph.Network;
import io.pocoscope.subgraph.Subgraph;
import io.pocoscope.subgraph.SubgraphFailure;
import io.pocoscope.sync.Forecast;
import io.pocoscope.sync.Stop;
import io.pocoscope.sync.SyncReport;
import io.pocoscope.sync.SyncRequest;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sync}: a subgraph's history into the store. */
@Command(
    name = "sync",
    description = {
      "Pulls a network's history from its subgraph, all of it as it was at one block; later runs"
          + " pull what changed.",
      "It can be stopped at any time: the same command goes on."
    },
    footer = {
      "",
      "Example:",
      "  pocoscope sync --network arbitrum",
      "  pocoscope sync                      # again, from where it was",
      "  pocoscope sync --endpoint http://localhost:8000/subgraphs/name/poco-v5"
    })
public final class SyncCommand extends ConsoleCommand {
  @Mixin private SyncOptions how = new SyncOptions();

  @Option(
      names = "--restart",
      description = "Forget a sync that was broken off, and begin at a new block.")
  private boolean restart;

  @Option(
      names = "--rebuild",
      description = "Throw away what the file holds, imports too, and read everything again.")
  private boolean rebuild;

  @Option(
      names = "--dry-run",
      description = "Say what would be asked for, about how much, and ask for nothing else.")
  private boolean dryRun;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Also write what was done to a JSON file, in place of the last run's.")
  private Path reportFile;

  @Override
  public Integer call() {
    Optional<SyncReportFile> file =
        Optional.ofNullable(reportFile).filter(any -> !dryRun).map(SyncReportFile::new);
    file.filter(there -> !there.isWritable())
        .ifPresent(
            there -> {
              throw wrongUsage("--report %s cannot be written", reportFile);
            });
    ProgressLine progress = new ProgressLine(console(), options().quiet());
    SyncJournal journal = new SyncJournal(progress);
    SyncReports reports = new SyncReports(file, console().clock(), how.arguments(restart, rebuild));
    try {
      return run(progress, journal, reports);
    } catch (RuntimeException | Error failure) {
      failed(failure, journal, reports);
      throw failure;
    }
  }

  private void failed(Throwable failure, SyncJournal journal, SyncReports reports) {
    if (failure instanceof SubgraphFailure) {
      how.network().flatMap(Network::named).flatMap(Network::farewell).ifPresent(journal::note);
    }
    try {
      reports.failed(journal, FailureText.exitCode(failure), FailureText.sentence(failure));
    } catch (UncheckedIOException unwritten) {
      console().tell("pocoscope: " + unwritten.getMessage());
      failure.addSuppressed(unwritten);
    }
  }

  private int run(ProgressLine progress, SyncJournal journal, SyncReports reports) {
    how.require();
    EndpointOptions.Chosen chosen = chosen();
    Endpoint where = how.asked(chosen, console().environment());
    Subgraph subgraph = how.subgraph(where, journal::note);
    SyncRequest request = how.request(chosen.network(), where, restart, rebuild);
    if (dryRun) {
      return forecast(request, subgraph);
    }
    reports.asks(chosen.network(), where.shown(), subgraph::traffic);
    reports.begun(journal);
    SyncReport report = sync(request, subgraph, progress, journal);
    int exitCode = show(report, where, subgraph);
    reports.ended(report, exitCode, this::contentHashes);
    return exitCode;
  }

  private int show(SyncReport report, Endpoint where, Subgraph subgraph) {
    Result result = SyncResult.of(report);
    print(result);
    if (options().verbose() && !subgraph.features().introspected()) {
      say(
          Remark.note(
              "no_schema",
              "%s tells no schema: what it lacks shows only where it is asked for",
              where));
    }
    say(result.notes());
    mention(VerificationNotes.of(report.verification()));
    return report.verification().addsUp() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }

  private SortedMap<String, String> contentHashes() {
    try (Pocoscope poco = Pocoscope.open(options().database())) {
      return poco.keptContentHashes();
    }
  }

  /** Where to ask: what is said, else where the last sync has asked, which is told. */
  private EndpointOptions.Chosen chosen() {
    EndpointOptions.Chosen chosen = how.chosen(options().database());
    if (chosen.remembered()) {
      log(
          Remark.note(
              "endpoint",
              "from %s, as the last sync into this store; --endpoint URL names another",
              chosen.endpoint()));
    }
    return chosen;
  }

  private int forecast(SyncRequest request, Subgraph subgraph) {
    Forecast forecast =
        StoreFiller.forecast(options().database(), subgraph, request, console().clock());
    Result result = ForecastResult.of(forecast);
    print(result);
    mention(result.notes());
    return ExitCode.DONE;
  }

  private SyncReport sync(
      SyncRequest request, Subgraph subgraph, ProgressLine progress, SyncJournal journal) {
    Stop stop = new Stop();
    Thread thisThread = Thread.currentThread();
    console()
        .interruption()
        .tell(
            () -> {
              stop.request();
              subgraph.hangUp();
              thisThread.interrupt();
            });
    try (StoreFiller filler = StoreFiller.open(options().database(), console().clock())) {
      SyncReport report = filler.sync(subgraph, request, journal, stop);
      console().interruption().forget();
      return report;
    } finally {
      progress.end();
    }
  }
}
