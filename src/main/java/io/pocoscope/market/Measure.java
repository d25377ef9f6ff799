package io.pocoscope.market;

import java.util.OptionalDouble;
import java.util.function.Function;

/** What is measured of a run. */
public enum Measure {
  PRECISION("precision", "precision", run -> OptionalDouble.of(run.precision())),
  RECALL("recall", "recall", run -> OptionalDouble.of(run.recall())),
  /** TP/(TP + B), as the published code has it. */
  RECALL_PRINTED(
      "recall_printed", "recall, printed", run -> OptionalDouble.of(run.recallPrinted())),
  /** Mean of the trailing rate, as the published code has it. */
  FAILURE_RATE_PRINTED(
      "failure_rate_printed",
      "failures, printed",
      run -> OptionalDouble.of(run.failureRatePrinted())),
  /** In the last window: what the market has come to. */
  FAILURE_RATE_LAST(
      "failure_rate_last", "failures, last", run -> OptionalDouble.of(run.failureRateLast())),
  ASSETS_END("assets_end", "assets at end", run -> OptionalDouble.of(run.assetsEnd())),
  REMOVED("removed", "removed", run -> OptionalDouble.of(run.removed())),
  SURVIVOR_RATE("survivor_rate", "survivors' F_a", RunResult::survivorRate),
  /** RLC. */
  STAKE_END("stake_end", "stake at end", RunResult::stakeEnd);

  private final String key;
  private final String title;
  private final Function<RunResult, OptionalDouble> value;

  Measure(String key, String title, Function<RunResult, OptionalDouble> value) {
    this.key = key;
    this.title = title;
    this.value = value;
  }

  /** Whether it is a share, from 0 to 1. */
  boolean isShare() {
    return switch (this) {
      case ASSETS_END, REMOVED, STAKE_END -> false;
      case PRECISION,
          RECALL,
          RECALL_PRINTED,
          FAILURE_RATE_PRINTED,
          FAILURE_RATE_LAST,
          SURVIVOR_RATE ->
          true;
    };
  }

  /** The name in data. */
  public String key() {
    return key;
  }

  /** The name in print. */
  public String title() {
    return title;
  }

  /** The value of a run; empty where it has none, as the mean of nobody. */
  public OptionalDouble of(RunResult run) {
    return value.apply(run);
  }
}
