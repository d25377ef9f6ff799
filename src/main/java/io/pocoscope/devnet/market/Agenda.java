package io.pocoscope.devnet.market;

import java.util.PriorityQueue;

/**
 * What is to be done when, in seconds since 1970; what is due at once is done as it was planned.
 */
final class Agenda {
  private final PriorityQueue<Entry> entries = new PriorityQueue<>();
  private long numbers;
  private long end = Long.MAX_VALUE;

  private record Entry(long time, long number, Runnable action) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      return time != other.time
          ? Long.compare(time, other.time)
          : Long.compare(number, other.number);
    }
  }

  void at(long time, Runnable action) {
    entries.add(new Entry(time, numbers++, action));
  }

  /** What is planned for later than this is never done. */
  void endAt(long time) {
    end = time;
  }

  long end() {
    return end;
  }

  /** Does what is due by a time, and lets the rest be. */
  void runDue(long time) {
    while (!entries.isEmpty() && entries.element().time() <= time) {
      entries.remove().action().run();
    }
  }

  void run(Chain chain) {
    while (!entries.isEmpty() && entries.element().time() <= end) {
      Entry next = entries.remove();
      chain.advanceTo(next.time());
      next.action().run();
    }
  }
}
