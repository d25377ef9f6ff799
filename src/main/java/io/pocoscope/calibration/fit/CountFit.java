package io.pocoscope.calibration.fit;

import io.pocoscope.rate.BetaBinomial;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Counts held against a Poisson process: mean, interval and dispersion. The negative binomial
 * distribution is fitted by its size; its likeliest mean is the mean. Source: J. F. Lawless,
 * "Negative binomial and mixed Poisson regression", Canadian Journal of Statistics 15 (1987), who
 * also gives the test: as Poisson is at the edge, half of the chances of χ² with one degree.
 */
public final class CountFit {
  private static final double LEAST_LOG_SIZE = Math.log(1e-4);
  private static final double GREATEST_LOG_SIZE = Math.log(1e8);
  private static final double TAIL = .025;

  /** What is no gain but for rounding errors. */
  private static final double NO_GAIN = 1e-6;

  private final SortedMap<Long, Long> times;
  private long n;
  private long sum;
  private double squares;

  /**
   * Counts.
   *
   * @param times how often each count was seen; zeros too; not empty
   */
  public CountFit(SortedMap<Long, Long> times) {
    this.times = times;
    times.forEach(
        (count, often) -> {
          n += often;
          sum += count * often;
          squares += (double) count * count * often;
        });
  }

  public long n() {
    return n;
  }

  public long sum() {
    return sum;
  }

  private double mean() {
    return (double) sum / n;
  }

  /** Variance ÷ mean; 1 where there is nothing, or one count only. */
  double ratio() {
    return n < 2 || sum == 0 ? 1 : (squares - n * mean() * mean()) / (n - 1) / mean();
  }

  /**
   * A bound of the mean's 95 % interval: Jeffreys' for as many independent events as the clustered
   * ones are worth.
   */
  public double low() {
    return sum == 0 ? 0 : bound(TAIL);
  }

  public double high() {
    return bound(1 - TAIL);
  }

  private double bound(double probability) {
    return GammaDistribution.of(posterior().shape(), worth() / n)
        .inverseCumulativeProbability(probability);
  }

  /** What is known of the mean, with Jeffreys' prior. */
  public GammaPosterior posterior() {
    return new GammaPosterior(sum / worth() + .5, n / worth(), false);
  }

  /** So many events are worth one that is independent. */
  private double worth() {
    return Math.max(1, ratio());
  }

  public Dispersion dispersion() {
    if (ratio() <= 1) {
      return new Dispersion(ratio(), OptionalDouble.empty(), 1);
    }
    double logSize =
        BetaBinomial.greatest(it -> gain(Math.exp(it)), LEAST_LOG_SIZE, GREATEST_LOG_SIZE);
    double gain = gain(Math.exp(logSize));
    if (gain <= NO_GAIN) {
      return new Dispersion(ratio(), OptionalDouble.empty(), 1);
    }
    double p = ChiSquaredDistribution.of(1).survivalProbability(2 * gain) / 2;
    return new Dispersion(ratio(), OptionalDouble.of(Math.exp(logSize)), p);
  }

  /** Log-likelihood of the negative binomial of a size, less Poisson's. */
  private double gain(double size) {
    double mean = mean();
    double gain = 0;
    for (Map.Entry<Long, Long> each : times.entrySet()) {
      double count = each.getKey();
      double negative =
          LogGamma.value(count + size)
              - LogGamma.value(size)
              - size * Math.log1p(mean / size)
              - count * Math.log(size + mean);
      gain += each.getValue() * (negative + mean);
    }
    return gain;
  }
}
