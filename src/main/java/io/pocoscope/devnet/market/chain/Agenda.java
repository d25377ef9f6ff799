package io.pocoscope.devnet.market.chain;

import java.util.PriorityQueue;

/**
 * What is to be done when, in seconds since 1970; what is due at once is done as it was planned.
 */
public final class Agenda {
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

  /** Plans an action for a time, in seconds since 1970. */
  public void at(long time, Runnable action) {
    entries.add(new Entry(time, numbers++, action));
  }

  /** What is planned for later than this is never done. */
  public void endAt(long time) {
    end = time;
  }

  /** When it ends, in seconds since 1970; {@link Long#MAX_VALUE} until that is said. */
  public long end() {
    return end;
  }

  /** Does what is due by a time, and lets the rest be. */
  public void runDue(long time) {
    while (!entries.isEmpty() && entries.element().time() <= time) {
      entries.remove().action().run();
    }
  }

  /** Does all up to the end, and lets the chain go on with it. */
  public void run(Chain chain) {
    while (!entries.isEmpty() && entries.element().time() <= end) {
      Entry next = entries.remove();
      chain.advanceTo(next.time());
      next.action().run();
    }
  }
}
