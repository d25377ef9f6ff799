package io.pocoscope.ruin;

/** Adds up numbers that are not below 0 and may be too small, or too great, for a double. */
final class LogSum {
  private double scale = Double.NEGATIVE_INFINITY;
  private double sum;

  /** Adds a number by its natural logarithm. */
  void add(double log) {
    if (log == Double.NEGATIVE_INFINITY) {
      return;
    }
    if (log > scale) {
      sum = sum * Math.exp(scale - log) + 1;
      scale = log;
    } else {
      sum += Math.exp(log - scale);
    }
  }

  /** The logarithm of the sum. */
  double log() {
    return sum == 0 ? Double.NEGATIVE_INFINITY : scale + Math.log(sum);
  }

  /** log(e^one + e^other). */
  static double of(double one, double other) {
    double greater = Math.max(one, other);
    return greater == Double.NEGATIVE_INFINITY
        ? greater
        : greater + Math.log1p(Math.exp(Math.min(one, other) - greater));
  }
}
