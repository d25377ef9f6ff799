package io.pocoscope.market;

import io.pocoscope.ruin.Rational;
import io.pocoscope.slashing.Target;

/**
 * What is at stake, exactly.
 *
 * @param stake S0 of every asset at its start, RLC, more than the penalty
 * @param penalty P that each party of a failed task loses, RLC, above 0
 * @param reward R that each party of a successful task gains, RLC, 0 or more
 * @param target F_t, the failure rate of tasks that is aimed at, above 0 and below 1
 */
public record Incentives(Rational stake, Rational penalty, Rational reward, Rational target) {
  private static final Rational ONE = Rational.of(1, 1);

  public Incentives {
    BadMarketInput.unless(penalty.signum() > 0, "the penalty is %s: it has to be above 0", penalty);
    BadMarketInput.unless(reward.signum() >= 0, "the reward is %s: it cannot be below 0", reward);
    BadMarketInput.unless(
        stake.compareTo(penalty) > 0,
        "the stake is %s and the penalty %s: a stake that is not above the penalty is used up before the first task",
        stake,
        penalty);
    requireTarget(target);
  }

  /**
   * With the reward at which an asset whose tasks fail at the target rate neither gains nor loses:
   * R = P · F_t / (1 − F_t).
   */
  public static Incentives breakingEven(Rational stake, Rational penalty, Rational target) {
    requireTarget(target);
    requirePenalty(penalty);
    return new Incentives(stake, penalty, new Target(target, 1).reward(penalty), target);
  }

  /** The published ones: S0 = 10, P = 1, R = 1/19, F_t = .05. */
  public static Incentives published() {
    return breakingEven(Rational.of(10, 1), ONE, Rational.of(1, 20));
  }

  private static void requirePenalty(Rational penalty) {
    BadMarketInput.unless(penalty.signum() > 0, "the penalty is %s: it has to be above 0", penalty);
  }

  private static void requireTarget(Rational target) {
    BadMarketInput.unless(
        target.signum() > 0 && target.compareTo(ONE) < 0,
        "the target is %s: a failure rate to aim at is above 0 and below 1",
        target);
  }
}
