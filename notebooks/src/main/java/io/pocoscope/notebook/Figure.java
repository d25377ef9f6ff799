package io.pocoscope.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import tech.tablesaw.api.Table;

/**
 * A chart with the figures that it was drawn from: pixels differ with the fonts of a machine,
 * figures do not.
 *
 * @param title what is to be seen
 * @param chart not drawn yet
 * @param figures a row to each mark
 */
public record Figure(String title, XYChart chart, Table figures) {
  /** The picture as a notebook keeps it: a PNG in Base64. */
  String png() {
    try {
      return Base64.getEncoder().encodeToString(ChartEncoder.getBytes(chart, "png"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The figures, all of them, as a change in any is one of the picture. */
  String text() {
    return title + "\n" + Plain.whole(figures);
  }
}
