package io.pocoscope.report.chart;

import io.pocoscope.report.chart.Drawing.Anchor;

/** What is what, a line to each, above a chart that is longer than a screen. */
final class Legend {
  private static final double LINE = 18;

  private Legend() {}

  /** How much room so many lines take. */
  static double height(int lines) {
    return lines == 0 ? 0 : LINE * lines + 8;
  }

  /** A box of a colour. */
  static void box(Drawing on, int line, String style, String label) {
    on.bar(style, 0, LINE * line + 3, 4, 11, "");
    label(on, line, label);
  }

  /** A dot. */
  static void dot(Drawing on, int line, String style, String label) {
    on.dot(style, 2, LINE * line + 9, 4, "");
    label(on, line, label);
  }

  /** A dot between its bounds. */
  static void span(Drawing on, int line, String whisker, String dot, String label) {
    Whisker.draw(on, whisker, 0.3, 3.7, LINE * line + 9);
    dot(on, line, dot, label);
  }

  private static void label(Drawing on, int line, String label) {
    on.text("label", 5.5, LINE * line + 13, Anchor.START, label);
  }
}
