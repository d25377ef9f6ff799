package io.pocoscope.sync;

import java.time.Instant;
import java.util.List;
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
  /** How many of the last blocks are compared with the endpoint in the next run, at least. */
  static final long TAIL_BLOCKS = 200;

  boolean isWhole() {
    return since.isEmpty();
  }

  /** The first of the last blocks, at least 0. */
  long tail() {
    return Math.max(0, block - TAIL_BLOCKS + 1);
  }

  List<Sweep> sweeps() {
    if (!isWhole()) {
      return List.of(Sweep.EVENTS, Sweep.ENTITIES, Sweep.RECHECK);
    }
    return tail() > 0
        ? List.of(Sweep.EVENTS, Sweep.ENTITIES, Sweep.TAIL)
        : List.of(Sweep.EVENTS, Sweep.ENTITIES);
  }

  Optional<Long> changedSince(Sweep sweep) {
    return sweep == Sweep.TAIL ? Optional.of(tail()) : since;
  }

  /**
   * The block at which a sweep's rows are known to have been as they come. In a whole pull, what
   * changed in the last blocks comes once more with the tail, so that the rest is as it was before.
   */
  long pin(Sweep sweep) {
    return isWhole() && sweep == Sweep.ENTITIES && tail() > 0 ? tail() - 1 : block;
  }
}
