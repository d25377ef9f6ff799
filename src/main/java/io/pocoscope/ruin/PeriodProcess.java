package io.pocoscope.ruin;

/** What happens to a stake period by period, on a lattice. */
public sealed interface PeriodProcess extends RiskProcess permits Bernoulli, PoissonPeriods {
  /**
   * The law of a period's loss over and above the premium, which comes in each period, tilted: each
   * probability times e^(tilt · (loss − premium) − cumulant), so that they add up to 1.
   *
   * @param reward the premium R, in lattice steps
   * @param unit what claims are counted in, in lattice steps
   * @param tilt per lattice step, 0 or more; 0 leaves the law as it is
   */
  LossLaw losses(int reward, int unit, double tilt);

  /** log E e^(tilt · (loss − premium)). */
  double cumulant(int reward, int unit, double tilt);

  /** What a period costs on average beyond its premium in the tilted law, in lattice steps. */
  double tiltedLoss(int reward, int unit, double tilt);

  /** How many failures there are in so many periods. */
  FailureCounts counts();

  /** What a failure costs. */
  DiscreteClaims claims();
}
