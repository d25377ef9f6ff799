package io.pocoscope.cli.market;

import io.pocoscope.cli.frame.OutputFiles;
import io.pocoscope.market.BadMarketInput;
import io.pocoscope.market.Recording;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What is told of a simulation beside its measures. */
final class SimulationOutput {
  private static final int POINTS = 1000;
  private static final long MOST_RECORDED = 20_000_000;

  @Option(
      names = "--compare",
      description =
          "Also each scheme less each other, run by run: both have the same assets, so that the"
              + " difference is surer than its sides.")
  private boolean compare;

  @Option(
      names = "--trajectory",
      paramLabel = "FILE",
      description =
          "Also write how the failure rate went (its mean and quantiles over the runs, and the"
              + " assets present) to a .csv or .parquet file.")
  private Path trajectory;

  @Option(
      names = "--every",
      paramLabel = "TASKS",
      description = "Points of the trajectory (default: about a thousand of them).")
  private Integer every;

  @Option(
      names = "--removals",
      paramLabel = "FILE",
      description = "Also write who was removed when to a .csv file.")
  private Path removals;

  @Option(names = "--force", description = "Replace files that stand there already.")
  private boolean force;

  @Option(
      names = "--plot",
      description =
          "Draw the failure rates against the target below the table, which on a terminal has it"
              + " anyway. Not with another --format.")
  private boolean plot;

  /** Whether one of them was given. */
  boolean any() {
    return compare || plot || every != null || trajectory != null || removals != null;
  }

  boolean compare() {
    return compare;
  }

  boolean plot() {
    return plot;
  }

  Optional<TrajectoryFile> trajectory() {
    return Optional.ofNullable(trajectory).map(TrajectoryFile::new);
  }

  Optional<Path> removals() {
    return Optional.ofNullable(removals);
  }

  /**
   * What to record.
   *
   * @param drawn whether the failure rates are to be drawn
   * @param allRuns of all schemes together
   * @throws BadMarketInput if it is too much, or its file cannot be written
   */
  Recording recording(int tasks, long allRuns, boolean drawn) {
    requirePlace("--trajectory", trajectory);
    requirePlace("--removals", removals);
    if (trajectory().filter(file -> !file.hasFormat()).isPresent()) {
      throw new BadMarketInput("--trajectory %s: the file is a .csv or a .parquet one", trajectory);
    }
    int step = every == null ? Math.max(1, tasks / POINTS) : every;
    if (step < 1 || step > tasks) {
      throw new BadMarketInput("--every is %d: from 1 to the %d tasks", step, tasks);
    }
    if (every != null && trajectory == null) {
      throw new BadMarketInput("--every goes with --trajectory FILE");
    }
    if (trajectory == null && !drawn) {
      return new Recording(0, removals != null);
    }
    if (trajectory == null) {
      step = Math.max(step, (int) Math.min(tasks, tasks * allRuns / MOST_RECORDED + 1));
    }
    if (tasks / step * allRuns > MOST_RECORDED) {
      throw new BadMarketInput(
          "%d points of %d runs are too many to keep: give a greater --every",
          tasks / step, allRuns);
    }
    return new Recording(step, removals != null);
  }

  private void requirePlace(String option, Path file) {
    if (file != null && !OutputFiles.writable(file)) {
      throw new BadMarketInput("%s: %s cannot be written", option, file);
    }
    if (file != null && OutputFiles.taken(file) && !force) {
      throw new BadMarketInput("%s: %s is there already: --force replaces it", option, file);
    }
  }
}
