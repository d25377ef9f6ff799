package io.pocoscope.sync;

import java.time.Instant;
import java.util.Optional;

/**
 * A run of sync: everything in it is asked at one block.
 *
 * @param number counts the runs of a store, from 1
 * @param block what its pages are pinned to
 * @param hash that block's hash, where known
 * @param time that block's time, where known
 * @param resumed whether it was begun by an earlier process
 */
record Run(
    long number, long block, Optional<String> hash, Optional<Instant> time, boolean resumed) {}
