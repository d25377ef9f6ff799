package io.pocoscope.ruin;

/** What happens to a stake period by period, on a lattice. */
public sealed interface PeriodProcess extends RiskProcess permits Bernoulli, PoissonPeriods {
  /**
   * The law of a period's loss over and above the premium, which comes in each period.
   *
   * @param reward the premium R, in lattice steps
   * @param penalty P, in lattice steps
   */
  LossLaw losses(int reward, int penalty);

  /** How many failures there are in so many periods. */
  FailureCounts counts();

  /** What a failure costs. */
  DiscreteClaims claims();
}
