package io.pocoscope.rate;

import java.util.SortedMap;

/**
 * The logarithm of a product of rising factorials (x)ₖ = x(x + 1) … (x + k − 1), one for each
 * cluster's count k, and its derivatives by x.
 *
 * <p>The first factors are tallied over the clusters (D. A. Griffiths, "Maximum likelihood
 * estimation for the beta-binomial distribution", Biometrics 29, 1973), which is exact however
 * great x is; what is beyond them is a difference of logarithms of the gamma function by Stirling's
 * series, once for each count that occurs.
 */
final class RisingFactorials {
  /** From here on Stirling's series is exact to the last digits. */
  private static final int TALLIED = 64;

  private final double[] tally;
  private final double[] beyond;
  private final double[] times;

  private RisingFactorials(double[] tally, double[] beyond, double[] times) {
    this.tally = tally;
    this.beyond = beyond;
    this.times = times;
  }

  /**
   * One for each count.
   *
   * @param counts by how often each occurs; one that is not whole has the last factor to the power
   *     of its fraction
   */
  static RisingFactorials of(SortedMap<Double, Double> counts) {
    double greatest = counts.isEmpty() ? 0 : counts.lastKey();
    double[] tally = new double[(int) Math.min(TALLIED, Math.ceil(greatest))];
    counts.forEach(
        (k, times) -> {
          for (int j = 0; j < Math.min(k, tally.length); j++) {
            tally[j] += times * Math.min(1, k - j);
          }
        });
    SortedMap<Double, Double> great = counts.tailMap(Math.nextUp((double) TALLIED));
    return new RisingFactorials(
        tally,
        great.keySet().stream().mapToDouble(k -> k - TALLIED).toArray(),
        great.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The logarithm, for x above 0. */
  double log(double x) {
    double sum = logOfTallied(x);
    if (beyond.length == 0) {
      return sum;
    }
    double y = x + TALLIED;
    double logY = Math.log(y);
    for (int i = 0; i < beyond.length; i++) {
      double k = beyond[i];
      double log = k * logY + (y + k - .5) * Math.log1p(k / y) - k + stirling(y + k) - stirling(y);
      sum += times[i] * log;
    }
    return sum;
  }

  /** Factors that few clusters have are multiplied first: a logarithm costs ten times as much. */
  private double logOfTallied(double x) {
    double sum = 0;
    double product = 1;
    for (int j = 0; j < tally.length; j++) {
      double factor = x + j;
      if (tally[j] == 1) {
        product *= factor;
      } else if (tally[j] == 2) {
        product *= factor * factor;
      } else if (tally[j] == 3) {
        product *= factor * factor * factor;
      } else {
        sum += tally[j] * Math.log(factor);
      }
      if (!(product > 1e-200 && product < 1e200)) {
        sum += Math.log(product);
        product = 1;
      }
    }
    return sum + Math.log(product);
  }

  /** What is left of log Γ(y) without its first terms. */
  private static double stirling(double y) {
    double inverse = 1 / y;
    return inverse * (1 / 12.0 - inverse * inverse / 360);
  }

  /** The logarithm's first derivative. */
  double slope(double x) {
    double sum = 0;
    for (int j = 0; j < tally.length; j++) {
      sum += tally[j] / (x + j);
    }
    double y = x + TALLIED;
    for (int i = 0; i < beyond.length; i++) {
      double k = beyond[i];
      sum += times[i] * (Math.log1p(k / y) + digammaRest(y + k) - digammaRest(y));
    }
    return sum;
  }

  private static double digammaRest(double y) {
    double inverse = 1 / y;
    return -inverse * (.5 + inverse / 12);
  }

  /** The logarithm's second derivative, at most 0. */
  double curvature(double x) {
    double sum = 0;
    for (int j = 0; j < tally.length; j++) {
      sum -= tally[j] / ((x + j) * (x + j));
    }
    double y = x + TALLIED;
    for (int i = 0; i < beyond.length; i++) {
      sum += times[i] * (trigamma(y + beyond[i]) - trigamma(y));
    }
    return sum;
  }

  private static double trigamma(double y) {
    double inverse = 1 / y;
    return inverse * (1 + inverse * (.5 + inverse / 6));
  }
}
