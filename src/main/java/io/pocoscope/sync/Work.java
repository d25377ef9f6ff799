package io.pocoscope.sync;

import io.pocoscope.store.Table;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The ranges that are still to be pulled, shared out among threads: who has nothing to do takes
 * half of what another has before it.
 */
final class Work {
  private final Deque<Range> ready = new ArrayDeque<>();
  private final Map<Table, Long> numbers = new HashMap<>();
  private int inHand;
  private int idle;

  Work(Collection<Range> ranges) {
    for (Range range : ranges) {
      numbers.merge(range.table(), range.number(), Math::max);
      if (!range.done()) {
        ready.add(range);
      }
    }
  }

  /**
   * A range that nobody else has; waits where there may yet be one.
   *
   * @return empty when everything is done
   */
  synchronized Optional<Range> take() throws InterruptedException {
    while (ready.isEmpty() && inHand > 0) {
      idle++;
      try {
        wait();
      } finally {
        idle--;
      }
    }
    if (ready.isEmpty()) {
      return Optional.empty();
    }
    inHand++;
    return Optional.of(ready.remove());
  }

  /** Whether half of a range would find somebody who has nothing to do. */
  synchronized boolean wantsMore() {
    return idle > ready.size();
  }

  synchronized long nextNumber(Table table) {
    return numbers.merge(table, 1L, Long::sum);
  }

  /** A range that was taken is done, or goes on. */
  synchronized void giveBack(Range range) {
    inHand--;
    if (!range.done()) {
      ready.addFirst(range);
    }
    notifyAll();
  }

  /** A range more. */
  synchronized void add(Range range) {
    ready.add(range);
    notifyAll();
  }
}
