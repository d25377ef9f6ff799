package io.pocoscope.market;

import io.pocoscope.ruin.Rational;

/**
 * What is at stake in whole multiples of a common step, so that sums of them are exact in doubles:
 * 19 · (1/19) − 1 is nothing. Where the step is too fine for that, it is 1, and sums are rounded.
 *
 * @param floor the least reputation, a thousandth of the stake (steps)
 * @param step RLC
 * @param whole whether the others are whole numbers
 */
record Amounts(
    double stake, double penalty, double reward, double floor, double step, boolean whole) {
  private static final Rational THOUSANDTH = Rational.of(1, 1000);
  private static final double EXACT = 0x1p53;

  static Amounts of(Incentives given, int tasks) {
    Rational floor = given.stake().times(THOUSANDTH);
    Rational step = given.stake().commonStep(given.penalty()).commonStep(floor);
    if (given.reward().signum() > 0) {
      step = step.commonStep(given.reward());
    }
    Amounts exact = of(given, floor, step, true);
    double most = exact.stake + tasks * Math.max(exact.penalty, exact.reward);
    return most < EXACT ? exact : of(given, floor, Rational.of(1, 1), false);
  }

  private static Amounts of(Incentives given, Rational floor, Rational step, boolean whole) {
    return new Amounts(
        given.stake().dividedBy(step).toDouble(),
        given.penalty().dividedBy(step).toDouble(),
        given.reward().dividedBy(step).toDouble(),
        floor.dividedBy(step).toDouble(),
        step.toDouble(),
        whole);
  }
}
