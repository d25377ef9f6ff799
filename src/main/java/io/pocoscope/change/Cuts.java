package io.pocoscope.change;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Times at which a stretch could be cut: where a lot begins that can show a change. They follow
 * from when lots were, not from how they ended, so that shuffles change nothing of them.
 */
final class Cuts {
  /** Of the lots, ascending, one to a lot. */
  private final long[] times;

  private Cuts(long[] times) {
    this.times = times;
  }

  static Cuts of(Lots all, Contrast contrast) {
    long[] times = new long[contrast.size()];
    for (int i = 0; i < times.length; i++) {
      times[i] = all.time(contrast.lot(i));
    };
    Arrays.sort(times);
    return new Cuts(times);
  }

  /** As many lots between one and the next, as far as times differ; at most so many. */
  long[] some(int most) {
    long[] all = between(Long.MIN_VALUE, Long.MAX_VALUE);
    if (all.length <= most) {
      return all;
    }
    return LongStream.rangeClosed(1, most)
        .map(i -> times[(int) (i * times.length / (most + 1))])
        .filter(time -> time > times[0])
        .distinct()
        .toArray();
  }

  /** All of them after a time and before another, but for the first of all, before which is none. */
  long[] between(long after, long before) {
    return Arrays.stream(times)
        .filter(time -> time > times[0] && time > after && time < before)
        .distinct()
        .toArray();
  }

  /** The last time of a lot before a time that is none of the first. */
  long lastBefore(long time) {
    int at = Arrays.binarySearch(times, time);
    int lot = at >= 0 ? at : -at - 1;
    while (lot > 0 && times[lot - 1] == time) {
      lot--;
    }
    return times[lot - 1];
  }
}
