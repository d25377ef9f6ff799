package io.pocoscope.result.comparison;

import io.pocoscope.comparison.Bounds;
import io.pocoscope.comparison.Estimate;
import java.util.Locale;

/** Differences of shares, in percentage points. */
final class PointsText {
  private PointsText() {}

  /** With its sign, and two digits. */
  static String of(double difference) {
    String text = String.format(Locale.ROOT, "%+.2f", 100 * difference);
    return text.equals("-0.00") ? "+0.00" : text;
  }

  /** Its bounds; nothing where there are none. */
  static String bounds(Estimate estimate) {
    return estimate.bounds().map(PointsText::of).orElse("");
  }

  private static String of(Bounds bounds) {
    return of(bounds.low()) + "…" + of(bounds.high());
  }
}
