package io.pocoscope.report.chart;

/** A line from one bound to another, with ends. */
final class Whisker {
  private static final double END = 4;

  private Whisker() {}

  static void draw(Drawing on, String style, double from, double to, double y) {
    on.line(style, from, y, to, y);
    on.line(style, from, y - END, from, y + END);
    on.line(style, to, y - END, to, y + END);
  }
}
