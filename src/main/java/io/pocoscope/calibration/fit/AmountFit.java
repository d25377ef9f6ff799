package io.pocoscope.calibration.fit;

import io.pocoscope.calibration.fit.AmountLaw.Family;
import io.pocoscope.calibration.fit.AmountLaw.Fit;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.Trigamma;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;

/**
 * Fits laws to amounts by maximum likelihood: log-normal and gamma, the two that actuaries take for
 * sizes of claims, both with two parameters. Source: S. A. Klugman, H. H. Panjer, G. E. Willmot,
 * "Loss Models", 4th edition (2012), appendix A.
 */
final class AmountFit {
  /** With less spread than this, in logarithms, a gamma law's shape is beyond all sense. */
  private static final double NO_SPREAD = 1e-6;

  private static final int MOST_STEPS = 100;
  private static final double PRECISION = 1e-14;

  private final double[] amounts;
  private final long[] times;
  private long n;
  private double mean;
  private double meanLog;

  private AmountFit(double[] amounts, long[] times) {
    this.amounts = amounts;
    this.times = times;
    for (int i = 0; i < amounts.length; i++) {
      n += times[i];
      mean += times[i] * amounts[i];
      meanLog += times[i] * Math.log(amounts[i]);
    }
    mean /= n;
    meanLog /= n;
  }

  /**
   * The law that fits best.
   *
   * @param amounts above nought, the least first
   * @param times how often each was seen
   * @param zeros how often nought was seen; there is at least one amount, or one nought
   */
  static AmountLaw of(double[] amounts, long[] times, long zeros) {
    AmountFit fit = new AmountFit(amounts, times);
    double share = (double) zeros / (zeros + fit.n);
    double sigma = fit.sigma();
    return sigma > 0 ? fit.best(sigma, share) : constant(amounts, share);
  }

  private static AmountLaw constant(double[] amounts, double zeros) {
    return new AmountLaw(
        Family.CONSTANT,
        amounts.length == 0 ? 0 : amounts[0],
        OptionalDouble.empty(),
        zeros,
        Optional.empty());
  }

  private AmountLaw best(double sigma, double zeros) {
    AmountLaw logNormal = logNormal(sigma, zeros);
    return gamma(zeros)
        .filter(gamma -> likelihood(gamma) > likelihood(logNormal))
        .orElse(logNormal);
  }

  private static double likelihood(AmountLaw law) {
    return law.fit().map(Fit::logLikelihood).orElse(Double.NEGATIVE_INFINITY);
  }

  /** Standard deviation of the logarithms; 0 where all amounts are the same. */
  private double sigma() {
    if (amounts.length == 0 || amounts[0] == amounts[amounts.length - 1]) {
      return 0; // which rounding errors of the mean would not give
    }
    double squares = 0;
    for (int i = 0; i < amounts.length; i++) {
      double deviation = Math.log(amounts[i]) - meanLog;
      squares += times[i] * deviation * deviation;
    }
    return Math.sqrt(squares / n);
  }

  private AmountLaw logNormal(double sigma, double zeros) {
    double logLikelihood = -n * (meanLog + Math.log(sigma) + .5 * Math.log(2 * Math.PI) + .5);
    return law(
        Family.LOG_NORMAL,
        meanLog,
        sigma,
        zeros,
        logLikelihood,
        LogNormalDistribution.of(meanLog, sigma)::cumulativeProbability);
  }

  /** None where the amounts hardly differ. */
  private Optional<AmountLaw> gamma(double zeros) {
    double spread = Math.log(mean) - meanLog;
    if (!(spread > NO_SPREAD)) {
      return Optional.empty();
    }
    double shape = shape(spread);
    double scale = mean / shape;
    double logLikelihood =
        n * ((shape - 1) * meanLog - shape - shape * Math.log(scale) - LogGamma.value(shape));
    return Optional.of(
        law(
            Family.GAMMA,
            shape,
            scale,
            zeros,
            logLikelihood,
            GammaDistribution.of(shape, scale)::cumulativeProbability));
  }

  /**
   * The shape k with ln k − ψ(k) = spread, by Newton's method in 1/k. Source: T. P. Minka,
   * "Estimating a Gamma distribution" (2002).
   */
  private static double shape(double spread) {
    double shape =
        (3 - spread + Math.sqrt((spread - 3) * (spread - 3) + 24 * spread)) / 12 / spread;
    for (int i = 0; i < MOST_STEPS; i++) {
      double off = Math.log(shape) - Digamma.value(shape) - spread;
      double next = 1 / (1 / shape + off / (shape * shape * (1 / shape - Trigamma.value(shape))));
      if (Math.abs(next - shape) <= PRECISION * shape) {
        return next;
      }
      shape = next;
    }
    return shape;
  }

  private AmountLaw law(
      Family family,
      double a,
      double b,
      double zeros,
      double logLikelihood,
      DoubleUnaryOperator below) {
    return new AmountLaw(
        family,
        a,
        OptionalDouble.of(b),
        zeros,
        Optional.of(new Fit(logLikelihood, distance(below))));
  }

  private double distance(DoubleUnaryOperator below) {
    double greatest = 0;
    long seen = 0;
    for (int i = 0; i < amounts.length; i++) {
      double law = below.applyAsDouble(amounts[i]);
      double before = law - (double) seen / n;
      seen += times[i];
      greatest = Math.max(greatest, Math.max(before, (double) seen / n - law));
    }
    return greatest;
  }
}
