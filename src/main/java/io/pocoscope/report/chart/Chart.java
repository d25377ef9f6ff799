package io.pocoscope.report.chart;

/** Something that can be drawn. */
public interface Chart {
  /** How high it is, in pixels, when it is drawn. */
  double height();

  /** Draws it. */
  void draw(Drawing on);
}
