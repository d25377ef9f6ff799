package io.pocoscope.watch;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What has changed since the look before; less than nothing where a reorganisation took it back.
 *
 * @param deals how many more there are
 * @param completed slots
 * @param failed slots, by cause
 */
public record Change(long deals, long completed, SortedMap<String, Long> failed) {
  public Change {
    failed = Collections.unmodifiableSortedMap(new TreeMap<>(failed));
  }

  public long failedSlots() {
    return failed.values().stream().mapToLong(Long::longValue).sum();
  }

  public long settled() {
    return completed + failedSlots();
  }
}
