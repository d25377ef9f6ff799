package io.pocoscope.pattern;

/**
 * Bounds of a lift. The slots of a combination and the others are apart, so that the ratio of their
 * rates has bounds from those of each (MOVER-R), and the lift is a function of that ratio that only
 * grows. With exact bounds of the rates it holds at the edges too, where all slots of a combination
 * are hits or none is: one hit in one slot says less than ten in ten. Source: A. Donner and G. Zou,
 * "Closed-form confidence intervals for functions of the normal mean and standard deviation",
 * Statistical Methods in Medical Research 21 (2012).
 *
 * @param low at least 0
 * @param high at most N/K; infinite where nothing fails
 */
record LiftBounds(double low, double high) {

  static LiftBounds of(Finding finding, double level) {
    if (finding.hits() == 0) {
      return new LiftBounds(0, Double.POSITIVE_INFINITY);
    }
    long others = finding.slots() - finding.n();
    if (others == 0) {
      return new LiftBounds(1, 1);
    }
    ExactRate with = ExactRate.of(finding.k(), finding.n(), level);
    ExactRate without = ExactRate.of(finding.hits() - finding.k(), others, level);
    return new LiftBounds(
        lift(finding, lowerRatio(with, without)),
        Math.min(
            (double) finding.slots() / finding.hits(), lift(finding, upperRatio(with, without))));
  }

  /** The lift where slots with the combination fail so many times as often as those without. */
  private static double lift(Finding finding, double ratio) {
    double share = finding.support();
    return ratio == 0 ? 0 : 1 / (share + (1 - share) / ratio);
  }

  private static double lowerRatio(ExactRate with, ExactRate without) {
    if (with.low() == 0) {
      return 0;
    }
    double product = with.rate() * without.rate();
    double below = without.high() * (2 * without.rate() - without.high());
    double root =
        Math.sqrt(
            Math.max(0, product * product - with.low() * (2 * with.rate() - with.low()) * below));
    return below == 0
        ? with.low() * (2 * with.rate() - with.low()) / (2 * product)
        : Math.max(0, (product - root) / below);
  }

  private static double upperRatio(ExactRate with, ExactRate without) {
    double product = with.rate() * without.rate();
    double below = without.low() * (2 * without.rate() - without.low());
    double root =
        Math.sqrt(
            Math.max(0, product * product - with.high() * (2 * with.rate() - with.high()) * below));
    return below == 0 ? Double.POSITIVE_INFINITY : (product + root) / below;
  }
}
