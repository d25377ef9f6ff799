package io.pocoscope.slashing;

import io.pocoscope.ruin.Rational;

/**
 * What a target for the failure rate asks for. Source: <i>Reliability is Blind</i>, arXiv
 * 2503.19055 (2025).
 *
 * @param failureRate F_t, the rate of tasks that may fail, in (0, 1)
 * @param parties k, parties to a task, 1 … 1000
 */
public record Target(Rational failureRate, int parties) {
  private static final int MOST_PARTIES = 1000;
  private static final Rational ONE = Rational.of(1, 1);

  public Target {
    if (failureRate.signum() <= 0 || failureRate.compareTo(ONE) >= 0) {
      throw new BadGame("a target is a failure rate between 0 and 1, not %s", failureRate);
    }
    if (parties < 1 || parties > MOST_PARTIES) {
      throw new BadGame("a task has 1 to %d parties, not %d", MOST_PARTIES, parties);
    }
  }

  /**
   * The reward per success that pays for the penalties exactly at the target: (1 − F_t)·R = F_t·P,
   * so R = P·F_t ÷ (1 − F_t).
   *
   * @param penalty P, per failure, greater than 0
   */
  public Rational reward(Rational penalty) {
    positive("a penalty", penalty);
    return penalty.times(failureRate).dividedBy(ONE.minus(failureRate));
  }

  /**
   * F_a*, the rate of each party's own failures at which k of them, failing independently, fail the
   * target: (1 − F_a)^k = 1 − F_t, so F_a* = 1 − (1 − F_t)^(1/k).
   */
  public double individual() {
    return -Math.expm1(Math.log1p(-failureRate.toDouble()) / parties);
  }

  /**
   * F*, the failure rate at which rewards and penalties are even: (1 − F)·R = F·P, so F* = R ÷ (P +
   * R).
   *
   * @param reward R, per success, 0 or more
   * @param penalty P, per failure, greater than 0
   */
  public static Rational breakEven(Rational reward, Rational penalty) {
    positive("a penalty", penalty);
    if (reward.signum() < 0) {
      throw new BadGame("a reward is not below 0, as %s is", reward);
    }
    return reward.dividedBy(penalty.plus(reward));
  }

  private static void positive(String what, Rational value) {
    if (value.signum() <= 0) {
      throw new BadGame("%s is greater than 0, not %s", what, value);
    }
  }
}
