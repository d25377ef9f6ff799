package io.pocoscope.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * A scale: from which number to which, with round numbers marked.
 *
 * @param from the least
 * @param to the greatest; above the least
 * @param ticks the numbers that are marked, ascending
 * @param text how they are written
 */
public record Axis(double from, double to, List<Double> ticks, DoubleFunction<String> text) {
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};

  public Axis {
    ticks = List.copyOf(ticks);
  }

  /**
   * A scale that holds all from one number to another, both ends round.
   *
   * @param most how many steps at the most, at least 1
   */
  public static Axis holding(double from, double to, int most, DoubleFunction<String> text) {
    double span = to > from ? to - from : Math.max(Math.abs(to), 1);
    double step = step(span / most);
    double low = Math.floor(from / step + 1e-9) * step;
    double high = Math.max(Math.ceil(to / step - 1e-9) * step, low + step);
    List<Double> ticks = new ArrayList<>();
    for (long i = 0; low + i * step <= high + step / 2; i++) {
      ticks.add(low + i * step);
    }
    return new Axis(low, high, ticks, text);
  }

  /** A scale of shares from 0, in per cent, that holds all up to one. */
  public static Axis ofShares(double to, int most) {
    return holding(0, Math.max(to, 1e-9), most, Axis::percent);
  }

  /** A share in per cent, as short as it may be. */
  public static String percent(double share) {
    String text = String.format(Locale.ROOT, "%.3g", 100 * share);
    return new java.math.BigDecimal(text).stripTrailingZeros().toPlainString() + " %";
  }

  /** The least round number that is not below one. */
  private static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double each : STEPS) {
      if (each * power >= least * (1 - 1e-9)) {
        return each * power;
      }
    }
    return 10 * power;
  }

  /** Where a number lies: 0 at the least, 1 at the greatest, no further. */
  public double place(double value) {
    return Math.min(1, Math.max(0, (value - from) / (to - from)));
  }
}
