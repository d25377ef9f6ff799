package io.pocoscope.report.chapter;

import io.pocoscope.cause.CauseTable;
import io.pocoscope.rate.Interval;
import io.pocoscope.report.Block;
import io.pocoscope.report.chart.Axis;
import io.pocoscope.report.chart.BarChart;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.RlcText;
import io.pocoscope.result.failure.CauseResult;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Causes as bars: by how many slots, and by what was at stake. */
final class CauseFigures {
  private static final List<String> PARTS = List.of("claimed", "not claimed");

  private CauseFigures() {}

  /**
   * By count.
   *
   * @param sums at least one, the most frequent first
   */
  static Block byCount(List<CauseSum> sums, CauseTable causes) {
    long failed = causes.total().slots();
    CauseSum first = sums.get(0);
    boolean sure = first.hasInterval();
    double most =
        sure
            ? sums.stream().mapToDouble(it -> it.interval().high() * failed).max().orElse(1)
            : first.slots();
    return new Block.Figure(
        "causes-by-count",
        String.format(
            Locale.ROOT,
            "%s: %s of %s, %s (%s)",
            first.cause().equals(CauseSum.UNKNOWN)
                ? "The greatest part has no known cause, as its events are not in the store"
                : first.cause() + " is the most frequent cause",
            Say.count(first.slots()),
            Say.count(failed, "failed slot"),
            Say.percent(first.share()),
            first.certainty()),
        String.format(
            Locale.ROOT,
            "Failed slots by cause, %s; %s.",
            Say.count(failed, "failed slot"),
            sure
                ? "the 95 % intervals of the shares (quantiles of a posterior) allow for requesters"
                    + " whose slots fail together"
                : "the shares have no intervals, as all are of one requester"),
        "The scale is linear and begins at 0"
            + (sure
                ? "; black lines: where the share of the cause lies with 95 % certainty, times"
                    + " these slots."
                : "."),
        new BarChart(
            sums.stream().map(it -> bar(it, failed)).toList(),
            PARTS,
            Axis.holding(0, most, 4, CauseFigures::number),
            "failed slots"),
        counts(sums));
  }

  private static BarChart.Bar bar(CauseSum sum, long failed) {
    return new BarChart.Bar(
        sum.cause(),
        share(sum),
        List.of((double) sum.claimed(), (double) sum.unclaimed()),
        Optional.of(sum)
            .filter(CauseSum::hasInterval)
            .map(CauseSum::interval)
            .map(it -> new BarChart.Span(it.low() * failed, it.high() * failed)));
  }

  private static String share(CauseSum sum) {
    return String.format(
        Locale.ROOT,
        "%s, %s%s",
        Say.count(sum.slots()),
        Say.percent(sum.share()),
        sum.hasInterval() ? " (95 %: " + Say.interval(sum.interval()) + ")" : "");
  }

  private static Result counts(List<CauseSum> sums) {
    return Columns.<CauseSum>none()
        .text("cause", Quantity.WORD, "How far the last round came.", CauseSum::cause)
        .count("claimed", Quantity.SLOTS, "Slots that somebody claimed.", CauseSum::claimed)
        .count("not_claimed", Quantity.SLOTS, "Slots nobody claimed.", CauseSum::unclaimed)
        .headed("not claimed")
        .count("slots", Quantity.SLOTS, "All of them.", CauseSum::slots)
        .share("share", "Of all failed slots.", CauseSum::share)
        .headed("share %")
        .share("share_low", "Lower bound of the share, 95 %.", bound(Interval::low))
        .headed("from %")
        .share("share_high", "Upper bound of the share, 95 %.", bound(Interval::high))
        .headed("to %")
        .result(sums);
  }

  private static Function<CauseSum, Optional<Double>> bound(Function<Interval, Double> which) {
    return sum -> Optional.of(sum).filter(CauseSum::hasInterval).map(CauseSum::interval).map(which);
  }

  /** By what was at stake; in words where no price is known, or all are 0. */
  static Block byStake(List<CauseSum> sums, CauseTable causes) {
    BigDecimal all = causes.total().stake();
    if (causes.total().stakeUnknown()) {
      return new Block.Words("What was at stake is not known: no failed slot has a price.");
    }
    if (all.signum() == 0) {
      return new Block.Words("Nothing was at stake: all prices that are known are 0 RLC.");
    }
    List<CauseSum> sorted =
        sums.stream().sorted(Comparator.comparing(CauseSum::stake).reversed()).toList();
    CauseSum first = sorted.get(0);
    return new Block.Figure(
        "causes-by-stake",
        String.format(
            Locale.ROOT,
            "By what payers had at stake %s comes first: %s of %s RLC",
            first.cause(),
            amount(first, all),
            RlcText.shown(all)),
        String.format(
            Locale.ROOT,
            "RLC that the payers of failed slots had at stake, by cause, %s%s. Sums of prices that were agreed: nothing in them is estimated.",
            Say.count(causes.total().slots() - causes.total().unpriced(), "slot"),
            causes.total().unpriced() == 0
                ? ""
                : " with a known price; of " + Say.count(causes.total().unpriced()) + " it is not"),
        "The scale is linear and begins at 0.",
        new BarChart(
            sorted.stream().map(it -> stake(it, all)).toList(),
            PARTS,
            Axis.holding(0, rlc(first.stake()), 4, CauseFigures::number),
            "RLC"),
        CauseResult.of(causes));
  }

  private static BarChart.Bar stake(CauseSum sum, BigDecimal all) {
    boolean unknown = sum.unpriced() == sum.slots();
    return new BarChart.Bar(
        sum.cause(),
        unknown ? "no price is known" : amount(sum, all) + ", " + Say.count(sum.slots(), "slot"),
        List.of(rlc(sum.claimedStake()), rlc(sum.unclaimedStake())),
        Optional.empty());
  }

  private static String amount(CauseSum sum, BigDecimal all) {
    return String.format(
        Locale.ROOT,
        "%s RLC, %s",
        RlcText.shown(sum.stake()),
        Say.percent(sum.stake().doubleValue() / all.doubleValue()));
  }

  private static double rlc(BigDecimal nrlc) {
    return RlcText.exact(nrlc).doubleValue();
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Say.count((long) value)
        : String.format(Locale.ROOT, "%.3g", value).replaceAll("(\\.\\d*?)0+$", "$1");
  }
}
