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
    }
    Arrays.sort(times);
    return new Cuts(times);
  }

  /** As many lots between one and the next, as far as times differ; at most so many. */
  long[] some(int most) {
    long[] all = all();
    if (all.length <= most) {
      return all;
    }
    return LongStream.rangeClosed(1, most)
        .map(i -> times[(int) (i * times.length / (most + 1))])
        .filter(time -> time > times[0])
        .distinct()
        .toArray();
  }

  /** All of them but for the first, before which is nothing. */
  long[] all() {
    return Arrays.stream(times).distinct().skip(1).toArray();
  }
}
