package io.pocoscope.report.chart;

import io.pocoscope.report.chart.Drawing.Anchor;
import java.util.List;

/**
 * Columns over a scale, each made of parts that stand on one another.
 *
 * @param x the scale across
 * @param xLabel what is across, with its unit
 * @param y the scale upwards, from 0
 * @param yLabel what goes up, with its unit
 * @param parts their names and colours, the lowest first
 * @param columns by their place across, ascending
 */
public record ColumnChart(
    Axis x, String xLabel, Axis y, String yLabel, List<Part> parts, List<Column> columns)
    implements Chart {
  private static final double TOP = 36;
  private static final double PLOT = 160;
  private static final double LEGEND = 20;

  /** The gap between columns, in per cent of the width, where they are wide enough for it. */
  private static final double GAP = .3;

  /**
   * A part of each column.
   *
   * @param style the class of its colour, {@code s0} to {@code s5}
   */
  public record Part(String label, String style) {}

  /**
   * A column.
   *
   * @param from where it begins on the scale across
   * @param to where it ends; above where it begins
   * @param values one for each part, 0 or more
   * @param says in words, when it is pointed at
   */
  public record Column(double from, double to, List<Double> values, String says) {
    public Column {
      values = List.copyOf(values);
    }
  }

  public ColumnChart {
    parts = List.copyOf(parts);
    columns = List.copyOf(columns);
  }

  @Override
  public double height() {
    return TOP + PLOT + 40 + LEGEND * parts.size();
  }

  @Override
  public void draw(Drawing on) {
    on.text("label", 0, 12, Anchor.START, yLabel);
    Grid.lines(on, y, TOP, PLOT);
    columns.forEach(column -> column(on, column));
    Grid.numbers(on, y, TOP, PLOT);
    Grid.across(on, x, TOP + PLOT, xLabel);
    for (int i = 0; i < parts.size(); i++) {
      double at = TOP + PLOT + 40 + LEGEND * i;
      on.bar("bar " + parts.get(i).style(), 0, at, 3, 12, "");
      on.text("label", 4, at + 10, Anchor.START, parts.get(i).label());
    }
  }

  private void column(Drawing on, Column column) {
    double left = Grid.across(x, column.from());
    double width = Grid.across(x, column.to()) - left;
    double gap = width > 4 * GAP ? GAP : 0;
    double sum = 0;
    for (int i = 0; i < parts.size(); i++) {
      double value = column.values().get(i);
      if (value > 0) {
        double top = down(sum + value);
        on.bar(
            "bar " + parts.get(i).style(),
            left + gap,
            TOP + top,
            width - 2 * gap,
            down(sum) - top,
            column.says());
      }
      sum += value;
    }
  }

  private double down(double value) {
    return PLOT * (1 - y.place(value));
  }
}
