package io.pocoscope.result.market;

import io.pocoscope.market.Incentives;
import io.pocoscope.market.Measure;
import io.pocoscope.market.Scheme;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import java.util.function.Function;

/** Columns that several results of this room have. */
final class MarketColumns {
  private MarketColumns() {}

  static <T> Columns<T> scheme(Function<? super T, Scheme> scheme) {
    return Columns.<T>none()
        .text(
            "scheme",
            Quantity.WORD,
            "How the market treats those whose tasks fail.",
            row -> scheme.apply(row).label());
  }

  static <T> Columns<T> measure(Function<? super T, Measure> measure) {
    return Columns.<T>none()
        .text(
            "measure",
            Quantity.WORD,
            "What is measured of the runs.",
            row -> measure.apply(row).key());
  }

  /**
   * How many runs.
   *
   * @param meaning of which runs
   */
  static <T> Columns<T> runs(String meaning, Function<? super T, Integer> runs) {
    return Columns.<T>none().count("runs", Quantity.RUNS, meaning, runs);
  }

  /** That it is of a simulation. */
  static <T> Columns<T> simulated() {
    return source("simulated");
  }

  /** Where the figures are from, always the same. */
  static <T> Columns<T> source(String from) {
    return Columns.<T>none()
        .text("source", Quantity.WORD, "Where the figures are from: " + from + ".", row -> from);
  }

  /** What is at stake. */
  static Columns<Incentives> incentives() {
    return stake().and(penalty()).and(reward()).and(target());
  }

  static Columns<Incentives> stake() {
    return Columns.<Incentives>none()
        .number(
            "stake", Quantity.RLC, "The stake of each at its start.", it -> it.stake().toDouble())
        .within(Range.NOT_NEGATIVE);
  }

  static Columns<Incentives> penalty() {
    return Columns.<Incentives>none()
        .number(
            "penalty",
            Quantity.RLC,
            "What each party of a failed task loses.",
            it -> it.penalty().toDouble())
        .within(Range.NOT_NEGATIVE);
  }

  static Columns<Incentives> reward() {
    return Columns.<Incentives>none()
        .number(
            "reward",
            Quantity.RLC,
            "What each party of a successful task gains.",
            it -> it.reward().toDouble())
        .within(Range.NOT_NEGATIVE);
  }

  private static Columns<Incentives> target() {
    return Columns.<Incentives>none()
        .proportion(
            "target", "The failure rate of tasks that is aimed at.", it -> it.target().toDouble());
  }
}
