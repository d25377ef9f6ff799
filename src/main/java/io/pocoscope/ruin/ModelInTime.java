package io.pocoscope.ruin;

import java.util.OptionalDouble;

/** A stake in continuous time, claims coming as a Poisson process. */
sealed interface ModelInTime permits CramerLundberg, DiscreteInTime {
  /** Mean loss per unit of time; negative where it is a gain. */
  double lossPerTime();

  /** Lundberg's exponent per unit of the stake; none without a gain. */
  OptionalDouble exponent();

  /**
   * Probability of ever being ruined.
   *
   * @param stake u, 0 or more
   */
  Chance ruin(double stake);

  /**
   * Probability of ruin within any time.
   *
   * @param stake u, 0 or more
   * @param late about the latest time that is asked for
   */
  RuinWithin within(double stake, double late);

  /** Probability of ruin within one time. */
  default Chance ruin(double stake, double time) {
    return within(stake, time).ruin(time);
  }

  /**
   * Mean time to ruin of those that are ever ruined; none where it has no bound, as nothing is
   * gained or lost on average, or is out of reach.
   *
   * @param stake u, 0 or more
   */
  OptionalDouble meanTime(double stake);
}
