package io.pocoscope.market;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Values of independent runs in short.
 *
 * @param count runs that have a value
 * @param mean empty where none has
 * @param sd standard deviation over runs; empty for fewer than two
 * @param low bound of Student's interval of the mean; empty for fewer than two
 * @param high likewise
 */
public record Summary(
    int count, OptionalDouble mean, OptionalDouble sd, OptionalDouble low, OptionalDouble high) {
  private static final Summary OF_NOTHING =
      new Summary(
          0,
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty());

  /**
   * Of values.
   *
   * @param level confidence of the interval, in (0, 1)
   */
  public static Summary of(DoubleStream values, double level) {
    double[] all = values.toArray();
    if (all.length == 0) {
      return OF_NOTHING;
    }
    double mean = DoubleStream.of(all).sum() / all.length;
    if (all.length == 1) {
      return new Summary(
          1,
          OptionalDouble.of(mean),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty());
    }
    double squares = DoubleStream.of(all).map(value -> (value - mean) * (value - mean)).sum();
    double sd = Math.sqrt(squares / (all.length - 1));
    double reach = t(all.length - 1, level) * sd / Math.sqrt(all.length);
    return new Summary(
        all.length,
        OptionalDouble.of(mean),
        OptionalDouble.of(sd),
        OptionalDouble.of(mean - reach),
        OptionalDouble.of(mean + reach));
  }

  /** The same of values that are shares: their mean cannot lie outside [0, 1]. */
  Summary ofShares() {
    return new Summary(
        count,
        mean,
        sd,
        low.isPresent() ? OptionalDouble.of(Math.max(0, low.getAsDouble())) : low,
        high.isPresent() ? OptionalDouble.of(Math.min(1, high.getAsDouble())) : high);
  }

  /** Student's t, two-sided. */
  static double t(int degreesOfFreedom, double level) {
    return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - level) / 2);
  }
}
