package io.pocoscope.market;

/** The failure rate of the last tasks: a window that grows at the start to its full width. */
final class TrailingRate {
  private final boolean[] ring;
  private final int skippedAtTheEnd;
  private int next;
  private int seen;
  private int failures;
  private double sumWhileGrowing;
  private long sumOfFailures;
  private int counted;

  /**
   * Of so many tasks.
   *
   * @param window how many of them count, fewer than the tasks
   */
  TrailingRate(int tasks, int window) {
    ring = new boolean[window];
    skippedAtTheEnd = tasks - window;
  }

  void add(boolean failed) {
    if (ring[next]) {
      failures--;
    }
    if (failed) {
      failures++;
    }
    ring[next] = failed;
    next = next + 1 == ring.length ? 0 : next + 1;
    seen++;
    if (seen > skippedAtTheEnd) {
      return;
    }
    counted++;
    if (seen < ring.length) {
      sumWhileGrowing += (double) failures / seen;
    } else {
      sumOfFailures += failures;
    }
  }

  /** Of the last tasks. */
  double rate() {
    return (double) failures / Math.min(seen, ring.length);
  }

  /** Mean of the trailing rate over all tasks but the last window. */
  double mean() {
    return (sumWhileGrowing + (double) sumOfFailures / ring.length) / counted;
  }
}
