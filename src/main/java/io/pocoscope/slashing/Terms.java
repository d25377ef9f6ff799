package io.pocoscope.slashing;

import io.pocoscope.ruin.Rational;

/**
 * What a task is worth to whom, and what it costs. All in one unit (RLC), 0 or more; a number that
 * a game does not use may be 0.
 *
 * @param utility U_r, what a result is worth to the requester
 * @param priceA Price_a, of app and dataset together
 * @param priceC Price_c, of the worker pool
 * @param costA Cost_a, of providing the assets
 * @param costC Cost_c, of computing
 * @param slashR Slash_r, what a failure takes from the requester
 * @param slashA Slash_a, what it takes from the asset provider
 * @param slashC Slash_c, what it takes from the computing provider
 */
public record Terms(
    Rational utility,
    Rational priceA,
    Rational priceC,
    Rational costA,
    Rational costC,
    Rational slashR,
    Rational slashA,
    Rational slashC) {
  /**
   * Checks the numbers.
   *
   * @throws BadGame if one is below 0
   */
  public Terms {
    notBelowZero("the requester's utility", utility);
    notBelowZero("the price of the assets", priceA);
    notBelowZero("the price of computing", priceC);
    notBelowZero("the cost of the assets", costA);
    notBelowZero("the cost of computing", costC);
    notBelowZero("the requester's slash", slashR);
    notBelowZero("the asset provider's slash", slashA);
    notBelowZero("the computing provider's slash", slashC);
  }

  private static void notBelowZero(String what, Rational value) {
    if (value.signum() < 0) {
      throw new BadGame("%s is not below 0, as %s is", what, value);
    }
  }

  /** What a result leaves the requester: U_r − Price_a − Price_c; may be below 0. */
  public Rational surplus() {
    return utility.minus(priceA).minus(priceC);
  }

  /** What the computing provider loses when a task fails after it computed: Cost_c + Slash_c. */
  public Rational computingLoss() {
    return costC.plus(slashC);
  }

  public Rational slash(Party party) {
    return switch (party) {
      case REQUESTER -> slashR;
      case ASSET -> slashA;
      case COMPUTING -> slashC;
    };
  }

  /** The same terms with another slash of a party. */
  public Terms withSlash(Party party, Rational slash) {
    return new Terms(
        utility,
        priceA,
        priceC,
        costA,
        costC,
        party == Party.REQUESTER ? slash : slashR,
        party == Party.ASSET ? slash : slashA,
        party == Party.COMPUTING ? slash : slashC);
  }
}
