package io.pocoscope.market;

import java.util.List;
import java.util.Optional;

/**
 * A market under a scheme, played.
 *
 * @param runs by number; empty where one was not played through
 * @param seconds of computing: of the time that passed, this cell's share
 */
public record PlayedCell(Cell cell, List<Optional<RunResult>> runs, double seconds) {
  public PlayedCell {
    runs = List.copyOf(runs);
  }

  /** The runs that were played through. */
  public List<RunResult> results() {
    return runs.stream().flatMap(Optional::stream).toList();
  }

  /** A measure over the runs. */
  public Summary summary(Measure measure, double level) {
    Summary summary =
        Summary.of(results().stream().flatMapToDouble(run -> measure.of(run).stream()), level);
    return measure.unit() == Measure.Unit.SHARE ? summary.ofShares() : summary;
  }

  /** A measure here less the same elsewhere, run by run; for the same seed. */
  public Summary less(PlayedCell other, Measure measure, double level) {
    return Summary.of(Pairs.of(this, other).differences(measure), level);
  }

  /** Whether the failure rate of the last window is at most the target. */
  public boolean holdsTarget(RunResult run) {
    return run.failureRateLast() <= cell.settings().incentives().target().toDouble();
  }
}
