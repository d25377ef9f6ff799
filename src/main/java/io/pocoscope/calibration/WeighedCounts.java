package io.pocoscope.calibration;

import java.util.Map;
import java.util.SortedMap;

/**
 * Whole numbers, each so many times.
 *
 * @param times how often each was seen; not empty
 */
record WeighedCounts(SortedMap<Long, Long> times) {
  long n() {
    return times.values().stream().mapToLong(Long::longValue).sum();
  }

  double mean() {
    long sum = times.entrySet().stream().mapToLong(it -> it.getKey() * it.getValue()).sum();
    return (double) sum / n();
  }

  Quantiles quantiles() {
    return new Quantiles(
        times.firstKey(),
        quantile(.05),
        quantile(.25),
        quantile(.5),
        quantile(.75),
        quantile(.95),
        times.lastKey());
  }

  /** The least number that so great a share does not exceed. */
  private double quantile(double share) {
    double left = share * n();
    for (Map.Entry<Long, Long> each : times.entrySet()) {
      left -= each.getValue();
      if (left <= 0) {
        return each.getKey();
      }
    }
    return times.lastKey();
  }
}
