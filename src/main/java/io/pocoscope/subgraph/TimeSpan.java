package io.pocoscope.subgraph;

import java.time.Duration;

/** Time spans in words, in the two greatest units that are of use. */
public final class TimeSpan {
  private TimeSpan() {}

  /**
   * A time span for people: {@code 45 s}, {@code 10 min}, {@code 27 h 46 min}, {@code 12 d 3 h}.
   *
   * @param span 0 or more; parts of a second are rounded up
   */
  public static String text(Duration span) {
    Duration whole = span.plusNanos(999_999_999);
    if (whole.toMinutes() == 0) {
      return whole.toSeconds() + " s";
    }
    if (whole.toHours() == 0) {
      return two(whole.toMinutes(), "min", whole.toSecondsPart(), "s");
    }
    return whole.toHours() < 48
        ? two(whole.toHours(), "h", whole.toMinutesPart(), "min")
        : two(whole.toDays(), "d", whole.toHoursPart(), "h");
  }

  private static String two(long many, String unit, int few, String smaller) {
    return few == 0 ? many + " " + unit : many + " " + unit + " " + few + " " + smaller;
  }
}
