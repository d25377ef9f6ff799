package io.pocoscope.report.chart;

import io.pocoscope.report.chart.Drawing.Anchor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lines over a scale, each with the band that holds what is not known of it.
 *
 * @param x the scale across
 * @param xLabel what is across, with its unit
 * @param y the scale upwards
 * @param yLabel what goes up, with its unit
 * @param lines the lines; each has a colour and a dash of its own
 * @param marks what happened where
 * @param level a line across that others are held against, with its name
 */
public record BandChart(
    Axis x,
    String xLabel,
    Axis y,
    String yLabel,
    List<Line> lines,
    List<Mark> marks,
    Optional<Mark> level)
    implements Chart {
  private static final double TOP = 36;
  private static final double PLOT = 240;
  private static final double LEGEND = 20;

  /**
   * A line.
   *
   * @param label its name
   * @param points by their place across, ascending
   */
  public record Line(String label, List<Point> points) {
    public Line {
      points = List.copyOf(points);
    }
  }

  /**
   * A point of a line.
   *
   * @param says in words, when it is pointed at
   */
  public record Point(double x, double value, double low, double high, String says) {}

  /** A place on a scale that has a name. */
  public record Mark(double at, String label) {}

  public BandChart {
    lines = List.copyOf(lines);
    marks = List.copyOf(marks);
  }

  @Override
  public double height() {
    return TOP + PLOT + 40 + LEGEND * lines.size();
  }

  @Override
  public void draw(Drawing on) {
    on.text("label", 0, 12, Anchor.START, yLabel);
    Grid.up(on, y, TOP, PLOT);
    Grid.across(on, x, TOP + PLOT, xLabel);
    Drawing.Paths paths = on.paths(TOP, PLOT);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.points().size() > 1) {
        paths.path((lines.size() > 2 ? "band faint s" : "band s") + i, band(line), "");
        paths.path("line s" + i, path(line), line.label());
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      points(on, lines.get(i), i);
      legend(on, lines.get(i).label(), i);
    }
    level.ifPresent(
        each -> {
          double at = TOP + down(each.at());
          on.line("level", 0, at, 100, at);
          on.text("note", 100, at - 4, Anchor.END, each.label());
        });
    for (int i = 0; i < marks.size(); i++) {
      double at = across(marks.get(i).at());
      on.line("mark", at, TOP, at, TOP + PLOT);
      on.text(
          "note",
          at,
          TOP + 12 + 13 * (i % 3),
          at > 60 ? Anchor.END : Anchor.START,
          " " + marks.get(i).label() + " ");
    }
  }

  /** A point that has no other beside it is seen only as a dot, and with few each is. */
  private void points(Drawing on, Line line, int series) {
    if (line.points().size() > 40) {
      return;
    }
    for (Point point : line.points()) {
      double at = across(point.x());
      on.line("whisker s" + series, at, TOP + down(point.low()), at, TOP + down(point.high()));
      on.dot("dot s" + series, at, TOP + down(point.value()), 4, point.says());
    }
  }

  private void legend(Drawing on, String label, int series) {
    double at = TOP + PLOT + 40 + LEGEND * series + 8;
    on.line("line s" + series, 0, at, 5, at);
    on.text("label", 6, at + 4, Anchor.START, label);
  }

  private String path(Line line) {
    StringBuilder path = new StringBuilder();
    for (Point each : line.points()) {
      add(path, each.x(), each.value());
    }
    return path.toString();
  }

  private String band(Line line) {
    StringBuilder path = new StringBuilder();
    for (Point each : line.points()) {
      add(path, each.x(), each.high());
    }
    for (int i = line.points().size() - 1; i >= 0; i--) {
      Point each = line.points().get(i);
      add(path, each.x(), each.low());
    }
    return path + "Z";
  }

  private void add(StringBuilder path, double at, double value) {
    path.append(
        String.format(
            Locale.ROOT, "%s%.3f %.2f", path.isEmpty() ? "M" : "L", across(at), down(value)));
  }

  /** Within the drawing, with room for the dots at its ends. */
  private double across(double at) {
    return Grid.across(x, at);
  }

  private double down(double value) {
    return PLOT * (1 - y.place(value));
  }
}
