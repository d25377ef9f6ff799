package io.pocoscope.rate;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Wilson's interval for as many independent slots as the clustered ones are worth.
 *
 * <p>The variance of the rate is the greater of two estimates, which fail in different samples: the
 * jackknife over clusters, which is too small where few clusters fail, and Kish's 1 + ρ(Σn²/Σn − 1)
 * with the analysis of variance's intraclass correlation ρ, which is too small where it is the
 * great clusters that fail. Student's t with one degree of freedom less than there are clusters
 * allows for their number. Sources: L. Kish, "Survey Sampling" (1965), 8.2; N. Dean, M. Pagano,
 * "Evaluating confidence interval methods for binomial proportions in clustered surveys", J. Survey
 * Statistics and Methodology 3 (2015). The choice is by measured coverage: see the test of it.
 */
final class DesignEffect {
  private DesignEffect() {}

  /** The interval of a sample with two clusters or more. */
  static Interval of(Sample sample, double level) {
    double n = sample.settled();
    double rate = sample.failed() / n;
    double t = TDistribution.of(sample.size() - 1.0).inverseSurvivalProbability((1 - level) / 2);
    return Wilson.of(rate, n / of(sample), t);
  }

  /**
   * How many times the variance of independent slots the sample's is, at least 1.
   *
   * @param sample of two clusters or more; where no slot failed, or all did, it shows nothing, and
   *     this is 1
   */
  static double of(Sample sample) {
    double n = sample.settled();
    double rate = sample.failed() / n;
    double independent = rate * (1 - rate) / n;
    if (independent == 0) {
      return 1;
    }
    double byCorrelation = 1 + correlation(sample) * (meanSizeOfASlotsCluster(sample) - 1);
    return Math.max(1, Math.max(jackknife(sample) / independent, byCorrelation));
  }

  /** The variance of the rate, by leaving out one cluster at a time. */
  private static double jackknife(Sample sample) {
    double n = sample.settled();
    double rate = sample.failed() / n;
    double sum = 0;
    for (Cluster cluster : sample.clusters()) {
      double shift = (cluster.failed() - rate * cluster.settled()) / (n - cluster.settled());
      sum += cluster.times() * shift * shift;
    }
    double clusters = sample.size();
    return sum * (clusters - 1) / clusters;
  }

  /** The intraclass correlation, by the analysis of variance; in [0, 1]. */
  private static double correlation(Sample sample) {
    double n = sample.settled();
    double rate = sample.failed() / n;
    double clusters = sample.size();
    if (clusters == n) {
      return 0;
    }
    double between = 0;
    double within = 0;
    for (Cluster cluster : sample.clusters()) {
      double own = (double) cluster.failed() / cluster.settled();
      between += cluster.times() * cluster.settled() * (own - rate) * (own - rate);
      within += cluster.times() * cluster.failed() * (1 - own);
    }
    between /= clusters - 1;
    within /= n - clusters;
    double size = (n - meanSizeOfASlotsCluster(sample)) / (clusters - 1);
    return Math.max(0, (between - within) / (between + (size - 1) * within));
  }

  /** Σn²/Σn. */
  private static double meanSizeOfASlotsCluster(Sample sample) {
    double squares = 0;
    for (Cluster cluster : sample.clusters()) {
      squares += (double) cluster.times() * cluster.settled() * cluster.settled();
    }
    return squares / sample.settled();
  }
}
