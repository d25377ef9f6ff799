package io.pocoscope.result.stake;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import io.pocoscope.result.column.Result;
import io.pocoscope.ruin.RuinAnswer;
import io.pocoscope.ruin.RuinQuestion;
import io.pocoscope.ruin.TimeToRuin;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** How likely a stake is to be lost, and when: a row to a rate of failures and stake. */
public final class RuinResult {
  /** The least share of stakes whose time is told. */
  static final double EARLY = .05;

  private static final double MEDIAN = .5;
  private static final double LATE = .95;

  private RuinResult() {}

  /**
   * Answers.
   *
   * @param answers of one process, at least one
   */
  public static Result of(List<RuinAnswer> answers) {
    RuinQuestion first = answers.get(0).question();
    Columns<RuinAnswer> rate = RuinColumns.rate(first, RuinResult::rate);
    boolean severalRates = answers.stream().map(RuinResult::rate).distinct().count() > 1;
    return (severalRates ? rate : rate.forMachines())
        .and(columns())
        .result(answers)
        .noted(RuinNotes.of(answers));
  }

  /** The rate of failures in the process's own word. */
  public static String rateKey(RuinQuestion question) {
    return RuinColumns.rateKey(question);
  }

  /** All columns, with the rates of every process. */
  static Columns<RuinAnswer> allColumns() {
    return rates(RuinResult::rate).and(columns());
  }

  /** The rates of every process. */
  static <T> Columns<T> rates(Function<T, Double> rate) {
    return RuinColumns.<T>failureRate("How often a task fails.", rate)
        .and(RuinColumns.lambda(rate));
  }

  static double rate(RuinAnswer answer) {
    return answer.question().process().rate();
  }

  private static Columns<RuinAnswer> columns() {
    return Columns.<RuinAnswer>none()
        .and(RuinColumns.exactStake(it -> it.question().stake()))
        .and(RuinColumns.horizon(it -> it.question().horizon()))
        .chance(
            "ruin", "Probability that the stake is ruined within the horizon.", RuinAnswer::chance)
        .logarithm("ruin", RuinAnswer::chance)
        .number(
            "lundberg",
            Quantity.PER_RLC,
            "Lundberg's exponent; nothing where nothing is gained on average, or can be lost.",
            RuinAnswer::lundberg)
        .within(Range.NOT_NEGATIVE)
        .shown(it -> RuinColumns.shortened(it.lundberg()))
        .headed("Lund-\nberg r")
        .chance("bound", "Lundberg's bound, which ruin does not exceed.", RuinAnswer::limit)
        .headed("bound\ne^(-ru)")
        .logarithm("bound", RuinAnswer::limit)
        .and(times());
  }

  private static Columns<RuinAnswer> times() {
    return Columns.<RuinAnswer>none()
        .and(
            time(
                "mean_time_to_ruin",
                "Mean time to ruin of the stakes that are ruined within the horizon; nothing where"
                    + " none is, where it has no bound, or where it is out of reach.",
                it -> it.time().map(TimeToRuin::mean).orElseGet(OptionalDouble::empty)))
        .headed("mean time\nif ruined")
        .and(
            time(
                "q05_time_to_ruin",
                "Time by which 5 % of all stakes are ruined; nothing where that is not so within"
                    + " the horizon, or lies too far away to be followed.",
                it -> quantile(it, EARLY)))
        .forMachines()
        .and(
            time(
                "median_time_to_ruin",
                "Time by which half of all stakes are ruined; nothing where that is not so within"
                    + " the horizon, or lies too far away to be followed.",
                it -> quantile(it, MEDIAN)))
        .headed("median\ntime")
        .and(
            time(
                "q95_time_to_ruin",
                "Time by which 95 % of all stakes are ruined; nothing where that is not so within"
                    + " the horizon, or lies too far away to be followed.",
                it -> quantile(it, LATE)))
        .forMachines()
        .and(
            time(
                "mean_drift_time_to_ruin",
                "The stake divided by the mean loss per period; nothing where that is no loss.",
                RuinAnswer::driftTime))
        .headed("time by\ndrift");
  }

  private static Columns<RuinAnswer> time(
      String key, String meaning, Function<RuinAnswer, OptionalDouble> time) {
    return Columns.<RuinAnswer>none()
        .number(key, Quantity.PERIODS, meaning, time)
        .within(Range.NOT_NEGATIVE)
        .shown(it -> RuinColumns.shortened(time.apply(it)));
  }

  /** Of all stakes, the ruined and the others. */
  private static OptionalDouble quantile(RuinAnswer answer, double share) {
    return answer.time().map(time -> time.quantile(share)).orElseGet(OptionalDouble::empty);
  }
}
