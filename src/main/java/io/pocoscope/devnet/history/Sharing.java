package io.pocoscope.devnet.history;

import java.util.List;

/**
 * Keeps equal values that come near each other as one object: ids, times and hashes stand in many
 * versions, and a large history would not fit without it. Forgets freely, so that it stays small.
 */
final class Sharing {
  private static final int SLOTS = 1 << 16;

  private final Object[] seen = new Object[SLOTS];

  /** An equal value, if one was seen not long ago; else this one. */
  Object one(Object value) {
    if (value instanceof List<?> || value instanceof Boolean) {
      return value;
    }
    int hash = value.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    Object known = seen[slot];
    if (value.equals(known)) {
      return known;
    }
    seen[slot] = value;
    return value;
  }
}
