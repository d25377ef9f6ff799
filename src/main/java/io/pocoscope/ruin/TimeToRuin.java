package io.pocoscope.ruin;

import java.util.OptionalDouble;

/**
 * The distribution of the time to ruin, in periods or units of time; defective where not all are
 * ruined.
 */
public sealed interface TimeToRuin permits RuinCurve, TimeForEver, TimeInContinuity {
  /** Probability of ruin within a time; beyond the horizon that of the horizon. */
  Chance within(double time);

  /**
   * Mean time of those that are ruined; none where nobody is, or it is too far away to be followed.
   */
  OptionalDouble mean();

  /**
   * The first time by which this share of all stakes is ruined; none where that never is.
   *
   * @param share in (0, 1)
   */
  OptionalDouble quantile(double share);

  /** Whether it was followed to its horizon, or till nothing was left at risk. */
  boolean whole();
}
