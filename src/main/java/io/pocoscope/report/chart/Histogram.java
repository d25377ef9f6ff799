package io.pocoscope.report.chart;

import io.pocoscope.report.chart.Drawing.Anchor;
import java.util.List;

/**
 * How many there are in each stretch of a scale; the number stands above each bar, so that few are
 * seen beside many.
 *
 * @param bins from the left to the right, each as wide as another
 * @param axis the scale across; its marks are the bins' ends
 * @param label what is across, with its unit
 * @param counted what is counted
 */
public record Histogram(List<Bin> bins, Axis axis, String label, String counted) implements Chart {
  private static final double TOP = 36;
  private static final double PLOT = 160;

  /**
   * A stretch of the scale.
   *
   * @param count how many are in it
   * @param shown the same as text, short
   * @param says the same in words
   */
  public record Bin(double from, double to, long count, String shown, String says) {}

  public Histogram {
    bins = List.copyOf(bins);
  }

  @Override
  public double height() {
    return TOP + PLOT + Grid.BELOW;
  }

  @Override
  public void draw(Drawing on) {
    on.text("label", 0, 12, Anchor.START, counted);
    long most = bins.stream().mapToLong(Bin::count).max().orElse(0);
    for (Bin bin : bins) {
      double left = Grid.across(axis, bin.from());
      double width = Grid.across(axis, bin.to()) - left;
      double high = most == 0 ? 0 : PLOT * bin.count() / most;
      if (bin.count() > 0) {
        on.bar("bar s0", left, TOP + PLOT - high, width, high, bin.says());
      }
      on.text("tick", left + width / 2, TOP + PLOT - high - 4, Anchor.MIDDLE, bin.shown());
    }
    Grid.across(on, axis, TOP + PLOT, label);
  }
}
