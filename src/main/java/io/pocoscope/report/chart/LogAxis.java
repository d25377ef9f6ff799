package io.pocoscope.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Scales of ratios: as far from 1 to 2 as from 2 to 4. What is drawn on them are logarithms. */
public final class LogAxis {
  private static final double[] STEPS = {1, 1.5, 2, 3, 5, 7};
  private static final int MOST = 7;

  private LogAxis() {}

  /**
   * A scale of the logarithms of all from one number to another, both ends round.
   *
   * @param from above 0
   * @param to not below it
   * @param text how a number is written, not its logarithm
   */
  public static Axis holding(double from, double to, DoubleFunction<String> text) {
    List<Double> round = new ArrayList<>();
    int first = (int) Math.floor(Math.log10(from));
    int last = (int) Math.floor(Math.log10(to)) + 1;
    for (int power = first; power <= last; power++) {
      for (double step : STEPS) {
        round.add(step * Math.pow(10, power));
      }
    }
    int low = 0;
    while (low + 1 < round.size() && round.get(low + 1) <= from * (1 + 1e-9)) {
      low++;
    }
    int high = low + 1;
    while (high + 1 < round.size() && round.get(high) < to * (1 - 1e-9)) {
      high++;
    }
    List<Double> ticks = round.subList(low, high + 1).stream().map(LogAxis::of).toList();
    return new Axis(
        ticks.get(0),
        ticks.get(ticks.size() - 1),
        thinned(ticks),
        at -> text.apply(Math.pow(10, at)));
  }

  /** Where a number is drawn. */
  public static double of(double value) {
    return Math.log10(value);
  }

  /** Where there are too many, only 1, 2 and 5 of each power of ten, or only this. */
  private static List<Double> thinned(List<Double> ticks) {
    List<Double> fewer = ticks.size() <= MOST ? ticks : ofSteps(ticks, List.of(1., 2., 5.));
    return fewer.size() <= MOST ? fewer : ofSteps(ticks, List.of(1.));
  }

  private static List<Double> ofSteps(List<Double> ticks, List<Double> steps) {
    return ticks.stream()
        .filter(
            each -> {
              double step = Math.pow(10, each - Math.floor(each + 1e-9));
              return steps.stream().anyMatch(it -> Math.abs(it - step) < 1e-6);
            })
        .toList();
  }
}
