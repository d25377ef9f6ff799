package io.pocoscope.rate;

import java.util.function.DoubleUnaryOperator;

/**
 * What a sample of clusters leaves known of the mean rate of all clusters, and of how much they
 * differ.
 *
 * <p>Each cluster has a rate of its own, of a beta distribution whose mean μ is the rate sought.
 * How alike the slots of a cluster are, the intraclass correlation ρ = 1/(1 + a + b), is not known
 * either: few clusters tell little of it, and those without a failure nothing. So it is integrated
 * over ({@link BetaPopulation}), and its prior makes intervals hold where no slot failed.
 *
 * <p>Jeffreys' prior of the mean gives {@link #mean} and {@link #spread}. The ends of an interval
 * are quantiles under priors half-way from there to 1/μ for the lower end and to 1/(1 − μ) for the
 * upper, which would be the exact interval of C. J. Clopper and E. S. Pearson, "The use of
 * confidence or fiducial limits illustrated in the case of the binomial", Biometrika 26 (1934),
 * where slots are independent and where those of a cluster all do the same. The choice of the
 * priors is by measured coverage: see the test of it.
 *
 * <p>The mean is that of clusters, and the rate that is told is that of slots. They are the same
 * where the size of a cluster has nothing to do with its rate, which nobody knows. So an interval
 * also holds what it would be if its middle were the rate of slots, and mean and spread are those
 * of both in equal parts.
 */
public final class ClusterPosterior {
  /** From Jeffreys' prior to that of an end, in the power of the odds. */
  private static final double TILT = .25;

  private final BetaPopulation population;
  private final boolean noneFailed;
  private final boolean allFailed;

  /** From the middle to the rate of slots, in logits. */
  private final double shift;

  /**
   * Of a sample.
   *
   * @param sample with a settled slot
   */
  public ClusterPosterior(Sample sample) {
    population =
        new BetaPopulation(
            sample.clusters().stream()
                .map(it -> new Weighed(it.failed(), it.settled(), it.times()))
                .toList());
    noneFailed = sample.failed() == 0;
    allFailed = sample.failed() == sample.settled();
    shift =
        sample.oneSided()
            ? 0
            : Logit.of((double) sample.failed() / sample.settled()) - population.quantile(.5, 0);
  }

  /** Equal-tailed bounds; they reach 0 where nothing failed, and 1 where everything did. */
  public Interval interval(double level) {
    double tail = (1 - level) / 2;
    return new Interval(noneFailed ? 0 : low(tail), allFailed ? 1 : high(1 - tail));
  }

  private double low(double share) {
    double low = population.quantile(share, -TILT);
    return Logit.rate(Math.min(low, low + shift));
  }

  private double high(double share) {
    double high = population.quantile(share, TILT);
    return Logit.rate(Math.max(high, high + shift));
  }

  /** The rate's expectation. */
  public double mean() {
    return expectation(rate -> rate);
  }

  /** The rate's standard deviation. */
  public double spread() {
    double mean = mean();
    return Math.sqrt(expectation(rate -> (rate - mean) * (rate - mean)));
  }

  /** The beta distribution with the same mean and spread. */
  public BetaPrior asBeta() {
    double spread = spread();
    return BetaPrior.ofMoments(mean(), spread * spread);
  }

  /** As many independent slots would make one as sure of the rate, beside Jeffreys' prior. */
  double worth() {
    return Math.max(0, asBeta().size() - 1);
  }

  private double expectation(DoubleUnaryOperator function) {
    return population.expectation(
        (logit, size) ->
            .5 * function.applyAsDouble(Logit.rate(logit))
                + .5 * function.applyAsDouble(Logit.rate(logit + shift)));
  }
}
