package io.pocoscope.market;

import java.util.OptionalDouble;
import java.util.function.Function;

/** What is measured of a run. */
public enum Measure {
  PRECISION(
      "precision",
      "precision",
      Unit.SHARE,
      "Removed assets that are unreliable, of all removed; 1 where none was",
      run -> OptionalDouble.of(run.precision())),
  RECALL(
      "recall",
      "recall",
      Unit.SHARE,
      "Removed assets that are unreliable, of all unreliable ones that ever came",
      run -> OptionalDouble.of(run.recall())),
  /** TP/(TP + B), as the published code has it. */
  RECALL_PRINTED(
      "recall_printed",
      "recall, printed",
      Unit.SHARE,
      "Recall as the published code has it, which is at most 0.5",
      run -> OptionalDouble.of(run.recallPrinted())),
  /** Mean of the trailing rate, as the published code has it. */
  FAILURE_RATE_PRINTED(
      "failure_rate_printed",
      "failures, printed",
      Unit.SHARE,
      "Mean of the trailing failure rate over all tasks but the last window",
      run -> OptionalDouble.of(run.failureRatePrinted())),
  /** In the last window: what the market has come to. */
  FAILURE_RATE_LAST(
      "failure_rate_last",
      "failures, last",
      Unit.SHARE,
      "Failure rate of the last window of tasks",
      run -> OptionalDouble.of(run.failureRateLast())),
  ASSETS_END(
      "assets_end",
      "assets at end",
      Unit.ASSETS,
      "Assets present at the end",
      run -> OptionalDouble.of(run.assetsEnd())),
  REMOVED(
      "removed",
      "removed",
      Unit.ASSETS,
      "Assets that had to leave",
      run -> OptionalDouble.of(run.removed())),
  SURVIVOR_RATE(
      "survivor_rate",
      "survivors' F_a",
      Unit.SHARE,
      "How often assets present at the end fail by themselves, their mean",
      RunResult::survivorRate),
  /** RLC. */
  STAKE_END(
      "stake_end",
      "stake at end",
      Unit.RLC,
      "Mean stake of the assets present at the end",
      RunResult::stakeEnd);

  /** In what something is measured. */
  public enum Unit {
    /** A share, from 0 to 1. */
    SHARE,
    ASSETS,
    RLC
  }

  private final String key;
  private final String title;
  private final Unit unit;
  private final String meaning;
  private final Function<RunResult, OptionalDouble> value;

  Measure(
      String key,
      String title,
      Unit unit,
      String meaning,
      Function<RunResult, OptionalDouble> value) {
    this.key = key;
    this.title = title;
    this.unit = unit;
    this.meaning = meaning;
    this.value = value;
  }

  /** The name in data. */
  public String key() {
    return key;
  }

  /** The name in print. */
  public String title() {
    return title;
  }

  public Unit unit() {
    return unit;
  }

  /** What it is, in a few words that may go on: no full stop. */
  public String meaning() {
    return meaning;
  }

  /** The value of a run; empty where it has none, as the mean of nobody. */
  public OptionalDouble of(RunResult run) {
    return value.apply(run);
  }
}
