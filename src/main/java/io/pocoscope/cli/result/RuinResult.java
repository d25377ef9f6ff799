package io.pocoscope.cli.result;

import io.pocoscope.cli.option.HorizonText;
import io.pocoscope.result.column.ChanceText;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.ruin.Bernoulli;
import io.pocoscope.ruin.RuinAnswer;
import io.pocoscope.ruin.RuinQuestion;
import io.pocoscope.ruin.TimeToRuin;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Answers about ruin, laid out for the printer: six digits for people, all for machines. */
public final class RuinResult {
  /** The least share of stakes whose time is told. */
  public static final double EARLY = .05;

  private static final double MEDIAN = .5;
  private static final double LATE = .95;

  private RuinResult() {}

  public static Result of(List<RuinAnswer> answers) {
    return Result.of(columns(answers), answers.stream().map(RuinResult::row).toList());
  }

  /** The rate of failures in the process's own word. */
  public static String rateKey(RuinQuestion question) {
    return question.process() instanceof Bernoulli ? "failure_rate" : "lambda";
  }

  private static List<ResultColumn> columns(List<RuinAnswer> answers) {
    boolean severalRates =
        answers.stream().map(it -> it.question().process().rate()).distinct().count() > 1;
    String rate = rateKey(answers.get(0).question());
    List<ResultColumn> columns = new ArrayList<>();
    columns.add(
        severalRates
            ? ResultColumn.number(rate).headed(rate.replace('_', '\n'))
            : ResultColumn.forMachines(rate));
    columns.add(ResultColumn.forPeople("stake"));
    columns.add(ResultColumn.forMachines("stake"));
    columns.add(ResultColumn.number("horizon"));
    columns.addAll(ChanceText.columns("ruin", "ruin"));
    columns.add(ResultColumn.forPeople("Lund-\nberg r"));
    columns.add(ResultColumn.forMachines("lundberg"));
    columns.addAll(ChanceText.columns("bound\ne^(-ru)", "bound"));
    columns.addAll(times());
    return columns;
  }

  private static List<ResultColumn> times() {
    return List.of(
        ResultColumn.forPeople("mean time\nif ruined"),
        ResultColumn.forMachines("mean_time_to_ruin"),
        ResultColumn.forMachines("q05_time_to_ruin"),
        ResultColumn.forPeople("median\ntime"),
        ResultColumn.forMachines("median_time_to_ruin"),
        ResultColumn.forMachines("q95_time_to_ruin"),
        ResultColumn.forPeople("time by\ndrift"),
        ResultColumn.forMachines("mean_drift_time_to_ruin"));
  }

  private static List<Object> row(RuinAnswer answer) {
    List<Object> row = new ArrayList<>();
    row.add(answer.question().process().rate());
    row.add(answer.question().stake().toString());
    row.add(answer.question().stake().toDouble());
    row.add(HorizonText.shown(answer.question().horizon()));
    ChanceText.add(row, answer.chance());
    both(row, answer.lundberg());
    ChanceText.add(row, answer.limit());
    both(row, answer.time().map(TimeToRuin::mean).orElseGet(OptionalDouble::empty));
    row.add(whole(quantile(answer, EARLY)));
    both(row, quantile(answer, MEDIAN));
    row.add(whole(quantile(answer, LATE)));
    both(row, answer.driftTime());
    return row;
  }

  /** Of all stakes, the ruined and the others. */
  private static OptionalDouble quantile(RuinAnswer answer, double share) {
    return answer.time().map(time -> time.quantile(share)).orElseGet(OptionalDouble::empty);
  }

  private static Double whole(OptionalDouble value) {
    return value.isPresent() ? (Double) value.getAsDouble() : null;
  }

  /** A number twice: shortened, and whole. */
  private static void both(List<Object> row, OptionalDouble value) {
    row.add(value.isPresent() ? NumberText.shortened(value.getAsDouble()) : null);
    row.add(value.isPresent() ? value.getAsDouble() : null);
  }
}
