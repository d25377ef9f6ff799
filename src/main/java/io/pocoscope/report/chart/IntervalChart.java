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
   * @param details the same in words, a line to each
   * @param value the estimate
   * @param low its lower bound; the estimate itself where nothing tells how sure it is
   * @param high its upper bound; the same
   * @param second another number to hold against it
   */
  public record Row(
      List<String> names,
      List<String> details,
      double value,
      double low,
      double high,
      OptionalDouble second) {
    public Row {
      names = List.copyOf(names);
      details = List.copyOf(details);
    }

    private boolean hasBounds() {
      return low < high;
    }

    private double height() {
      return LINE * (names.size() + details.size()) + MARKS;
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
    if (rows.stream().anyMatch(Row::hasBounds)) {
      Legend.span(on, 0, "whisker s0", "dot s0", estimate);
    } else {
      Legend.dot(on, 0, "dot s0", estimate);
    }
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
    double y = top;
    for (String name : row.names()) {
      y += LINE;
      on.text("label over", 0, y, Anchor.START, name);
    }
    for (String detail : row.details()) {
      y += LINE;
      on.text("tick over", 0, y, Anchor.START, detail);
    }
    marks(on, row, y + MARKS / 2);
  }

  private void marks(Drawing on, Row row, double y) {
    String says = String.join("; ", row.details());
    if (row.hasBounds()) {
      Whisker.draw(
          on, "whisker s0", Grid.across(axis, row.low()), Grid.across(axis, row.high()), y);
    }
    row.second().ifPresent(each -> on.dot("ring", Grid.across(axis, each), y, 5, says));
    on.dot("dot s0", Grid.across(axis, row.value()), y, 4, says);
  }

  private double top() {
    return Legend.height(second.isPresent() ? 2 : 1) + SCALE;
  }

  private double plot() {
    return rows.stream().mapToDouble(Row::height).sum();
  }
}
