package io.pocoscope.market;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The ratio of two means over the same runs, with Fieller's interval (1954).
 *
 * @param value empty where the lower mean is not above 0
 * @param low empty where the lower mean may as well be 0, so that nothing bounds the ratio
 * @param high likewise
 */
public record Ratio(OptionalDouble value, OptionalDouble low, OptionalDouble high) {
  private static final Ratio NONE =
      new Ratio(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

  static Ratio of(double[] above, double[] below, double level) {
    int n = above.length;
    double a = mean(above);
    double b = mean(below);
    if (n == 0 || !(b > 0)) {
      return NONE;
    }
    double ratio = a / b;
    if (n == 1) {
      return new Ratio(OptionalDouble.of(ratio), OptionalDouble.empty(), OptionalDouble.empty());
    }
    double t = Summary.t(n - 1, level);
    double vaa = covariance(above, above) / n;
    double vab = covariance(above, below) / n;
    double vbb = covariance(below, below) / n;
    double g = t * t * vbb / (b * b);
    if (g >= 1) {
      return new Ratio(OptionalDouble.of(ratio), OptionalDouble.empty(), OptionalDouble.empty());
    }
    double shift = vbb == 0 ? 0 : g * vab / vbb;
    double rest = vbb == 0 ? 0 : g * (vaa - vab * vab / vbb);
    double reach =
        t / b * Math.sqrt(Math.max(0, vaa - 2 * ratio * vab + ratio * ratio * vbb - rest));
    return new Ratio(
        OptionalDouble.of(ratio),
        OptionalDouble.of((ratio - shift - reach) / (1 - g)),
        OptionalDouble.of((ratio - shift + reach) / (1 - g)));
  }

  private static double mean(double[] values) {
    return DoubleStream.of(values).average().orElse(0);
  }

  private static double covariance(double[] ones, double[] others) {
    double one = mean(ones);
    double other = mean(others);
    double sum = 0;
    for (int i = 0; i < ones.length; i++) {
      sum += (ones[i] - one) * (others[i] - other);
    }
    return sum / (ones.length - 1);
  }
}
