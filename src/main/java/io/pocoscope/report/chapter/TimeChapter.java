package io.pocoscope.report.chapter;

import io.pocoscope.rate.FailureGroup;
import io.pocoscope.rate.FailureTable;
import io.pocoscope.rate.Grouping;
import io.pocoscope.rate.Rate;
import io.pocoscope.report.Block;
import io.pocoscope.report.Chapter;
import io.pocoscope.report.chart.Axis;
import io.pocoscope.report.chart.BandChart;
import io.pocoscope.result.failure.FailureResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Outcomes over time, with what is not known of each month's rate. */
final class TimeChapter {
  private TimeChapter() {}

  static Chapter of(Source source) {
    FailureTable months = source.by(Grouping.MONTH);
    List<FailureGroup> settled =
        months.groups().stream().filter(each -> each.rate().settled() > 0).toList();
    List<Block> blocks = new ArrayList<>();
    if (settled.isEmpty()) {
      blocks.add(new Block.Words("No month has a settled slot."));
    } else {
      blocks.add(figure(months, settled));
      blocks.add(new Block.Remarks(FailureResult.of(months).notes()));
    }
    return new Chapter(
        "time", "Failures over time", blocks, List.of(source.command("failures --by month")));
  }

  private static Block figure(FailureTable months, List<FailureGroup> settled) {
    List<BandChart.Point> points = new ArrayList<>();
    double most = 0;
    for (int i = 0; i < settled.size(); i++) {
      Rate rate = settled.get(i).rate();
      most = Math.max(most, rate.interval().high());
      points.add(
          new BandChart.Point(
              i,
              rate.rate().orElseThrow(),
              rate.interval().low(),
              rate.interval().high(),
              settled.get(i).keys().get(0) + ": " + Say.rate(rate)));
    }
    List<Double> ticks = new ArrayList<>();
    int every = Math.max(1, (settled.size() + 5) / 6);
    for (int i = 0; i < settled.size(); i += every) {
      ticks.add((double) i);
    }
    Axis x =
        new Axis(
            0,
            Math.max(1, settled.size() - 1),
            ticks,
            at -> settled.get((int) Math.round(at)).keys().get(0));
    BandChart chart =
        new BandChart(
            x,
            "month in which the deal started (UTC)",
            Axis.ofShares(most, 4),
            "failed of settled slots, %",
            List.of(new BandChart.Line("failure rate with its 95 % interval", points)),
            List.of(),
            Optional.empty());
    return new Block.Figure(
        "failures-by-month",
        finding(settled),
        String.format(
            Locale.ROOT,
            "Failed of settled slots by month, %s; bars and band: 95 %% intervals that allow for"
                + " requesters whose slots fail together; months without settled slots are left out.",
            Say.count(months.total().settled(), "settled slot")),
        chart,
        FailureResult.of(months));
  }

  private static String finding(List<FailureGroup> settled) {
    FailureGroup last = settled.get(settled.size() - 1);
    return String.format(
        Locale.ROOT, "In %s the failure rate was %s", last.keys().get(0), Say.rate(last.rate()));
  }
}
