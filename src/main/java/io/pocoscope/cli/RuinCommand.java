package io.pocoscope.cli;

import io.pocoscope.api.ActorRuin;
import io.pocoscope.api.Pocoscope;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.Posteriors;
import io.pocoscope.rate.Grouping;
import io.pocoscope.ruin.BadRuinInput;
import io.pocoscope.ruin.Inverse;
import io.pocoscope.ruin.MonteCarlo;
import io.pocoscope.ruin.Posterior;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.RiskProcess;
import io.pocoscope.ruin.Ruin;
import io.pocoscope.ruin.RuinAnswer;
import io.pocoscope.ruin.RuinQuestion;
import java.util.List;
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
      "Today only pools pay: 30 % of their price for a failed slot (--by pool). Under",
      "collective slashing every party of it loses P, and gains R when it completes.",
      "",
      "Examples:",
      "  pocoscope ruin --failure-rate .04 --reward 1/19 --penalty 1 --stake 1,2,5",
      "  pocoscope ruin --observed --by pool --target .05 --penalty 1 --stake 5,10"
    })
final class RuinCommand extends ConsoleCommand {
  private static final double LEVEL = .95;

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
          "Give what keeps the probability of ruin at PSI or below: the least stake, the least reward (in thousandths of P) or the greatest rate of failures, whichever of --stake, --reward, --failure-rate (or --lambda) is left out.")
  private Rational level;

  @Option(
      names = "--monte-carlo",
      paramLabel = "RUNS",
      description =
          "Also play so many runs, to check the exact answer: their share of ruins and its standard error stand beside it. bernoulli and poisson, with a finite horizon.")
  private Integer runs;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "Of --monte-carlo: the same seed gives the same runs (default: 1).")
  private long seed;

  @Override
  public Integer call() {
    try {
      answer();
      return ExitCode.DONE;
    } catch (BadRuinInput bad) {
      throw wrongUsage("%s", bad.getMessage());
    }
  }

  private void answer() {
    boolean known = knowledge.wanted();
    boolean accelerated = acceleration.wanted();
    if (runs != null && (known || accelerated || level != null)) {
      throw new BadRuinInput(
          "--monte-carlo does not go with --posterior, --observed, --params, --accelerated or --for-ruin");
    }
    boolean viewed = view.grid() || view.curve() || view.plot();
    if (viewed && (known || accelerated || level != null || runs != null)) {
      throw new BadRuinInput(
          "--grid, --curve and --plot show answers for rates and stakes that are given");
    }
    if (accelerated) {
      accelerate(known);
    } else if (known) {
      askOfKnown();
    } else if (level != null) {
      seek(level.toDouble());
    } else {
      ask();
    }
  }

  private void ask() {
    List<RiskProcess> processes = risk.processes();
    List<RuinAnswer> answers =
        processes.stream()
            .flatMap(process -> stake.stakes().stream().map(each -> stake.question(process, each)))
            .map(Ruin::of)
            .toList();
    if (runs != null) {
      print(checked(answers));
    } else if (view.curve()) {
      print(RuinViews.curves(answers, view.points()));
    } else {
      print(view.grid() ? RuinViews.grid(answers) : RuinResult.of(answers));
    }
    if (view.plot()) {
      draw(view.curve() ? RuinViews.survival(answers, view.points()) : RuinViews.byStake(answers));
    }
    tell(answers);
  }

  private void draw(TextPlot plot) {
    if (options().format() == Format.table) {
      console().out().println();
      plot.lines().forEach(console().out()::println);
    }
  }

  private Result checked(List<RuinAnswer> answers) {
    return MonteCarloResult.of(
        answers, answers.stream().map(each -> MonteCarlo.of(each.question(), runs, seed)).toList());
  }

  private void accelerate(boolean known) {
    if (known || level != null || !risk.ofTasks() || !stake.penaltyIsMissing()) {
      throw new BadRuinInput(
          "--accelerated stands for the --penalty of --process bernoulli with --failure-rate");
    }
    print(
        AcceleratedResult.of(
            risk.processes().stream()
                .flatMap(
                    process ->
                        stake.stakes().stream()
                            .map(each -> acceleration.question(process.rate(), stake, each)))
                .map(AcceleratedResult.Answer::to)
                .toList()));
    note("error: estimated, by coarser grids; at least and at most hold for certain");
  }

  private void askOfKnown() {
    if (level != null || !risk.rateIsMissing()) {
      throw new BadRuinInput(
          "--posterior, --observed and --params stand for the rate of failures, and do not go with --for-ruin");
    }
    if (knowledge.observed()) {
      try (Pocoscope poco = Pocoscope.open(options().database())) {
        observe(poco);
      }
    } else if (knowledge.posterior().isPresent()) {
      mix(knowledge.posterior().orElseThrow());
    } else {
      take(knowledge.parameters().orElseThrow());
    }
  }

  private void observe(Pocoscope poco) {
    if (knowledge.by().isPresent()) {
      byActor(poco, knowledge.by().orElseThrow());
    } else {
      Posteriors.Known known = poco.failurePosterior(knowledge.filter().filter());
      if (known.settled() == 0) {
        throw new BadRuinInput("--observed: the store has no settled slot to learn a rate from");
      }
      mix(new Posterior(known.posterior().a(), known.posterior().b()));
      note(
          "observed: %d of %d settled slots failed, %d pending; as sure of it as of %.1f independent slots",
          known.failed(),
          known.settled(),
          known.pending(),
          known.posterior().a() + known.posterior().b() - 1);
    }
    knowledge.filter().shown().ifPresent(shown -> note("only %s", shown));
    CaveatNotes.of(poco.caveats()).forEach(note -> note("%s", note));
  }

  private void byActor(Pocoscope poco, Grouping by) {
    if (!KnowledgeOptions.ROLES.contains(by)) {
      throw new BadRuinInput("--by %s is no role: nobody's stake could be ruined", by.label());
    }
    requireTasks();
    List<RuinQuestion> questions =
        stake.stakes().stream().map(each -> stake.question(risk.processAtNoRate(), each)).toList();
    List<ActorRuin> ruins =
        poco.ruinByActor(knowledge.filter().filter(), by, questions, knowledge.limit());
    Object horizon = HorizonText.shown(stake.horizon());
    boolean people = options().format() == Format.table || options().format() == Format.json;
    print(
        people
            ? ActorRuinResult.of(by.label(), stake.stakes(), horizon, ruins)
            : ActorRuinResult.flat(by.label(), stake.stakes(), horizon, ruins));
    ActorRuinNotes.of(by, ruins).forEach(note -> note("%s", note));
  }

  private void mix(Posterior posterior) {
    requireTasks();
    print(
        MixtureResult.of(
            stake.stakes().stream()
                .map(each -> stake.question(risk.processAtNoRate(), each))
                .map(
                    question ->
                        new MixtureResult.Answer(
                            question, posterior, posterior.ruin(question, LEVEL)))
                .toList()));
  }

  private void requireTasks() {
    if (!risk.ofTasks()) {
      throw new BadRuinInput("--posterior and --observed belong to --process bernoulli");
    }
  }

  private void take(ParameterSet set) {
    stake.fillFrom(set).forEach(note -> note("%s", note));
    if (risk.ofTasks()) {
      mix(knowledge.posteriorOf(set));
    } else {
      RiskProcess process = risk.process(knowledge.lambdaOf(set));
      List<RuinAnswer> answers =
          stake.stakes().stream().map(each -> Ruin.of(stake.question(process, each))).toList();
      print(RuinResult.of(answers));
      tell(answers);
    }
    ParameterNotes.ofSource(set).forEach(note -> note("%s", note));
  }

  private void seek(double psi) {
    int missing = (risk.rateIsMissing() ? 1 : 0) + (stake.rewardIsMissing() ? 1 : 0);
    missing += stake.stakeIsMissing() ? 1 : 0;
    if (missing != 1) {
      throw new BadRuinInput(
          "with --for-ruin leave out one of --stake, --reward and --failure-rate (or --lambda): that is what is sought");
    }
    if (stake.stakeIsMissing()) {
      RuinQuestion open = stake.question(risk.process(), Rational.ZERO);
      print("stake", List.of(open.withStake(Inverse.leastStake(open, psi))));
    } else if (stake.rewardIsMissing()) {
      print("reward", rewarded(risk.process(), psi));
    } else {
      print("failure_rate", stake.stakes().stream().map(each -> bearing(each, psi)).toList());
    }
  }

  private List<RuinQuestion> rewarded(RiskProcess process, double psi) {
    return stake.stakes().stream()
        .map(each -> stake.question(process, stake.penalty(), each)) // the reward is to be replaced
        .map(open -> open.withReward(Inverse.leastReward(open, psi)))
        .toList();
  }

  private RuinQuestion bearing(Rational each, double psi) {
    RuinQuestion open = stake.question(risk.processAtNoRate(), each);
    return open.with(open.process().withRate(Inverse.greatestRate(open, psi)));
  }

  private void print(String sought, List<RuinQuestion> answered) {
    print(
        SoughtResult.of(
            sought,
            answered.stream()
                .map(question -> new SoughtResult.Answer(question, Ruin.probability(question)))
                .toList()));
  }

  private void tell(List<RuinAnswer> answers) {
    if (answers.stream().allMatch(answer -> answer.ruin() == 0)) {
      note("no ruin is possible");
    }
    if (answers.stream().anyMatch(answer -> answer.ruin() == 1 && answer.driftTime().isPresent())) {
      note("ruin is certain in the end: on average a period costs more than it brings");
    }
    if (answers.stream()
        .anyMatch(answer -> answer.time().filter(time -> !time.whole()).isPresent())) {
      note("times are left out where they are too far away to be followed");
    }
  }
}
