package io.pocoscope.cli.stake;

import io.pocoscope.api.ObservedStake;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.cli.option.HorizonText;
import io.pocoscope.cli.option.RationalText;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Remark;
import io.pocoscope.ruin.BadRuinInput;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.RiskProcess;
import io.pocoscope.ruin.RuinQuestion;
import io.pocoscope.ruin.RuinRule;
import io.pocoscope.ruin.Sought;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/** What is at stake, what a success brings and a failure costs, and when it is over. */
final class StakeOptions {
  @Option(
      names = "--reward",
      paramLabel = "R",
      converter = RationalText.class,
      description = "What a success, or a period, brings.")
  private Rational reward;

  @Option(
      names = "--target",
      paramLabel = "F_t",
      converter = RationalText.class,
      description =
          "Instead of --reward: the failure rate up to which a stake is to be borne; R = P F_t / (1"
              + " - F_t).")
  private Rational target;

  @Option(
      names = "--penalty",
      paramLabel = "P",
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
      description =
          "Periods, whole ones, or units of time where it is continuous; or inf (default:"
              + " ${DEFAULT-VALUE}).")
  private HorizonText.Horizon horizon;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      defaultValue = "below-zero",
      converter = RuinRuleText.class,
      description =
          "below-zero: ruined when the stake is below 0; removal: when it is at most P (default:"
              + " ${DEFAULT-VALUE}).")
  private RuinRule rule;

  private String stakeFrom = "--stake";

  /** Whether neither --reward nor --target was given. */
  boolean rewardIsMissing() {
    return reward == null && target == null;
  }

  boolean penaltyIsMissing() {
    return penalty == null;
  }

  boolean stakeIsMissing() {
    return stakes.isEmpty();
  }

  /** The stakes; at least one. */
  List<Rational> stakes() {
    need(!stakes.isEmpty(), "--stake");
    return stakes;
  }

  Rational penalty() {
    need(penalty != null, "--penalty");
    return penalty;
  }

  /** R, given or by the target. */
  Rational reward() {
    need(!rewardIsMissing(), "--reward (or --target)");
    if (reward != null && target != null) {
      throw new BadRuinInput("--reward and --target are two ways to say one thing: leave one out");
    }
    return reward != null ? reward : penalty().times(odds());
  }

  private Rational odds() {
    Rational one = Rational.of(1, 1);
    if (target.signum() <= 0 || target.compareTo(one) >= 0) {
      throw new BadRuinInput("--target is between 0 and 1, not %s", target);
    }
    return target.dividedBy(one.minus(target));
  }

  Optional<Rational> target() {
    return Optional.ofNullable(target);
  }

  OptionalDouble horizon() {
    return horizon.periods();
  }

  /** Of an accelerated penalty. */
  int wholeHorizon() {
    double periods =
        horizon()
            .orElseThrow(() -> new BadRuinInput("--accelerated needs a --horizon that is not inf"));
    if (periods != Math.rint(periods) || Math.abs(periods) > Integer.MAX_VALUE) {
      throw new BadRuinInput("a horizon is a number of tasks, whole ones, not %s", periods);
    }
    return (int) periods;
  }

  RuinRule rule() {
    return rule;
  }

  /**
   * Takes what was not given from a parameter set: what a pool's owner has at stake today, loses
   * and earns.
   *
   * @param sought what is not to be taken, as it is sought
   * @return what was taken, in words
   */
  List<Remark> fillFrom(ParameterSet set, Optional<Sought> sought) {
    List<Remark> taken = new ArrayList<>();
    if (penalty == null) {
      penalty = need(ObservedStake.penalty(set), ObservedStake.PENALTY, "--penalty");
      taken.add(
          Remark.note(
                  "penalty", "penalty %s RLC: the mean of claim_size.pool_owner", decimal(penalty))
              .with("penalty", penalty.toDouble()));
      // An observed mean has no step in common with round stakes.
      if (!stakes.isEmpty()) {
        stakes = stakes.stream().map(each -> ObservedStake.roundedDown(each, penalty)).toList();
        taken.add(
            Remark.note(
                "stakes_rounded", "stakes are rounded down to whole hundredths of the penalty"));
      }
    }
    if (stakes.isEmpty() && !sought.equals(Optional.of(Sought.STAKE))) {
      stakes = List.of(need(ObservedStake.stake(set, penalty), ObservedStake.STAKE, "--stake"));
      stakeFrom = ObservedStake.STAKE;
      taken.add(
          Remark.note(
                  "stake",
                  "stake %s RLC: the mean of %s, what a pool's owner has locked for a slot, in"
                      + " hundredths of the penalty",
                  decimal(stakes.get(0)),
                  ObservedStake.STAKE)
              .with("stake", stakes.get(0).toDouble()));
    }
    if (reward == null && target == null && !sought.equals(Optional.of(Sought.REWARD))) {
      reward = need(ObservedStake.reward(set, penalty), ObservedStake.REWARD, "--reward");
      taken.add(
          Remark.note(
                  "reward",
                  "reward %s RLC: the mean of premium.pool_owner, in hundredths of the penalty",
                  decimal(reward))
              .with("reward", reward.toDouble()));
    }
    return taken;
  }

  /** Where the stakes come from: an option, or a parameter by its name. */
  String stakeFrom() {
    return stakeFrom;
  }

  private static Rational need(Optional<Rational> amount, String name, String option) {
    return amount.orElseThrow(
        () -> new BadRuinInput("%s is missing, and no %s is to be had", option, name));
  }

  private static String decimal(Rational amount) {
    return NumberText.shortened(amount.toDouble());
  }

  /** A question about one of the stakes. */
  RuinQuestion question(RiskProcess process, Rational stake) {
    return question(process, reward(), stake);
  }

  RuinQuestion question(RiskProcess process, Rational theReward, Rational stake) {
    return new RuinQuestion(process, theReward, penalty(), stake, horizon.periods(), rule);
  }

  private static void need(boolean there, String option) {
    if (!there) {
      throw new BadRuinInput("%s is missing (with --for-ruin one option may be left out)", option);
    }
  }
}
