package io.pocoscope.report.chart;

import io.pocoscope.report.chart.Drawing.Anchor;
import java.util.List;
import java.util.Optional;

/**
 * Bars from 0, one below the other, each of parts that add up; its name stands above it.
 *
 * @param bars from above to below
 * @param parts the names of the parts, in the order in which bars have them
 * @param axis the scale across; from 0
 * @param label what is across, with its unit
 */
public record BarChart(List<Bar> bars, List<String> parts, Axis axis, String label)
    implements Chart {
  private static final double ROW = 56;
  private static final double NAME = 14;
  private static final double DETAIL = 29;
  private static final double BAR_TOP = 35;
  private static final double BAR = 13;

  /**
   * A bar.
   *
   * @param name what it is of
   * @param detail the same figures in words
   * @param parts each at least 0
   * @param span between which numbers its length might lie; none where that is not known
   */
  public record Bar(String name, String detail, List<Double> parts, Optional<Span> span) {
    public Bar {
      parts = List.copyOf(parts);
    }
  }

  /** From where to where. */
  public record Span(double low, double high) {}

  public BarChart {
    bars = List.copyOf(bars);
    parts = List.copyOf(parts);
  }

  @Override
  public double height() {
    return Legend.height(parts.size()) + ROW * bars.size() + Grid.BELOW;
  }

  @Override
  public void draw(Drawing on) {
    for (int i = 0; i < parts.size(); i++) {
      Legend.box(on, i, "bar s" + i, parts.get(i));
    }
    double top = Legend.height(parts.size());
    Grid.uprights(on, axis, top, ROW * bars.size());
    for (int i = 0; i < bars.size(); i++) {
      draw(on, bars.get(i), top + ROW * i);
    }
    Grid.across(on, axis, top + ROW * bars.size(), label);
  }

  private void draw(Drawing on, Bar bar, double top) {
    on.text("label over", 0, top + NAME, Anchor.START, bar.name());
    on.text("tick over", 0, top + DETAIL, Anchor.START, bar.detail());
    double at = 0;
    for (int i = 0; i < bar.parts().size(); i++) {
      double value = bar.parts().get(i);
      double from = Grid.across(axis, at);
      at += value;
      if (value > 0) {
        on.bar(
            "bar s" + i,
            from,
            top + BAR_TOP,
            Grid.across(axis, at) - from,
            BAR,
            bar.name() + ", " + parts.get(i) + ": " + axis.text().apply(value) + " " + label);
      }
    }
    bar.span()
        .ifPresent(
            span ->
                Whisker.draw(
                    on,
                    "span",
                    Grid.across(axis, span.low()),
                    Grid.across(axis, span.high()),
                    top + BAR_TOP + BAR / 2));
  }
}
