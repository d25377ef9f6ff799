package io.pocoscope.cli.history;

import io.pocoscope.api.StoreFiller;
import io.pocoscope.api.Version;
import io.pocoscope.cli.frame.ConsoleCommand;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.Progress;
import io.pocoscope.cli.option.DurationText;
import io.pocoscope.offchain.Halt;
import io.pocoscope.offchain.Manners;
import io.pocoscope.offchain.Places;
import io.pocoscope.offchain.PullProgress;
import io.pocoscope.offchain.PullReport;
import io.pocoscope.offchain.PullRequest;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.history.OffchainResult;
import io.pocoscope.subgraph.Endpoint;
import io.pocoscope.subgraph.Patience;
import io.pocoscope.subgraph.ProxyServer;
import io.pocoscope.subgraph.ProxySettings;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code offchain}: what the schedulers of pools say, beside what the chain says. */
@Command(
    name = "offchain",
    description = {
      "Asks the schedulers of pools what became of tasks that failed, and keeps what they say: a"
          + " second witness beside the chain.",
      "It asks gently, and can be stopped at any time: the same command goes on."
    },
    footer = {
      "",
      "Examples:",
      "  pocoscope offchain pull --dry-run       # whom, and about how many tasks",
      "  pocoscope offchain pull",
      "  pocoscope offchain pull --scheduler 0x5210…=https://scheduler.example"
    })
public final class OffchainCommand extends ConsoleCommand {
  /** What is to be done. */
  enum Action {
    pull
  }

  @Parameters(
      paramLabel = "ACTION",
      description = "${COMPLETION-CANDIDATES}: ask, and keep the answers in the store.")
  private Action action;

  @Option(
      names = "--compass",
      paramLabel = "URL",
      description =
          "iExec's Compass, which knows where schedulers are (default: that of the store's network,"
              + " for arbitrum and arbitrum-sepolia).")
  private String compass;

  @Option(
      names = "--chain-id",
      paramLabel = "N",
      description =
          "The number of the chain, by which Compass knows the network (default: that of the"
              + " store's network).")
  private Long chainId;

  @Mixin private SchedulerOptions schedulers = new SchedulerOptions();

  @Option(
      names = "--all",
      description =
          "Ask about every task (default: only of slots that failed, are overdue, or hold an error"
              + " in the place of a result).")
  private boolean all;

  @Option(
      names = "--rate",
      paramLabel = "R",
      defaultValue = "2",
      description = "Questions a second to each scheduler at the most (default: ${DEFAULT-VALUE}).")
  private double rate;

  @Option(
      names = "--attempts",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often a question is put that gets no answer (default: ${DEFAULT-VALUE}).")
  private int attempts;

  @Option(
      names = "--max-wait",
      paramLabel = "TIME",
      defaultValue = "10m",
      converter = DurationText.class,
      description =
          "A scheduler that asks to wait longer is left alone: 30s, 10m, 2h (default:"
              + " ${DEFAULT-VALUE}).")
  private Duration maxWait;

  @Option(
      names = "--dry-run",
      description = "Say which schedulers would be asked about how many tasks; asks only Compass.")
  private boolean dryRun;

  @Mixin private ApiKeyOptions apiKey = new ApiKeyOptions();

  @Override
  public Integer call() {
    return switch (action) {
      case pull -> pull();
    };
  }

  private int pull() {
    if (!(rate > 0) || Double.isInfinite(rate) || attempts < 1) {
      throw wrongUsage("--rate is more than 0, --attempts 1 or more");
    }
    PullRequest request = request();
    Progress progress = new Progress(console(), options().quiet(), "tasks");
    Halt halt = new Halt();
    console().interruption().tell(halt::wish);
    PullReport report;
    try {
      report = dryRun ? forecast(request, progress, halt) : pull(request, progress, halt);
      console().interruption().forget();
    } finally {
      progress.end();
    }
    Result result = dryRun ? OffchainResult.forecast(report) : OffchainResult.of(report);
    print(result);
    say(result.notes());
    return report.inVain() ? ExitCode.ENDPOINT_FAILED : ExitCode.DONE;
  }

  private PullReport forecast(PullRequest request, Progress progress, Halt halt) {
    return StoreFiller.forecastOffchain(
        options().database(), request, heard(progress), halt, console().clock());
  }

  private PullReport pull(PullRequest request, Progress progress, Halt halt) {
    try (StoreFiller filler = StoreFiller.open(options().database(), console().clock())) {
      return filler.pullOffchain(request, heard(progress), halt);
    }
  }

  private PullRequest request() {
    Optional<Places> known = StoreFiller.offchainPlaces(options().database());
    Map<String, Endpoint> byHand = schedulers.byPool(it -> apiKey.addTo(it, environment()));
    if (byHand.isEmpty() && apiKey.isGiven()) {
      throw wrongUsage("an API key goes only to schedulers that --scheduler names");
    }
    Optional<Endpoint> place =
        compass == null ? known.flatMap(Places::compass) : Optional.of(compass());
    if (place.isEmpty() && byHand.isEmpty()) {
      throw wrongUsage(
          "no Compass is known for the store's network: say where schedulers are, with --compass"
              + " URL or --scheduler POOL=URL");
    }
    Optional<Long> chain = Optional.ofNullable(chainId).or(() -> known.map(Places::chainId));
    if (compass != null && chain.isEmpty()) {
      throw wrongUsage("the store's network is not known: say its chain's number with --chain-id");
    }
    return new PullRequest(place, chain.orElse(0L), byHand, all, manners());
  }

  private Endpoint compass() {
    return Endpoint.parse(compass)
        .orElseThrow(() -> wrongUsage("--compass '%s' is no HTTP address", compass));
  }

  private Manners manners() {
    Patience standard = Patience.standard();
    return new Manners(
        rate,
        attempts,
        standard.timeout(),
        standard.firstWait(),
        maxWait,
        String.format(
            Locale.ROOT, "pocoscope/%s (history reader for iExec PoCo)", Version.number()),
        this::throughProxy);
  }

  private Endpoint throughProxy(Endpoint where) {
    try {
      return ProxySettings.of(environment()).lead(where);
    } catch (ProxyServer.BadProxy bad) {
      throw wrongUsage("%s", bad.getMessage());
    }
  }

  private Map<String, String> environment() {
    return console().environment();
  }

  private PullProgress heard(Progress progress) {
    return new PullProgress() {
      @Override
      public void next(String doing) {
        progress.next(doing);
      }

      @Override
      public void asked(long tasks, long left) {
        progress.done(tasks, left);
      }

      @Override
      public void note(String what) {
        progress.say(what);
      }
    };
  }
}
