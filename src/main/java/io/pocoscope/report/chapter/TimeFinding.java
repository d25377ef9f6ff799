package io.pocoscope.report.chapter;

import io.pocoscope.rate.FailureTable;
import io.pocoscope.rate.Grouping;
import io.pocoscope.rate.Rate;
import io.pocoscope.rate.Trend;
import io.pocoscope.result.column.NumberText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be said of failures over time: no more than the test for a trend says.
 *
 * @param settled the periods in which a slot is settled, at least two
 * @param now the time at which slots are judged
 */
record TimeFinding(
    Grouping grouping, FailureTable table, List<Period> settled, Optional<Instant> now) {
  private static final double SURE = .05;

  /** Settled slots of a period whose rate is worth naming. */
  private static final long ENOUGH = 30;

  /** A trend. */
  private record Seen(boolean more, double p) {}

  String inWords() {
    Optional<Trend> trend = table.trend();
    if (trend.isEmpty()) {
      return table.total().failed() == 0
          ? "No slot failed in any " + grouping.label()
          : "Every settled slot failed in every " + grouping.label();
    }
    Optional<Trend.Corrected> corrected = trend.get().corrected();
    if (corrected.isEmpty()) {
      return "No trend can be told: all slots are of one requester and one deal";
    }
    Seen seen = new Seen(corrected.get().z() > 0, corrected.get().p());
    return seen.p() < SURE ? seen(seen) : unseen(seen);
  }

  private String seen(Seen trend) {
    String start =
        String.format(
            Locale.ROOT,
            "Failures became %s frequent (p %s)",
            trend.more() ? "more" : "less",
            NumberText.probability(trend.p()));
    List<Period> full = full();
    return full.size() < 2 ? start : start + ": " + compared(full);
  }

  private static String compared(List<Period> full) {
    Period last = full.get(full.size() - 1);
    long failed = 0;
    long slots = 0;
    for (Period each : full.subList(0, full.size() - 1)) {
      failed += each.group().rate().failed();
      slots += each.group().rate().settled();
    }
    Rate rate = last.group().rate();
    return String.format(
        Locale.ROOT,
        "%s in %s, the last full one; %s of %s before",
        Say.rateByRequester(rate),
        last.name(),
        Say.percent((double) failed / slots),
        Say.count(slots, "slot"));
  }

  /** Where few slots are settled, or many are not yet, a rate is a matter of chance. */
  private String unseen(Seen trend) {
    List<Double> rates =
        full().stream()
            .filter(each -> each.group().rate().settled() >= ENOUGH)
            .filter(each -> each.group().rate().counts().pending() == 0)
            .map(each -> each.group().rate().rate().orElseThrow())
            .sorted()
            .toList();
    String start =
        String.format(
            Locale.ROOT, "No trend is to be seen (p %s)", NumberText.probability(trend.p()));
    return rates.size() < 2
        ? start
        : String.format(
            Locale.ROOT,
            "%s: in %ss of %d settled slots or more and none pending the failure rate was between"
                + " %s and %s",
            start,
            grouping.label(),
            ENOUGH,
            Say.percent(rates.get(0)),
            Say.percent(rates.get(rates.size() - 1)));
  }

  /** Those that were over when slots were judged. */
  private List<Period> full() {
    return settled.stream()
        .filter(
            each ->
                now.map(
                        time ->
                            !time.isBefore(each.after().atStartOfDay().toInstant(ZoneOffset.UTC)))
                    .orElse(true))
        .toList();
  }
}
