package io.pocoscope.ruin;

import java.math.BigInteger;

/**
 * Stake, reward and penalty as whole numbers of their greatest common step.
 *
 * @param step the step h, in the unit of the stake
 * @param reward R in steps, 1 or more
 * @param penalty P in steps, 1 or more
 * @param capital what can be lost before ruin, in steps; ruin is to be below 0
 */
record Lattice(Rational step, int reward, int penalty, int capital) {
  private static final int MOST_PER_PERIOD = 200_000;
  private static final int MOST_CAPITAL = 20_000_000;

  /**
   * The lattice of a stake.
   *
   * @throws BadRuinInput if the step is so fine that an exact answer is out of reach
   */
  static Lattice of(Rational reward, Rational penalty, Rational stake, RuinRule rule) {
    Rational step = reward.commonStep(penalty);
    if (stake.signum() != 0) {
      step = step.commonStep(stake);
    }
    BigInteger r = steps(reward, step);
    BigInteger p = steps(penalty, step);
    BigInteger s = steps(stake, step);
    if (r.add(p).compareTo(BigInteger.valueOf(MOST_PER_PERIOD)) > 0
        || s.compareTo(BigInteger.valueOf(MOST_CAPITAL)) > 0) {
      throw new BadRuinInput(
          "reward, penalty and stake have no greater common step than %s, too fine to be exact:"
              + " round them, the reward to %s for instance",
          step, roundedTo(penalty, reward));
    }
    BigInteger capital = rule == RuinRule.BELOW_ZERO ? s : s.subtract(p).subtract(BigInteger.ONE);
    return new Lattice(step, r.intValueExact(), p.intValueExact(), capital.intValueExact());
  }

  /** Whether the stake is ruined before anything has happened. */
  boolean ruinedAtOnce() {
    return capital < 0;
  }

  private static BigInteger steps(Rational amount, Rational step) {
    return amount.dividedBy(step).numerator();
  }

  /** The fraction P/n, or n·P, that is nearest to R. */
  private static String roundedTo(Rational penalty, Rational reward) {
    double ratio = penalty.toDouble() / reward.toDouble();
    return ratio >= 1
        ? penalty.dividedBy(Rational.of(Math.round(ratio), 1)).toString()
        : penalty.times(Rational.of(Math.round(1 / ratio), 1)).toString();
  }
}
