package io.pocoscope.result.market;

import io.pocoscope.market.Summary;
import java.util.Locale;
import java.util.OptionalDouble;

/** Means over runs as people like to read them: {@code .0460 ± .0037}. */
final class StatText {
  static final String NOTHING = "–";

  private StatText() {}

  /** Mean and standard deviation. */
  static String spread(Summary summary) {
    return summary.mean().isEmpty()
        ? NOTHING
        : number(summary.mean()) + (summary.sd().isEmpty() ? "" : " ± " + number(summary.sd()));
  }

  /** The interval of the mean; nothing where it is no more than a point. */
  static String interval(Summary summary) {
    return summary.low().isEmpty() || summary.sd().orElse(0) == 0
        ? ""
        : interval(summary.low(), summary.high());
  }

  private static String interval(OptionalDouble low, OptionalDouble high) {
    return number(low) + "…" + number(high);
  }

  static String number(OptionalDouble number) {
    return number.isEmpty() ? NOTHING : number(number.getAsDouble());
  }

  /** About four digits, and no zero before the point. */
  static String number(double number) {
    double size = Math.abs(number);
    if (size == Math.rint(size) && size < 1e7) {
      return String.format(Locale.ROOT, "%.0f", size == 0 ? 0 : number);
    }
    String text =
        String.format(Locale.ROOT, size < .9995 ? "%.4f" : size < 99.95 ? "%.2f" : "%.1f", number);
    return text.replaceFirst("^(-?)0\\.", "$1.");
  }
}
