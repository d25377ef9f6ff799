package io.pocoscope.report.chapter;

import io.pocoscope.rate.Interval;
import io.pocoscope.rate.Rate;
import io.pocoscope.report.chart.Axis;
import java.util.Locale;

/** Figures in sentences. */
final class Say {
  private Say() {}

  /** {@code 18.8 %}; three digits, as no rate here is known better. */
  static String percent(double share) {
    return Axis.percent(share);
  }

  static String interval(Interval interval) {
    return percent(interval.low()) + " to " + percent(interval.high());
  }

  /**
   * {@code 18.8 % (95 %: 10.1 % to 30 %; 61 of 325)}; that nothing is settled, where nothing is.
   */
  static String rate(Rate rate) {
    return rate.rate().isEmpty()
        ? "unknown, as no slot is settled"
        : String.format(
            Locale.ROOT,
            "%s (95 %%: %s; %s of %s)",
            percent(rate.rate().getAsDouble()),
            interval(rate.interval()),
            count(rate.failed()),
            count(rate.settled()));
  }

  /** The same of slots by requester, without an interval where all are of one. */
  static String rateByRequester(Rate rate) {
    return rateBy("requester", rate);
  }

  /** The same of slots of which those of one such cluster fail together. */
  static String rateBy(String cluster, Rate rate) {
    return rate.settled() == 0 || hasInterval(rate)
        ? rate(rate)
        : String.format(
            Locale.ROOT,
            "%s (%s of %s; how sure that is cannot be told, as all are of one %s)",
            percent(rate.rate().orElseThrow()),
            count(rate.failed()),
            count(rate.settled()),
            cluster);
  }

  /** Of a single cluster nothing tells how far another might be from it. */
  static boolean hasInterval(Rate rate) {
    return rate.sample().size() > 1;
  }

  /** {@code 957 175}, with narrow spaces that do not break. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
  }

  /** {@code 1 slot}, {@code 2 slots}. */
  static String count(long number, String one) {
    return count(number) + " " + one + (number == 1 ? "" : "s");
  }
}
