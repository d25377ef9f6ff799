package io.pocoscope.report.chart;

import io.pocoscope.report.chart.Drawing.Anchor;

/** The lines and numbers behind a chart. */
final class Grid {
  /** How much room a scale takes below what it is of. */
  static final double BELOW = 40;

  private Grid() {}

  /** Where a number lies across, in per cent: dots at the ends of a scale are whole. */
  static double across(Axis axis, double value) {
    return 1 + 98 * axis.place(value);
  }

  /** A scale upwards: a line at each of its marks, the number above it. */
  static void up(Drawing on, Axis axis, double top, double height) {
    lines(on, axis, top, height);
    numbers(on, axis, top, height);
  }

  /** Its lines alone. */
  static void lines(Drawing on, Axis axis, double top, double height) {
    for (double tick : axis.ticks()) {
      double y = top + height * (1 - axis.place(tick));
      on.line("grid", 0, y, 100, y);
    }
  }

  /** Its numbers alone. */
  static void numbers(Drawing on, Axis axis, double top, double height) {
    for (double tick : axis.ticks()) {
      double y = top + height * (1 - axis.place(tick));
      on.text("tick", 0, y - 3, Anchor.START, axis.text().apply(tick));
    }
  }

  /** A scale across, below a line: its numbers, and what it is. */
  static void across(Drawing on, Axis axis, double top, String label) {
    on.line("axis", 0, top, 100, top);
    for (double tick : axis.ticks()) {
      double x = across(axis, tick);
      on.line("axis", x, top, x, top + 4);
      on.text("tick", x, top + 16, anchor(x), axis.text().apply(tick));
    }
    on.text("label", 100, top + 32, Anchor.END, label);
  }

  /** The numbers of a scale again above what it is of, where that is longer than a screen. */
  static void over(Drawing on, Axis axis, double bottom) {
    for (double tick : axis.ticks()) {
      double x = across(axis, tick);
      on.text("tick", x, bottom - 6, anchor(x), axis.text().apply(tick));
    }
  }

  /** Lines upwards from the marks of a scale across. */
  static void uprights(Drawing on, Axis axis, double top, double height) {
    for (double tick : axis.ticks()) {
      double x = across(axis, tick);
      on.line("grid", x, top, x, top + height);
    }
  }

  /** Numbers at the ends stay within the drawing. */
  private static Anchor anchor(double x) {
    return x < 4 ? Anchor.START : x > 96 ? Anchor.END : Anchor.MIDDLE;
  }
}
