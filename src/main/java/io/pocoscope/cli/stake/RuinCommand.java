package io.pocoscope.cli.stake;

import io.pocoscope.cli.frame.ConsoleCommand;
import io.pocoscope.cli.frame.Drawing;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.Patience;
import io.pocoscope.cli.option.RationalText;
import io.pocoscope.cli.option.SeedOption;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.stake.AcceleratedResult;
import io.pocoscope.result.stake.CurveResult;
import io.pocoscope.result.stake.GridResult;
import io.pocoscope.result.stake.MonteCarloResult;
import io.pocoscope.result.stake.RuinResult;
import io.pocoscope.ruin.BadRuinInput;
import io.pocoscope.ruin.MonteCarlo;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.RiskProcess;
import io.pocoscope.ruin.Ruin;
import io.pocoscope.ruin.RuinAnswer;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ruin}: how likely a stake is to be lost, and when. */
@Command(
    name = "ruin",
    description = "Probability of ruin of a stake, exactly, and the time to it.",
    footer = {
      "",
      "Amounts are exact: 3, .25 or 1/19, all in one unit (RLC). A period is a task,",
      "or what --lambda counts by. The times are of those that are ruined, the median",
      "of all; the time by drift is the stake divided by the mean loss per period.",
      "",
      "Today only pools pay: 30 %% of their price for a failed slot (--by pool). Under",
      "collective slashing every party of it loses P, and gains R when it completes.",
      "",
      "Examples:",
      "  pocoscope ruin --failure-rate .04 --reward 1/19 --penalty 1 --stake 1,2,5",
      "  pocoscope ruin --observed --by pool --target .05 --penalty 1 --stake 5,10",
      "  pocoscope ruin --observed --for-ruin .01 --target .2 --penalty 1"
    })
public final class RuinCommand extends ConsoleCommand {
  @Mixin private RiskOptions risk;
  @Mixin private StakeOptions stake;
  @Mixin private AccelerationOptions acceleration;
  @Mixin private KnowledgeOptions knowledge;
  @Mixin private ViewOptions view;

  @Option(
      names = "--for-ruin",
      paramLabel = "PSI",
      converter = RationalText.class,
      description =
          "Give what keeps the probability of ruin at PSI or below: the least stake, the least"
              + " reward (in thousandths of P) or the greatest rate of failures, whichever of"
              + " --stake, --reward, --failure-rate (or --lambda) is left out. With --posterior,"
              + " --observed or --params the stake or the reward, for the ruin mixed over what is"
              + " known of the rate, and at the ends of its interval.")
  private Rational level;

  @Option(
      names = "--monte-carlo",
      paramLabel = "RUNS",
      description =
          "Also play so many runs, to check the exact answer: their share of ruins and its standard"
              + " error stand beside it. bernoulli and poisson, with a finite horizon.")
  private Integer runs;

  @Mixin private SeedOption seed = new SeedOption();

  @Override
  public Integer call() throws Exception {
    Patience patience = new Patience(console(), options().quiet());
    try {
      return patience.during(
          () -> {
            answer(patience);
            return ExitCode.DONE;
          });
    } catch (BadRuinInput bad) {
      throw wrongUsage("%s", bad.getMessage());
    }
  }

  private void answer(Patience patience) {
    boolean known = knowledge.wanted();
    boolean accelerated = acceleration.wanted();
    if (runs != null && (known || accelerated || level != null)) {
      throw new BadRuinInput(
          "--monte-carlo does not go with --posterior, --observed, --params, --accelerated or"
              + " --for-ruin");
    }
    boolean other = accelerated || level != null || runs != null;
    if ((view.grid() || view.curve()) && (known || other)) {
      throw new BadRuinInput("--grid and --curve show answers for rates that are given");
    }
    if (view.plot()) {
      Drawing.requireTable(this);
    }
    if (view.plot() && other) {
      throw new BadRuinInput("--plot does not go with --accelerated, --for-ruin or --monte-carlo");
    }
    if (accelerated) {
      accelerate(known);
    } else if (known) {
      requireNoRate();
      new KnownRuin(this, risk, stake, knowledge, view, Optional.ofNullable(level)).answer();
    } else if (level != null) {
      print(new SoughtRuin(risk, stake).keeping(level.toChance()));
    } else {
      ask(patience);
    }
  }

  private void requireNoRate() {
    if (!risk.rateIsMissing()) {
      throw new BadRuinInput(
          "--posterior, --observed and --params stand for the rate of failures: leave"
              + " --failure-rate and --lambda out");
    }
  }

  private void ask(Patience patience) {
    List<RiskProcess> processes = risk.processes();
    List<RuinAnswer> answers =
        processes.stream()
            .flatMap(process -> stake.stakes().stream().map(each -> stake.question(process, each)))
            .map(question -> patience.counted(Ruin.of(question)))
            .toList();
    Result result = laidOut(answers);
    print(result);
    if (view.plot()) {
      draw(view.curve() ? RuinPlots.survival(answers, view.points()) : RuinPlots.byStake(answers));
    }
    say(result.notes());
  }

  private Result laidOut(List<RuinAnswer> answers) {
    if (runs != null) {
      return checked(answers);
    }
    if (view.curve()) {
      return CurveResult.of(answers, view.points());
    }
    return view.grid() ? GridResult.of(answers) : RuinResult.of(answers);
  }

  /** A drawing below the table, for people. */
  void draw(TextPlot plot) {
    console().out().println();
    plot.lines().forEach(console().out()::println);
  }

  private Result checked(List<RuinAnswer> answers) {
    return MonteCarloResult.of(
        answers.stream()
            .map(
                each ->
                    new MonteCarloResult.Check(
                        each, MonteCarlo.of(each.question(), runs, seed.seed())))
            .toList());
  }

  private void accelerate(boolean known) {
    if (known || level != null || !risk.ofTasks() || !stake.penaltyIsMissing()) {
      throw new BadRuinInput(
          "--accelerated stands for the --penalty of --process bernoulli with --failure-rate");
    }
    Result result =
        AcceleratedResult.of(
            risk.processes().stream()
                .flatMap(
                    process ->
                        stake.stakes().stream()
                            .map(each -> acceleration.question(process.rate(), stake, each)))
                .map(AcceleratedResult.Answer::to)
                .toList());
    print(result);
    say(result.notes());
  }
}
