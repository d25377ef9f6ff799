package io.pocoscope.rate;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How likely counts are where each group of slots has a rate of its own, of a beta distribution
 * with a mean and an intraclass correlation. Source: J. G. Skellam, "A probability distribution
 * derived from the binomial distribution", JRSS B 10 (1948).
 */
final class ClusterLikelihood {
  private final RisingFactorials failed;
  private final RisingFactorials completed;
  private final RisingFactorials settled;

  ClusterLikelihood(List<Weighed> groups) {
    failed = factorials(groups, Weighed::failed);
    completed = factorials(groups, Weighed::completed);
    settled = factorials(groups, Weighed::settled);
  }

  private static RisingFactorials factorials(
      List<Weighed> groups, ToDoubleFunction<Weighed> count) {
    SortedMap<Double, Double> times = new TreeMap<>();
    groups.forEach(it -> times.merge(count.applyAsDouble(it), it.times(), Double::sum));
    return RisingFactorials.of(times);
  }

  /** As a function of the mean, for a size a + b of the beta distribution. */
  OfMean ofSize(double size) {
    return new OfMean(size, settled.log(size));
  }

  /** The logarithm as a function of the logit of the mean, with Jeffreys' prior of the mean. */
  final class OfMean {
    private final double size;
    private final double norm;

    private OfMean(double size, double norm) {
      this.size = size;
      this.norm = norm;
    }

    double log(double logit) {
      double odds = Math.exp(-Math.abs(logit));
      double lesser = odds / (1 + odds);
      double greater = 1 / (1 + odds);
      return failed.log(size * (logit < 0 ? lesser : greater))
          + completed.log(size * (logit < 0 ? greater : lesser))
          - norm
          + .5 * Math.log(lesser * greater);
    }

    /** The first two derivatives by the logit. */
    Slopes slopes(double logit) {
      double mean = Logit.rate(logit);
      double rest = Logit.rate(-logit);
      double a = size * mean;
      double b = size * rest;
      double move = a * rest;
      double apart = failed.slope(a) - completed.slope(b);
      double bent = failed.curvature(a) + completed.curvature(b);
      return new Slopes(
          apart * move + .5 * (rest - mean),
          bent * move * move + apart * move * (rest - mean) - mean * rest);
    }
  }

  /** A first and a second derivative. */
  record Slopes(double first, double second) {}
}
