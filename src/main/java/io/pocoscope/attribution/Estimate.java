package io.pocoscope.attribution;

import io.pocoscope.rate.Interval;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A unit's own failure rate.
 *
 * @param rate the posterior's mean, in [0, 1]
 * @param deviation the posterior's standard deviation
 * @param interval equal-tailed bounds of the posterior
 */
public record Estimate(Unit unit, double rate, double deviation, Interval interval) {

  /**
   * From the posterior's first two moments, by the beta distribution that has them. Where it may
   * well be that the unit failed nothing at all, the lower bound is 0, as in Jeffreys' interval:
   * the distribution's own is above any rate of those that never fail.
   *
   * @param innocence how likely it is that the unit failed none of the slots
   */
  static Estimate of(Unit unit, double mean, double square, double innocence, double level) {
    double variance = Math.max(0, square - mean * mean);
    return new Estimate(
        unit, mean, Math.sqrt(variance), interval(mean, variance, innocence, level));
  }

  static Interval interval(double mean, double variance, double innocence, double level) {
    double size = mean * (1 - mean) / variance - 1;
    if (!(variance > 0) || !(size > 0) || mean <= 0 || mean >= 1) {
      return new Interval(0, 1);
    }
    double tail = (1 - level) / 2;
    BetaDistribution posterior = BetaDistribution.of(mean * size, (1 - mean) * size);
    double low = innocence >= tail ? 0 : posterior.inverseCumulativeProbability(tail);
    return new Interval(low, posterior.inverseSurvivalProbability(tail));
  }
}
