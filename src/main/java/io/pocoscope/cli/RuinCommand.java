package io.pocoscope.cli;

import io.pocoscope.ruin.BadRuinInput;
import io.pocoscope.ruin.Inverse;
import io.pocoscope.ruin.MonteCarlo;
import io.pocoscope.ruin.Posterior;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.RiskProcess;
import io.pocoscope.ruin.Ruin;
import io.pocoscope.ruin.RuinAnswer;
import io.pocoscope.ruin.RuinQuestion;
import io.pocoscope.ruin.RuinRule;
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
      "Example:",
      "  pocoscope ruin --failure-rate .04 --reward 1/19 --penalty 1 --stake 1,2,5 --horizon inf"
    })
final class RuinCommand extends ConsoleCommand {
  private static final double LEVEL = .95;

  @Mixin private RiskOptions risk;

  @Option(
      names = "--reward",
      paramLabel = "R",
      converter = RationalText.class,
      description = "What a success, or a period, brings.")
  private Rational reward;

  @Option(
      names = "--penalty",
      paramLabel = "P",
      required = true,
      converter = RationalText.class,
      description = "What a failure costs.")
  private Rational penalty;

  @Option(
      names = "--stake",
      paramLabel = "S0",
      split = ",",
      converter = RationalText.class,
      description = "The stake at the start; several with commas.")
  private List<Rational> stakes = List.of();

  @Option(
      names = "--horizon",
      paramLabel = "N",
      defaultValue = HorizonText.FOR_EVER,
      converter = HorizonText.class,
      description = "Periods, or inf (default: ${DEFAULT-VALUE}).")
  private HorizonText.Horizon horizon;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      defaultValue = "below-zero",
      converter = RuinRuleText.class,
      description =
          "below-zero: ruined when the stake is below 0; removal: when it is at most P (default: ${DEFAULT-VALUE}).")
  private RuinRule rule;

  @Option(
      names = "--for-ruin",
      paramLabel = "PSI",
      converter = RationalText.class,
      description =
          "Give what keeps the probability of ruin at PSI or below: the least stake, the least reward (in thousandths of P) or the greatest rate of failures, whichever of --stake, --reward, --failure-rate (or --lambda) is left out.")
  private Rational level;

  @Option(
      names = "--posterior",
      paramLabel = "A,B",
      converter = PosteriorText.class,
      description =
          "bernoulli: instead of --failure-rate, what is known of it, a Beta distribution; the ruin is mixed over it, with a 95 %% interval and the value at its mean.")
  private Posterior posterior;

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
      if (runs != null && (posterior != null || level != null)) {
        throw new BadRuinInput("--monte-carlo does not go with --posterior or --for-ruin");
      }
      if (posterior != null) {
        mix();
      } else if (level != null) {
        seek(level.toDouble());
      } else {
        ask();
      }
      return ExitCode.DONE;
    } catch (BadRuinInput bad) {
      throw wrongUsage("%s", bad.getMessage());
    }
  }

  private void ask() {
    need(reward != null, "--reward");
    need(!stakes.isEmpty(), "--stake");
    RiskProcess process = risk.process();
    List<RuinAnswer> answers =
        stakes.stream().map(stake -> Ruin.of(question(process, reward, stake))).toList();
    print(runs == null ? RuinResult.of(answers) : checked(answers));
    tell(answers);
  }

  private Result checked(List<RuinAnswer> answers) {
    return MonteCarloResult.of(
        answers, answers.stream().map(each -> MonteCarlo.of(each.question(), runs, seed)).toList());
  }

  private void need(boolean there, String option) {
    if (!there) {
      throw new BadRuinInput("%s is missing (with --for-ruin one option may be left out)", option);
    }
  }

  private void mix() {
    if (level != null || !risk.rateIsMissing() || !risk.ofTasks()) {
      throw new BadRuinInput(
          "--posterior stands for the --failure-rate of --process bernoulli, and does not go with --for-ruin");
    }
    need(reward != null, "--reward");
    need(!stakes.isEmpty(), "--stake");
    print(MixtureResult.of(stakes.stream().map(this::mixture).toList()));
  }

  private MixtureResult.Answer mixture(Rational stake) {
    RuinQuestion question = question(risk.processAtNoRate(), reward, stake);
    return new MixtureResult.Answer(question, posterior, posterior.ruin(question, LEVEL));
  }

  private RuinQuestion question(RiskProcess process, Rational theReward, Rational stake) {
    return new RuinQuestion(process, theReward, penalty, stake, horizon.periods(), rule);
  }

  private void seek(double psi) {
    int missing = (risk.rateIsMissing() ? 1 : 0) + (reward == null ? 1 : 0);
    missing += stakes.isEmpty() ? 1 : 0;
    if (missing != 1) {
      throw new BadRuinInput(
          "with --for-ruin leave out one of --stake, --reward and --failure-rate (or --lambda): that is what is sought");
    }
    if (stakes.isEmpty()) {
      RuinQuestion open = question(risk.process(), reward, Rational.ZERO);
      print("stake", List.of(open.withStake(Inverse.leastStake(open, psi))));
    } else if (reward == null) {
      print("reward", rewarded(risk.process(), psi));
    } else {
      print("failure_rate", stakes.stream().map(stake -> bearing(stake, psi)).toList());
    }
  }

  private List<RuinQuestion> rewarded(RiskProcess process, double psi) {
    return stakes.stream()
        .map(stake -> question(process, penalty, stake)) // the reward is to be replaced
        .map(open -> open.withReward(Inverse.leastReward(open, psi)))
        .toList();
  }

  private RuinQuestion bearing(Rational stake, double psi) {
    RuinQuestion open = question(risk.processAtNoRate(), reward, stake);
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
        .anyMatch(answer -> answer.curve().filter(curve -> !curve.whole()).isPresent())) {
      note("times are left out where they are too far away to be followed");
    }
  }
}
