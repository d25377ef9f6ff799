package io.pocoscope.sync;

import io.pocoscope.store.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * A run of sync: everything in it is asked at one block.
 *
 * @param number counts the runs of a store, from 1
 * @param block what its pages are pinned to
 * @param hash that block's hash, where known
 * @param time that block's time, where known
 * @param since only what changed at or after this block is asked for; empty: everything
 * @param resumed whether it was begun by an earlier process
 */
record Run(
    long number,
    long block,
    Optional<String> hash,
    Optional<Instant> time,
    Optional<Long> since,
    boolean resumed) {
  /**
   * How many of the last blocks are in doubt after a run, and so compared with the endpoint, or
   * read again, in the next.
   */
  static final long TAIL_BLOCKS = 200;

  boolean isWhole() {
    return since.isEmpty();
  }

  /** The first of the last blocks, at least 0. */
  long tail() {
    return tailOf(block);
  }

  static long tailOf(long block) {
    return Math.max(0, block - TAIL_BLOCKS + 1);
  }

  /**
   * The first block whose changes are read, of what leaves no event; at least 0. A reorganisation
   * that changed nothing else shows nowhere, so the last blocks before the run are read again.
   */
  long doubtful() {
    return since.map(block -> Math.max(0, block - TAIL_BLOCKS)).orElse(0L);
  }

  /** Whether a part of what is read is old enough to be beyond doubt. */
  boolean hasTail() {
    return doubtful() < tail();
  }

  /** From which block on a sweep asks for a table's changes; empty: for everything. */
  Optional<Long> changedSince(Sweep sweep, Table table) {
    if (Sweep.isReadWhole(table)) {
      return Optional.empty();
    }
    return switch (sweep) {
      case EVENTS -> since;
      case ENTITIES -> since.map(block -> doubtful());
      case TAIL -> Optional.of(tail());
    };
  }

  /**
   * The block at which a sweep's rows are known to have been as they come. What changed in the last
   * blocks comes once more with the tail, so that the rest is as it was before. After a run, the
   * rows that were last written in its tail are those whose pins lie there.
   */
  long pin(Sweep sweep) {
    return sweep == Sweep.ENTITIES && hasTail() ? beforeTail() : block;
  }

  /** The last block before the tail, at which is as it is now what the tail does not list. */
  long beforeTail() {
    return Math.max(0, tail() - 1);
  }

  /** The sweep after which it is known what changed in the tail. */
  Sweep lastListing() {
    return hasTail() ? Sweep.TAIL : Sweep.ENTITIES;
  }
}
