package io.pocoscope.calibration;

import io.pocoscope.rate.Interval;
import io.pocoscope.rate.IntervalMethod;
import io.pocoscope.rate.Sample;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * So many slots of n, by who requested them.
 *
 * @param sample the n slots by cluster; not empty
 * @param clustersKnown whether requesters are known, so that clusters are allowed for
 */
record ClusteredShare(Sample sample, boolean clustersKnown) {
  private static final double LEVEL = .95;

  /** None where all slots are of one requester: nothing shows how others differ from it. */
  Optional<Bounds> bounds() {
    if (!clustersKnown) {
      return Optional.of(bounds(IntervalKind.CONFIDENCE, IntervalMethod.WILSON));
    }
    return sample.size() < 2
        ? Optional.empty()
        : Optional.of(bounds(IntervalKind.POSTERIOR, IntervalMethod.POSTERIOR));
  }

  private Bounds bounds(IntervalKind kind, IntervalMethod method) {
    Interval interval = method.of(sample, LEVEL);
    return Bounds.of(kind, interval.low(), interval.high());
  }

  Beta posterior() {
    return Posteriors.ofSample(sample);
  }

  OptionalLong clusters() {
    return clustersKnown ? OptionalLong.of(sample.size()) : OptionalLong.empty();
  }
}
