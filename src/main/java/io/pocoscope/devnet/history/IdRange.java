package io.pocoscope.devnet.history;

import java.util.NavigableMap;
import java.util.Optional;

/**
 * Ids between two others, in the order of their characters.
 *
 * @param from the lowest
 * @param withFrom whether the lowest itself is in it
 * @param to the highest; empty for no end
 * @param withTo whether the highest itself is in it
 */
public record IdRange(String from, boolean withFrom, Optional<String> to, boolean withTo) {

  /** Every id. */
  public static IdRange all() {
    return new IdRange("", true, Optional.empty(), false);
  }

  public IdRange startingAt(String id, boolean inclusive) {
    int order = id.compareTo(from);
    boolean narrower = order > 0 || (order == 0 && !inclusive);
    return narrower ? new IdRange(id, inclusive, to, withTo) : this;
  }

  public IdRange endingAt(String id, boolean inclusive) {
    int order = to.map(id::compareTo).orElse(-1);
    boolean narrower = order < 0 || (order == 0 && !inclusive);
    return narrower ? new IdRange(from, withFrom, Optional.of(id), inclusive) : this;
  }

  <T> NavigableMap<String, T> of(NavigableMap<String, T> all) {
    if (to.isEmpty()) {
      return all.tailMap(from, withFrom);
    }
    boolean none = from.compareTo(to.get()) > 0;
    return none ? all.headMap("", false) : all.subMap(from, withFrom, to.get(), withTo);
  }
}
