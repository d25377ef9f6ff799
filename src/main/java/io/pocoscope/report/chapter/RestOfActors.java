package io.pocoscope.report.chapter;

import io.pocoscope.attribution.Estimate;
import io.pocoscope.report.Block;
import io.pocoscope.report.chart.Axis;
import io.pocoscope.report.chart.Histogram;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The actors that are not named: how their rates spread. */
final class RestOfActors {
  /** Of fewer a distribution would show nothing. */
  private static final int FEW = 10;

  private static final int BINS = 8;

  private RestOfActors() {}

  /** Nothing where there are no others. */
  static Optional<Block> block(List<Estimate> rest) {
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    double most = rest.stream().mapToDouble(Estimate::rate).max().orElse(0);
    double doing = rest.stream().mapToDouble(it -> it.blame().expected()).sum();
    if (rest.size() < FEW) {
      return Optional.of(
          new Block.Words(
              String.format(
                  Locale.ROOT,
                  "Not named: %s with own rates up to %s, whose doing %.1f failures are.",
                  Say.count(rest.size(), "actor"),
                  Say.percent(most),
                  doing)));
    }
    return Optional.of(figure(rest, most, doing));
  }

  private static Block figure(List<Estimate> rest, double most, double doing) {
    Axis axis = Axis.ofShares(most, BINS);
    List<Histogram.Bin> bins = bins(rest, axis);
    long lowest = bins.get(0).count();
    return new Block.Figure(
        "own-rates-of-the-rest",
        String.format(
            Locale.ROOT,
            "Of %s more, %s have an own rate below %s",
            Say.count(rest.size(), "actor"),
            Say.count(lowest),
            Say.percent(bins.get(0).to())),
        String.format(
            Locale.ROOT,
            "Own rates (posterior means) of all who are not named above, n = %s; %.1f failures are their doing, as far as that can be told. A rate that is"
                + " drawn from few slots lies near what is usual of its role.",
            Say.count(rest.size(), "actor"),
            doing),
        "Both scales are linear and begin at 0.",
        new Histogram(bins, axis, "own rate (posterior mean)", "actors"),
        Columns.<Histogram.Bin>none()
            .share("from", "From this own rate.", Histogram.Bin::from)
            .headed("from %")
            .share("below", "To less than this one.", Histogram.Bin::to)
            .headed("below %")
            .count("actors", Quantity.ACTORS, "How many have it.", Histogram.Bin::count)
            .result(bins));
  }

  private static List<Histogram.Bin> bins(List<Estimate> rest, Axis axis) {
    List<Double> ends = axis.ticks();
    long[] counts = new long[ends.size() - 1];
    for (Estimate each : rest) {
      int bin = (int) (axis.place(each.rate()) * counts.length);
      counts[Math.min(bin, counts.length - 1)]++;
    }
    List<Histogram.Bin> bins = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      bins.add(
          new Histogram.Bin(
              ends.get(i),
              ends.get(i + 1),
              counts[i],
              Say.count(counts[i]),
              String.format(
                  Locale.ROOT,
                  "%s: %s to %s",
                  Say.count(counts[i], "actor"),
                  Say.percent(ends.get(i)),
                  Say.percent(ends.get(i + 1)))));
    }
    return bins;
  }
}
