package io.pocoscope.result.stake;

import io.pocoscope.ruin.Chance;
import io.pocoscope.ruin.ClaimsInTime;
import io.pocoscope.ruin.Ruin;
import io.pocoscope.ruin.RuinAnswer;
import io.pocoscope.ruin.TimeToRuin;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How likely a stake is to be lost by a time.
 *
 * @param time in periods
 */
public record CurvePoint(RuinAnswer answer, double time, Chance ruin) {
  /** Where nothing says how long a curve is to be, it ends where this share of its ruin is past. */
  private static final double MOST_OF_IT = .99;

  private static final int LONG_ENOUGH = 1000;

  /**
   * The curve of an answer.
   *
   * @param points how many times besides the start, at least 1; fewer where only whole ones count
   */
  public static List<CurvePoint> of(RuinAnswer answer, int points) {
    return times(answer, points).stream()
        .map(time -> new CurvePoint(answer, time, within(answer, time)))
        .toList();
  }

  /** The probability that it is not lost by then. */
  public double survival() {
    return 1 - ruin.value();
  }

  /** Asked anew where what was followed is too far from the start to tell. */
  private static Chance within(RuinAnswer answer, double time) {
    Chance followed = answer.time().map(it -> it.within(time)).orElse(answer.chance());
    return followed.isNone() && !answer.chance().isNone()
        ? Ruin.chance(answer.question().within(time))
        : followed;
  }

  private static List<Double> times(RuinAnswer answer, int points) {
    double end = end(answer);
    boolean whole = !(answer.question().process() instanceof ClaimsInTime);
    return IntStream.rangeClosed(0, points)
        .mapToObj(i -> end * i / points)
        .map(time -> whole ? Math.rint(time) : time)
        .distinct()
        .toList();
  }

  private static double end(RuinAnswer answer) {
    if (answer.question().horizon().isPresent()) {
      return answer.question().horizon().getAsDouble();
    }
    OptionalDouble end =
        answer
            .time()
            .map((TimeToRuin time) -> time.quantile(MOST_OF_IT * answer.ruin()))
            .orElseGet(OptionalDouble::empty);
    return end.isPresent() && end.getAsDouble() > 0 ? Math.ceil(end.getAsDouble()) : LONG_ENOUGH;
  }
}
