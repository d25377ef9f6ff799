package io.pocoscope.report.chart;

import io.pocoscope.report.chart.Drawing.Anchor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Estimates one below the other, each a dot between its bounds; names stand above.
 *
 * @param rows from above to below
 * @param axis the scale across
 * @param label what is across, with its unit
 * @param estimate what dots and bounds are
 * @param second what the second mark of a row is; empty where there is none
 * @param level a number that others are held against, drawn as a line
 */
public record IntervalChart(
    List<Row> rows,
    Axis axis,
    String label,
    String estimate,
    Optional<String> second,
    OptionalDouble level)
    implements Chart {
  private static final double LINE = 15;
  private static final double MARKS = 26;
  private static final double SCALE = 24;

  /**
   * An estimate.
   *
   * @param names whose it is, a line to each; at least one
   * @param detail the same in words, a line more
   * @param value the estimate
   * @param second another number to hold against it
   */
  public record Row(
      List<String> names,
      String detail,
      double value,
      double low,
      double high,
      OptionalDouble second) {
    public Row {
      names = List.copyOf(names);
    }

    private double height() {
      return LINE * (names.size() + 1) + MARKS;
    }
  }

  public IntervalChart {
    rows = List.copyOf(rows);
  }

  @Override
  public double height() {
    return top() + plot() + Grid.BELOW;
  }

  @Override
  public void draw(Drawing on) {
    Legend.span(on, 0, "whisker s0", "dot s0", estimate);
    second.ifPresent(each -> Legend.dot(on, 1, "ring", each));
    Grid.over(on, axis, top());
    Grid.uprights(on, axis, top(), plot());
    level.ifPresent(
        each -> {
          double x = Grid.across(axis, each);
          on.line("level", x, top(), x, top() + plot());
        });
    double at = top();
    for (Row row : rows) {
      draw(on, row, at);
      at += row.height();
    }
    Grid.across(on, axis, top() + plot(), label);
  }

  private void draw(Drawing on, Row row, double top) {
    for (int i = 0; i < row.names().size(); i++) {
      on.text("label over", 0, top + LINE * (i + 1), Anchor.START, row.names().get(i));
    }
    on.text("tick over", 0, top + LINE * (row.names().size() + 1), Anchor.START, row.detail());
    double y = top + LINE * (row.names().size() + 1) + MARKS / 2;
    Whisker.draw(on, "whisker s0", Grid.across(axis, row.low()), Grid.across(axis, row.high()), y);
    row.second().ifPresent(each -> on.dot("ring", Grid.across(axis, each), y, 5, row.detail()));
    on.dot("dot s0", Grid.across(axis, row.value()), y, 4, row.detail());
  }

  private double top() {
    return Legend.height(second.isPresent() ? 2 : 1) + SCALE;
  }

  private double plot() {
    return rows.stream().mapToDouble(Row::height).sum();
  }
}
