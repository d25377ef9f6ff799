package io.pocoscope.ruin;

import java.math.BigInteger;

/**
 * Stake, reward and penalty as whole numbers of the greatest step that reward and claims have in
 * common. A stake need not be on the lattice: what is above a whole number of steps makes no
 * difference, for a stake that stands at m + ε steps is below zero as soon as one of m steps is.
 *
 * @param step the step h, in the unit of the stake
 * @param reward R in steps, 1 or more
 * @param unit what claims are counted in, in steps, 1 or more
 * @param capital what can be lost before ruin, in steps; ruin is to be below 0
 */
record Lattice(Rational step, int reward, int unit, int capital) {
  private static final int MOST_PER_PERIOD = 200_000;
  private static final long MOST_CAPITAL = Integer.MAX_VALUE / 2;

  /**
   * The lattice of a question.
   *
   * @throws BadRuinInput if the step is so fine that an exact answer is out of reach
   */
  static Lattice of(RuinQuestion question, PeriodProcess process) {
    Rational unit = question.penalty().times(process.claims().unit());
    Rational step = question.reward().commonStep(unit);
    BigInteger r = steps(question.reward(), step);
    BigInteger p = steps(unit, step);
    BigInteger greatest = p.multiply(BigInteger.valueOf(process.claims().greatest()));
    if (r.add(greatest).compareTo(BigInteger.valueOf(MOST_PER_PERIOD)) > 0) {
      throw new BadRuinInput(
          "reward and penalty (or claims) have no greater common step than %s, too fine to be"
              + " exact: round them, the reward to %s for instance",
          step, roundedTo(unit, question.reward()));
    }
    BigInteger capital = capital(question, step);
    if (capital.compareTo(BigInteger.valueOf(MOST_CAPITAL)) > 0) {
      throw new BadRuinInput(
          "a stake of %s is more than %d steps of %s, which reward and penalty have in common: too"
              + " many to be exact",
          question.stake(), MOST_CAPITAL, step);
    }
    return new Lattice(step, r.intValueExact(), p.intValueExact(), capital.intValueExact());
  }

  /** Below zero with so many whole steps; at most P with one less than it takes to be there. */
  private static BigInteger capital(RuinQuestion question, Rational step) {
    if (question.rule() == RuinRule.BELOW_ZERO) {
      return question.stake().floor(step);
    }
    Rational left = question.penalty().minus(question.stake());
    return left.floor(step).negate().subtract(BigInteger.ONE).max(BigInteger.ONE.negate());
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
