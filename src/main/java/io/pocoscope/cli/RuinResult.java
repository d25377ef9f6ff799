package io.pocoscope.cli;

import io.pocoscope.ruin.RuinAnswer;
import io.pocoscope.ruin.RuinCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Answers about ruin, laid out for the printer: six digits for people, all for machines. */
final class RuinResult {
  private static final double MEDIAN = .5;

  private RuinResult() {}

  static Result of(List<RuinAnswer> answers) {
    return Result.of(columns(), answers.stream().map(RuinResult::row).toList());
  }

  private static List<ResultColumn> columns() {
    return List.of(
        ResultColumn.forPeople("stake"),
        ResultColumn.forMachines("stake"),
        ResultColumn.number("horizon"),
        ResultColumn.forPeople("ruin"),
        ResultColumn.forMachines("ruin"),
        ResultColumn.forPeople("Lund-\nberg r"),
        ResultColumn.forMachines("lundberg"),
        ResultColumn.forPeople("bound\ne^(-ru)"),
        ResultColumn.forMachines("bound"),
        ResultColumn.forPeople("mean time\nif ruined"),
        ResultColumn.forMachines("mean_time_to_ruin"),
        ResultColumn.number("median_time_to_ruin").headed("median\ntime"),
        ResultColumn.forPeople("time by\ndrift"),
        ResultColumn.forMachines("mean_drift_time_to_ruin"));
  }

  private static List<Object> row(RuinAnswer answer) {
    List<Object> row = new ArrayList<>();
    row.add(answer.question().stake().toString());
    row.add(answer.question().stake().toDouble());
    OptionalInt horizon = answer.question().horizon();
    row.add(horizon.isPresent() ? (Object) horizon.getAsInt() : HorizonText.FOR_EVER);
    both(row, OptionalDouble.of(answer.ruin()));
    both(row, answer.lundberg());
    both(row, OptionalDouble.of(answer.bound()));
    both(row, answer.curve().map(RuinCurve::mean).orElseGet(OptionalDouble::empty));
    OptionalInt median =
        answer.curve().map(curve -> curve.quantile(MEDIAN)).orElseGet(OptionalInt::empty);
    row.add(median.isPresent() ? median.getAsInt() : null);
    both(row, answer.driftTime());
    return row;
  }

  /** A number twice: shortened, and whole. */
  private static void both(List<Object> row, OptionalDouble value) {
    row.add(value.isPresent() ? shortened(value.getAsDouble()) : null);
    row.add(value.isPresent() ? value.getAsDouble() : null);
  }

  static String shortened(double value) {
    double size = Math.abs(value);
    String pattern = size == 0 || size == 1 ? "%.0f" : size < 1e-4 || size >= 1e7 ? "%.3e" : "%.6g";
    return String.format(Locale.ROOT, pattern, value);
  }
}
