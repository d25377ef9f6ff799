package io.pocoscope.cli.devnet;

import io.pocoscope.cli.frame.ConsoleCommand;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.UntilStopped;
import io.pocoscope.cli.option.TimeText;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.history.HistoryFile;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.devnet.server.DevnetServer;
import io.pocoscope.result.column.Remark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code devnet}: a local subgraph, until it is stopped. */
@Command(
    name = "devnet",
    description =
        "Serves a PoCo history, made up or loaded, as a local subgraph, as graph-node would.",
    footer = {
      "",
      "A dump has a JSON object to a line, one for each version of each entity.",
      "",
      "Example:",
      "  pocoscope devnet --seed 7 --deals 1000 --truth truth.jsonl --port 8000",
      "  pocoscope devnet --hidden-share 0.05 --schedulers --scheduler-faults 0.02",
      "  pocoscope devnet --deals 20000 --to-parquet history",
      "  pocoscope devnet --load versions.jsonl.gz",
      "  pocoscope devnet --load versions.jsonl.gz --fail 0.05 --latency 50ms+-20"
    })
public final class DevnetCommand extends ConsoleCommand {
  @Option(
      names = "--load",
      paramLabel = "FILE",
      description =
          "A dump of entity versions to serve, gzipped or not, instead of a made-up history.")
  private Path source;

  @Option(
      names = "--dump",
      paramLabel = "FILE",
      description =
          "Write the made-up history to a file, gzipped if its name ends in .gz, and end.")
  private Path dump;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "0",
      description =
          "Where to listen, on this machine only; 0 takes a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "bellecour/poco-v5",
      description = "The subgraph's name, the end of its address (default: ${DEFAULT-VALUE}).")
  private String name;

  @Option(
      names = "--head",
      paramLabel = "BLOCK",
      description = "The head, where the chain went on after the last block that wrote something.")
  private Long head;

  @Option(
      names = "--head-time",
      paramLabel = "TIME",
      converter = TimeText.class,
      description = "The time of that head.")
  private Instant headTime;

  @Mixin private ToParquet parquet = new ToParquet();

  @Mixin private MarketOptions market = new MarketOptions();

  @ArgGroup(validate = false, heading = "%nWhat else is served:%n")
  private SchedulerOptions schedulers = new SchedulerOptions();

  @ArgGroup(validate = false, heading = "%nWhat goes wrong, on demand:%n")
  private MisbehaviourOptions misbehaviour = new MisbehaviourOptions();

  @Override
  public Integer call() throws InterruptedException {
    misbehaviour
        .wrong()
        .or(schedulers::wrong)
        .or(this::impossible)
        .or(parquet::wrong)
        .ifPresent(
            why -> {
              throw wrongUsage("%s", why);
            });
    if (parquet.isGiven()) {
      requireMarket();
      return parquet.write(this, market.settings(), market.force());
    }
    if (dump != null) {
      return writeDump();
    }
    Served served = served();
    try (DevnetServer server =
        DevnetServer.start(
            requirePort(),
            name,
            new GraphNode(withHead(served.history())),
            misbehaviour.misbehaviour(),
            served.schedulers())) {
      console().out().println(server.url());
      server.compassUrl().ifPresent(console().out()::println);
      console().out().flush();
      log(
          Remark.note(
              "serving",
              "serving %s until stopped (Ctrl-C)",
              source == null ? "a generated history, of no real market," : source));
      server.compassUrl().ifPresent(this::sayHowToPull);
      UntilStopped.latch().await();
    }
    return ExitCode.DONE;
  }

  private void sayHowToPull(String compass) {
    log(
        Remark.note(
            "compass",
            "Compass, which knows the schedulers of the pools, is at %s: '%s offchain pull --compass"
                + " %s'",
            compass,
            console().calling().program(),
            compass));
  }

  /** Nobody knows what schedulers would say of a history that others made. */
  private Optional<String> impossible() {
    return schedulers.asked() && (source != null || dump != null)
        ? Optional.of(
            "--schedulers are those of a made-up history that is served: leave "
                + (source != null ? "--load" : "--dump")
                + " out")
        : Optional.empty();
  }

  private Served served() {
    if (source != null) {
      return new Served(loaded(), Optional.empty());
    }
    requireMarket();
    return market.served(schedulers);
  }

  /** For a history that is greater than memory, or for another program. */
  private int writeDump() {
    if (source != null) {
      throw wrongUsage("--dump writes a made-up history: leave --load out");
    }
    market
        .wrongFile("--dump", dump)
        .ifPresent(
            why -> {
              throw wrongUsage("%s", why);
            });
    requireMarket();
    now("making a history up, into " + dump);
    try {
      market.dump(dump);
    } finally {
      idle();
    }
    say(Remark.note("dumped", "a generated history, of no real market, is in %s", dump));
    return ExitCode.DONE;
  }

  private void requireMarket() {
    market
        .wrong()
        .ifPresent(
            why -> {
              throw wrongUsage("%s", why);
            });
  }

  private History loaded() {
    if (!Files.exists(source) || Files.isDirectory(source)) {
      throw wrongUsage("there is no file %s", source);
    }
    return HistoryFile.read(source, ApiSchema.ofPoco());
  }

  private History withHead(History history) {
    if (head != null && head < history.head()) {
      throw wrongUsage("--head %d is below block %d of the history", head, history.head());
    }
    if (head != null) {
      long time = headTime == null ? history.timeAt(history.head()) : headTime.getEpochSecond();
      history.addBlock(head, time);
    }
    return history;
  }

  private int requirePort() {
    if (port < 0 || port > 65535) {
      throw wrongUsage("--port is 0 to 65535");
    }
    return port;
  }
}
