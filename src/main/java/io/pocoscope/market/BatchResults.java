package io.pocoscope.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The results of a batch as they come in, from several threads. */
final class BatchResults {
  private static final double NANOSECONDS = 1e9;

  private final int number;
  private final Batch batch;
  private final List<RunResult[]> results = new ArrayList<>();
  private final long[] nanoseconds;
  private long left;
  private long begun;
  private long ended;

  BatchResults(int number, Batch batch) {
    this.number = number;
    this.batch = batch;
    this.nanoseconds = new long[batch.cells().size()];
    this.left = batch.jobs();
  }

  Batch batch() {
    return batch;
  }

  /** A run begins now. */
  synchronized void begin(long now) {
    if (results.isEmpty()) {
      begun = now;
      ended = now;
      batch.cells().forEach(cell -> results.add(new RunResult[batch.runs()]));
    }
  }

  /** A run is through; tells whether it was the last one. */
  synchronized boolean put(int cell, int run, RunResult result, long taken, long now) {
    results.get(cell)[run] = result;
    nanoseconds[cell] += taken;
    ended = now;
    left--;
    return left == 0;
  }

  /** Whether a run was begun, and not all are through. */
  synchronized boolean brokenOff() {
    return left > 0 && !results.isEmpty();
  }

  synchronized PlayedBatch played() {
    return new PlayedBatch(
        number, IntStream.range(0, nanoseconds.length).mapToObj(this::cell).toList(), left == 0);
  }

  /** Cells are played at the same time: each has its share of the time that passed. */
  private PlayedCell cell(int cell) {
    long all = Math.max(1, LongStream.of(nanoseconds).sum());
    double passed = (ended - begun) / NANOSECONDS;
    List<Optional<RunResult>> runs =
        results.isEmpty()
            ? List.of()
            : Arrays.stream(results.get(cell)).map(Optional::ofNullable).toList();
    return new PlayedCell(batch.cells().get(cell), runs, passed * nanoseconds[cell] / all);
  }
}
