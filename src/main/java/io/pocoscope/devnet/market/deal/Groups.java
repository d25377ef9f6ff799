package io.pocoscope.devnet.market.deal;

import java.util.HashMap;
import java.util.Map;

/** The weights of a task's results, and when they make a consensus. */
public final class Groups {
  private final Map<String, Long> groups = new HashMap<>();
  private long total = 1;

  /** Adds a contribution; whether its result now is the consensus. */
  public boolean add(String hash, long weight, long trust) {
    long group = groups.getOrDefault(hash, 0L);
    long delta = delta(group, weight);
    groups.put(hash, group + delta);
    total += delta;
    return agrees(group + delta, total, trust);
  }

  /** Whether one more contribution would make its result the consensus. */
  public boolean wouldAgree(String hash, long weight, long trust) {
    long group = groups.getOrDefault(hash, 0L);
    long delta = delta(group, weight);
    return agrees(group + delta, total + delta, trust);
  }

  /** A reopening takes the group of the failed consensus out. */
  void drop(String hash) {
    total -= groups.getOrDefault(hash, 0L);
    groups.remove(hash);
  }

  private static long delta(long group, long weight) {
    return Math.max(group, 1) * weight - group;
  }

  private static boolean agrees(long group, long total, long trust) {
    return group * trust > total * (trust - 1);
  }
}
