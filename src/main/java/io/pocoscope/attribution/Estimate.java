package io.pocoscope.attribution;

import io.pocoscope.rate.Interval;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A unit's own failure rate.
 *
 * @param rate the posterior's mean, in [0, 1]
 * @param interval equal-tailed bounds of the posterior
 * @param blame how many of its failed slots are its own doing
 */
public record Estimate(Unit unit, double rate, Interval interval, Blame blame) {

  /**
   * From the posterior's first two moments, by the beta distribution that has them. Where it may
   * well be that the unit failed nothing at all, the lower bound is 0, as in Jeffreys' interval:
   * the distribution's own is above any rate of those that never fail.
   */
  static Estimate of(Unit unit, double mean, double square, Blame blame, double level) {
    Interval interval = interval(mean, square - mean * mean, blame.innocence(), level);
    return new Estimate(unit, mean, interval, blame);
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
