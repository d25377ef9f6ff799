package io.pocoscope.rate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Intervals by one method. Many small groups have the same counts, and each such is computed once.
 */
final class Intervals {
  private final IntervalMethod method;
  private final double level;
  private final Map<Sample, Interval> found = new ConcurrentHashMap<>();

  Intervals(IntervalMethod method, double level) {
    this.method = method;
    this.level = level;
  }

  /** The same, or Wilson's in place of a method for clusters. */
  Intervals forIndependent() {
    return method.clustered() ? new Intervals(IntervalMethod.WILSON, level) : this;
  }

  IntervalMethod method() {
    return method;
  }

  Interval of(Sample sample) {
    Interval known = found.get(sample);
    if (known != null) {
      return known;
    }
    // Not computeIfAbsent: a method that is parallel itself might come back here while it waits.
    Interval interval = method.of(sample, level);
    found.put(sample, interval);
    return interval;
  }
}
