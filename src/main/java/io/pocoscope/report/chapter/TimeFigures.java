package io.pocoscope.report.chapter;

import io.pocoscope.rate.Counts;
import io.pocoscope.rate.FailureTable;
import io.pocoscope.rate.Grouping;
import io.pocoscope.rate.Rate;
import io.pocoscope.report.Block;
import io.pocoscope.report.chart.Axis;
import io.pocoscope.report.chart.BandChart;
import io.pocoscope.report.chart.ColumnChart;
import io.pocoscope.report.known.Release;
import io.pocoscope.result.failure.FailureResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The figures of periods, all over the same days.
 *
 * @param settled the periods in which a slot is settled, at least two
 * @param releases what is marked
 */
record TimeFigures(
    Grouping grouping, FailureTable table, List<Period> settled, List<Release> releases) {
  private static final List<ColumnChart.Part> PARTS =
      List.of(
          new ColumnChart.Part("completed", "s2"),
          new ColumnChart.Part("failed, claimed", "s1"),
          new ColumnChart.Part("failed, unclaimed", "s3"),
          new ColumnChart.Part("pending", "s4"),
          new ColumnChart.Part("unknown", "s5"));

  TimeFigures {
    settled = List.copyOf(settled);
    releases = List.copyOf(releases);
  }

  /** How many slots there were, by what became of them. */
  Block outcomes() {
    List<Period> all = Period.all(grouping, table.groups());
    Period most =
        all.stream()
            .max((a, b) -> Long.compare(a.group().rate().slots(), b.group().rate().slots()))
            .orElseThrow();
    ColumnChart chart =
        new ColumnChart(
            days(all),
            xLabel(),
            Axis.holding(
                0, (double) most.group().rate().slots(), 4, value -> Say.count(Math.round(value))),
            "slots",
            PARTS.stream().filter(part -> occurs(part, all)).toList(),
            all.stream().map(each -> column(each, all)).toList());
    return new Block.Figure(
        "outcomes-over-time",
        String.format(
            Locale.ROOT,
            "%s in %s, the most of them in %s: %s",
            Say.count(all.stream().mapToLong(each -> each.group().rate().slots()).sum(), "slot"),
            Say.count(all.size(), grouping.label()),
            most.name(),
            Say.count(most.group().rate().slots())),
        String.format(
            Locale.ROOT,
            "Slots by %s and outcome. Where there are few, the rate says little.",
            grouping.label()),
        "The scale is linear and begins at 0.",
        chart,
        FailureResult.of(table));
  }

  private static boolean occurs(ColumnChart.Part part, List<Period> all) {
    int place = PARTS.indexOf(part);
    return all.stream().anyMatch(each -> outcomes(each).get(place) > 0);
  }

  private static List<Double> outcomes(Period period) {
    Counts counts = period.group().rate().counts();
    return List.of(
        (double) counts.completed(),
        (double) counts.claimed(),
        (double) counts.unclaimed(),
        (double) counts.pending(),
        (double) counts.unknown());
  }

  private static ColumnChart.Column column(Period period, List<Period> all) {
    List<Double> drawn = new ArrayList<>();
    StringBuilder says = new StringBuilder(period.name()).append(": ");
    List<Double> values = outcomes(period);
    for (int i = 0; i < PARTS.size(); i++) {
      if (occurs(PARTS.get(i), all)) {
        says.append(drawn.isEmpty() ? "" : "; ")
            .append(Say.count(Math.round(values.get(i))))
            .append(' ')
            .append(PARTS.get(i).label());
        drawn.add(values.get(i));
      }
    }
    return new ColumnChart.Column(
        period.first().toEpochDay(), period.after().toEpochDay(), drawn, says.toString());
  }

  /** How often slots failed. */
  Block rates(String finding) {
    double most = 0;
    List<BandChart.Point> points = new ArrayList<>();
    for (Period each : settled) {
      Rate rate = each.group().rate();
      double share = rate.rate().orElseThrow();
      boolean sure = Say.hasInterval(rate);
      double high = sure ? rate.interval().high() : share;
      most = Math.max(most, high);
      points.add(
          new BandChart.Point(
              each.middle(),
              share,
              sure ? rate.interval().low() : share,
              high,
              each.name() + ": " + Say.rateByRequester(rate)));
    }
    BandChart chart =
        new BandChart(
            days(Period.all(grouping, table.groups())),
            xLabel(),
            Axis.ofShares(most, 4),
            "failed of settled slots, %",
            List.of(new BandChart.Line("failure rate with its 95 % interval", points)),
            releases.stream()
                .map(each -> new BandChart.Mark(each.date().toEpochDay(), each.name()))
                .toList(),
            Optional.empty());
    return new Block.Figure(
        "failures-over-time", finding, reading(), drawing(), chart, FailureResult.of(table));
  }

  private String reading() {
    return String.format(
        Locale.ROOT,
        "Failed of settled slots by %s, %s; the 95 %% intervals allow for requesters whose slots"
            + " fail together; of a single requester there is none.",
        grouping.label(),
        Say.count(table.total().settled(), "settled slot"));
  }

  private String drawing() {
    return String.format(
        Locale.ROOT,
        "Bars and band: these intervals; %ss without settled slots have no point, and the line"
            + " only leads the eye over them.%s",
        grouping.label(),
        releases.isEmpty() ? "" : " Upright lines: releases, told below.");
  }

  private String xLabel() {
    return grouping.label() + " of a slot's final deadline, UTC";
  }

  /** From the first day to the last; some periods' names at their middles. */
  private Axis days(List<Period> all) {
    List<Double> ticks = new ArrayList<>();
    int every = (all.size() + 4) / 5;
    for (int i = 0; i < all.size(); i += every) {
      ticks.add(all.get(i).middle());
    }
    return new Axis(
        all.get(0).first().toEpochDay(),
        all.get(all.size() - 1).after().toEpochDay(),
        ticks,
        at ->
            all.stream()
                .filter(each -> each.middle() == at)
                .findFirst()
                .map(Period::name)
                .orElse(""));
  }
}
