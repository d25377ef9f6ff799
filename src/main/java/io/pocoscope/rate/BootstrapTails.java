package io.pocoscope.rate;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Which quantiles of the rates of clusters drawn anew an interval ends at.
 *
 * <p>Percentiles are too close to the rate where clusters are few, and lie too low where few of
 * them have most failures. So they are corrected for bias and skewness (BCa: B. Efron, "Better
 * bootstrap confidence intervals", JASA 82, 1987), and widened as Student's t is wider than the
 * normal distribution (T. Hesterberg, "What teachers should know about the bootstrap", The American
 * Statistician 69, 2015, 5.3), with the degrees of freedom of F. E. Satterthwaite, "An approximate
 * distribution of estimates of variance components", Biometrics Bulletin 2 (1946): fewer where the
 * variance hangs on few clusters. The choice is by measured coverage: see the test of it.
 *
 * @param low a probability, in [0, 1]
 * @param high a probability, in [{@code low}, 1]
 */
record BootstrapTails(double low, double high) {
  /** Of fewer clusters, neither skewness nor degrees of freedom are to be had. */
  static final int FEWEST_TO_CORRECT = 15;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /**
   * The tails for a sample whose clusters are not all alike.
   *
   * @param level the confidence, in (0, 1)
   * @param shareBelow of the rates drawn anew, those below the sample's, and half of those like it
   */
  static BootstrapTails of(Sample sample, double level, double shareBelow) {
    double tail = (1 - level) / 2;
    if (sample.size() < FEWEST_TO_CORRECT) {
      return new BootstrapTails(tail, 1 - tail);
    }
    Influence influence = Influence.of(sample);
    double clusters = sample.size();
    double widened =
        Math.sqrt(clusters / (clusters - 1))
            * TDistribution.of(influence.degreesOfFreedom()).inverseSurvivalProbability(tail);
    double bias = NORMAL.inverseCumulativeProbability(shareBelow);
    return new BootstrapTails(
        corrected(bias, influence.acceleration(), -widened),
        corrected(bias, influence.acceleration(), widened));
  }

  private static double corrected(double bias, double acceleration, double normal) {
    double from = bias + normal;
    double stretch = 1 - acceleration * from;
    if (stretch <= 0) {
      return from < 0 ? 0 : 1; // so skewed that no quantile is far enough out
    }
    return NORMAL.cumulativeProbability(bias + from / stretch);
  }

  /**
   * How much single clusters move the rate.
   *
   * @param clusters how many there are
   * @param squares the sum of the squares of what each moves it by
   * @param cubes of their cubes
   * @param fourths of their fourth powers
   */
  private record Influence(double clusters, double squares, double cubes, double fourths) {
    static Influence of(Sample sample) {
      double n = sample.settled();
      double rate = sample.failed() / n;
      double squares = 0;
      double cubes = 0;
      double fourths = 0;
      for (Cluster cluster : sample.clusters()) {
        double move = (cluster.failed() - rate * cluster.settled()) / n;
        squares += cluster.times() * move * move;
        cubes += cluster.times() * move * move * move;
        fourths += cluster.times() * move * move * move * move;
      }
      return new Influence(sample.size(), squares, cubes, fourths);
    }

    double acceleration() {
      return cubes / (6 * Math.pow(squares, 1.5));
    }

    /** Of the variance, from 1 to one less than there are clusters. */
    double degreesOfFreedom() {
      double relativeVariance = fourths / (squares * squares) - 1 / clusters;
      return Math.max(1, Math.min(clusters - 1, 2 / Math.max(relativeVariance, 1e-12)));
    }
  }
}
