package io.pocoscope.subgraph;

/** How many questions a second have been asked of late. */
final class RecentRate {
  private static final int KEPT = 64;
  private static final double NANOS_PER_SECOND = 1e9;

  private final long[] starts = new long[KEPT];
  private long count;

  void started(long nanos) {
    starts[(int) (count++ % KEPT)] = nanos;
  }

  /** Over the last 64 questions at the most; at least 1. */
  double perSecond(long now) {
    if (count == 0) {
      return 1;
    }
    int known = (int) Math.min(count, KEPT);
    long oldest = starts[(int) ((count - known) % KEPT)];
    double seconds = Math.max((now - oldest) / NANOS_PER_SECOND, 1e-3);
    return Math.max(1, known / seconds);
  }
}
