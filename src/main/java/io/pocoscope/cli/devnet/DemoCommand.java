package io.pocoscope.cli.devnet;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.api.StoreFiller;
import io.pocoscope.api.Version;
import io.pocoscope.attribution.PartyRole;
import io.pocoscope.cli.frame.ConsoleCommand;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.ProgressLine;
import io.pocoscope.cli.option.ShellWord;
import io.pocoscope.cli.print.Printer;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.server.DevnetServer;
import io.pocoscope.devnet.server.Misbehaviour;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.Grouping;
import io.pocoscope.rate.RateSettings;
import io.pocoscope.result.column.NamedResult;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.Section;
import io.pocoscope.result.failure.ActorResult;
import io.pocoscope.result.failure.CauseResult;
import io.pocoscope.result.failure.EarlyNote;
import io.pocoscope.result.failure.FailureResult;
import io.pocoscope.subgraph.Endpoint;
import io.pocoscope.subgraph.Pace;
import io.pocoscope.subgraph.Patience;
import io.pocoscope.subgraph.Subgraph;
import io.pocoscope.sync.Stop;
import io.pocoscope.sync.SyncReport;
import io.pocoscope.sync.SyncRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demo}: the whole way, with no network. */
@Command(
    name = "demo",
    description =
        "Makes a history up, serves it on this machine, syncs it, and prints what it says.",
    footer = {
      "",
      "Without --db the store is pocoscope-demo.duckdb, made anew each time.",
      "",
      "Example:",
      "  pocoscope demo --seed 7"
    })
public final class DemoCommand extends ConsoleCommand {
  private static final String NETWORK = "generated";
  private static final String ARGUMENTS = "demo";
  private static final String STORE = "pocoscope-demo.duckdb";
  private static final int PARALLEL = 2;
  private static final int SHOWN_ACTORS = 8;
  private static final double LEVEL = .95;
  private static final long SEED = 1;
  private static final double HIDDEN = .03;
  private static final Set<String> CAUSE_NOTES = Set.of("parties", "hidden");

  @Mixin private MarketOptions market = new MarketOptions(HIDDEN);

  @Override
  public Integer call() throws IOException {
    market
        .wrong()
        .ifPresent(
            why -> {
              throw wrongUsage("%s", why);
            });
    Path file = storeFile();
    makeRoom(file);
    say(Remark.note("generated", "making up a history: the figures below are of no real market"));
    sync(file);
    try (Pocoscope poco = Pocoscope.open(file)) {
      poco.tell(this::now);
      show(poco);
      say(new DemoPage(file, console().calling().program()).write(poco));
    } finally {
      idle();
    }
    say(examples(file));
    return ExitCode.DONE;
  }

  /** How often slots fail, why, whose doing it is, and what that means for pools. */
  private void show(Pocoscope poco) {
    SlotFilter all = SlotFilter.all();
    Result causes = CauseResult.of(poco.causes(all, List.of()));
    Optional<DemoWitness> witness = DemoWitness.of(poco);
    List<Section> sections =
        List.of(
            new Section(
                "failures",
                "How often slots fail, by the trust that was asked for",
                FailureResult.of(
                    poco.failureRates(all, List.of(Grouping.TRUST), RateSettings.standard()))),
            new Section("causes", "Why they failed", causes),
            new Section(
                "actors",
                "Whose doing it is: own failure rates, the greatest first",
                NamedResult.of(
                    ActorResult.of(
                        poco.actors(all, PartyRole.standard(), LEVEL, SEED), LEVEL, SHOWN_ACTORS),
                    poco)));
    Printer.on(sheet())
        .print(
            Stream.concat(sections.stream(), witness.map(DemoWitness::section).stream()).toList());
    say(causes.notes().stream().filter(note -> CAUSE_NOTES.contains(note.name())).toList());
    witness.map(DemoWitness::inWords).ifPresent(this::say);
    say(
        Remark.note(
            "shown_actors",
            "the own failure rates of the %d actors that fail most often",
            SHOWN_ACTORS));
    EarlyNote.of(poco.leftOut(all).early()).ifPresent(this::say);
  }

  /** What a reader could do next. */
  private static List<Remark> examples(Path file) {
    return Stream.of(
            "",
            "generated data, in %s; go on with, for example:",
            "  pocoscope --db %s failures --by pool",
            "  pocoscope --db %s causes --witness both",
            "  pocoscope --db %s query \"select * from slot where failed limit 3\"",
            "  pocoscope --db %s export --to parameters.json",
            "  pocoscope ruin --params parameters.json --target .1 --penalty 1 --stake 1,5",
            "  pocoscope import tasks.json        # answers that you saved",
            "  pocoscope sync --network arbitrum  # the real thing")
        .map(
            line ->
                Remark.note("examples", "%s", line.replace("%s", ShellWord.of(file.toString()))))
        .toList();
  }

  private void sync(Path file) {
    ProgressLine progress = new ProgressLine(console(), options().quiet());
    Served served = market.served(SchedulerOptions.ofAll());
    try (DevnetServer server =
            DevnetServer.start(
                0,
                "generated/poco",
                new GraphNode(served.history()),
                Misbehaviour.none(),
                served.schedulers());
        StoreFiller filler = StoreFiller.open(file, clockOf(served.history()))) {
      SyncReport report =
          filler.sync(subgraph(server.url()), request(server.url()), progress, new Stop());
      progress.end();
      if (!report.verification().addsUp()) {
        throw new IllegalStateException(
            "the demo does not add up: " + report.verification().discrepancies());
      }
      DemoWitness.hear(filler, server.compassUrl().orElseThrow());
    }
  }

  /** A made-up history is synced when it ends: its head is of long ago, and has not stopped. */
  private static Clock clockOf(History history) {
    Instant end = Instant.ofEpochSecond(history.timeAt(history.head()));
    return Clock.fixed(end, ZoneOffset.UTC);
  }

  private static Subgraph subgraph(String url) {
    return Subgraph.at(
        Endpoint.parse(url).orElseThrow(),
        Patience.standard(),
        Pace.of(PARALLEL, OptionalDouble.empty()),
        "pocoscope/" + Version.number());
  }

  private static SyncRequest request(String url) {
    return new SyncRequest(
        NETWORK,
        url,
        0,
        Subgraph.GREATEST_PAGE,
        PARALLEL,
        true,
        false,
        ARGUMENTS,
        Version.number());
  }

  /** The store that --db names, else one beside that which the commands use by default. */
  private Path storeFile() {
    Path usual = options().database();
    return options().namesDatabase() ? usual : usual.resolveSibling(STORE);
  }

  /** A demo's store is made anew; anything else of that name is left alone. */
  private void makeRoom(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    boolean ours;
    // A demo of an earlier version may have left an older schema behind.
    try (StoreFiller old = StoreFiller.open(file, console().clock())) {
      ours = old.isAllFrom(ARGUMENTS);
    }
    if (!ours) {
      throw wrongUsage("%s is no store of the demo's: move it away", file);
    }
    Files.delete(file);
  }
}
