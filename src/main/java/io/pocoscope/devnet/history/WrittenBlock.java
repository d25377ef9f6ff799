package io.pocoscope.devnet.history;

import java.util.List;

/**
 * A block that is not on the served chain, or not yet.
 *
 * @param number the one that it has, or had
 * @param time in seconds since 1970
 * @param dropped whether it was served, so that what comes of it must differ
 * @param writings what it wrote
 */
record WrittenBlock(long number, long time, boolean dropped, List<Writing> writings) {

  /** A version, and the table that it belongs to. */
  record Writing(EntityTable table, Version version) {}

  WrittenBlock later(long seconds, TimeShift shift) {
    if (seconds == 0) {
      return this;
    }
    List<Writing> moved =
        writings.stream().map(writing -> new Writing(writing.table(), shift.of(writing))).toList();
    return new WrittenBlock(number, time + seconds, dropped, moved);
  }

  WrittenBlock afterDrop() {
    return new WrittenBlock(number, time, true, writings);
  }
}
