package io.pocoscope.cli.market;

import io.pocoscope.cli.frame.ConsoleCommand;
import io.pocoscope.cli.frame.Drawing;
import io.pocoscope.cli.frame.EngineOptions;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.Progress;
import io.pocoscope.market.BadMarketInput;
import io.pocoscope.market.Crew;
import io.pocoscope.market.RateLaw;
import io.pocoscope.result.column.Remark;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code simulate}: the marketplace under collective incentives. */
@Command(
    name = "simulate",
    description = {
      "The marketplace under collective incentives, simulated: nobody knows who made a task fail,"
          + " so every party of it loses or gains.",
      "Free: without consequences. Coll-Stake: whose stake is used up has to leave. Coll-Rep: who"
          + " has more stake is chosen more often. Coll-SR: both."
    },
    footer = {
      "",
      "Mont, Bettinger, Ben Mokhtar, Simonet-Boulogne: Reliability is Blind (2025),",
      "arXiv 2503.19055. Amounts are exact: 3, .25 or 1/19, in RLC.",
      "",
      "Examples:",
      "  pocoscope simulate --scheme coll-stake,coll-sr --runs 200 --compare",
      "  pocoscope simulate --attackers .1 --re-entry",
      "  pocoscope simulate --sweep stake=2..20 --sweep target=.01,.05 --to sweep.csv"
    })
public final class SimulateCommand extends ConsoleCommand {
  @Spec private CommandSpec spec;
  @Mixin private PlayOptions play = new PlayOptions();
  @Mixin private ModelOptions model = new ModelOptions();
  @Mixin private ObservedPopulation observed = new ObservedPopulation();
  @Mixin private SimulationOutput output = new SimulationOutput();
  @Mixin private EngineOptions engine = new EngineOptions();

  @Option(
      names = "--sweep",
      paramLabel = "NAME=VALUES",
      converter = SweepAxis.Text.class,
      description =
          "Play every combination of such values: stake=1..20, attackers=0.05..0.3:.05,"
              + " target=.01,.05. May be given several times.")
  private List<SweepAxis> axes = List.of();

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description =
          "Where a sweep goes, as CSV, point by point; the same command goes on with one that was"
              + " broken off.")
  private Path sweepFile;

  private final AtomicBoolean stopped = new AtomicBoolean();

  @Override
  public Integer call() {
    if (output.plot()) {
      Drawing.requireTable(this);
    }
    Progress progress = new Progress(console(), options().quiet(), "tasks");
    console().interruption().tell(() -> stopped.set(true));
    try {
      now("looking at the failure rates to play with");
      Optional<ObservedPopulation.Fitted> fitted = observed.law(this, engine);
      idle();
      Optional<RateLaw> law = fitted.map(ObservedPopulation.Fitted::law);
      int exitCode = play(progress, law);
      fitted.ifPresent(it -> say(Remark.note("observed_rates", "failure rates: %s", it.from())));
      return exitCode;
    } catch (BadMarketInput bad) {
      throw wrongUsage("%s", bad.getMessage());
    } finally {
      idle();
      progress.end();
      console().interruption().forget();
    }
  }

  private int play(Progress progress, Optional<RateLaw> law) {
    try (Playing playing = Playing.on(engine)) {
      Crew crew = playing.crew(play, stopped::get, progress::done);
      return axes.isEmpty() ? once(crew, progress, law) : sweep(crew, progress, law);
    }
  }

  private int once(Crew crew, Progress progress, Optional<RateLaw> law) {
    if (sweepFile != null) {
      throw new BadMarketInput("--to FILE is of a --sweep; see --trajectory and --removals");
    }
    SimulationReport report = new SimulationReport(this, play, output, model, law);
    report.play(crew);
    progress.end();
    return report.tell();
  }

  private int sweep(Crew crew, Progress progress, Optional<RateLaw> law) {
    if (output.any()) {
      throw new BadMarketInput(
          "--trajectory, --every, --removals, --plot and --compare do not go with --sweep");
    }
    SweepGrid grid =
        new SweepGrid(axes, spec.commandLine().getParseResult(), spec.defaultValueProvider(), law);
    SweepReport report = new SweepReport(this, play, grid, sweepFile);
    boolean whole = report.play(crew);
    progress.end();
    report.tell(axes);
    return whole ? ExitCode.DONE : ExitCode.STOPPED;
  }
}
