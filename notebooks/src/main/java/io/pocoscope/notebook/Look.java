package io.pocoscope.notebook;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;

/** What all charts look like: quiet, on white, in colours that colour-blind people tell apart. */
final class Look {
  static final int WIDTH = 860;

  /** The line through an interval, and the line of a curve. */
  static final BasicStroke LINE = new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);

  /** Okabe and Ito's. */
  private static final List<Color> COLOURS =
      List.of(
          new Color(0x0072B2),
          new Color(0xD55E00),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0xE69F00),
          new Color(0x56B4E9));

  private static final Color GRID = new Color(0xE4E4E4);
  private static final Color REFERENCE = new Color(0x707070);
  private static final int BAND_OPACITY = 45;
  private static final int MARKER = 8;
  private static final int TICKS = 95;

  private Look() {}

  static Color colour(int place) {
    return COLOURS.get(place % COLOURS.size());
  }

  /** The colour of what is known only to lie somewhere within. */
  static Color paleColour(int place) {
    Color full = colour(place);
    return new Color(full.getRed(), full.getGreen(), full.getBlue(), BAND_OPACITY);
  }

  static XYChart chart(String title, String x, String y, int height) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(height)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build();
    XYStyler styler = chart.getStyler();
    styler.setChartTitleBoxVisible(false);
    styler.setChartTitleFont(font(Font.BOLD, 15));
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridLinesColor(GRID);
    styler.setPlotGridLinesStroke(new BasicStroke(1));
    styler.setAxisTitleFont(font(Font.PLAIN, 13));
    styler.setAxisTickLabelsFont(font(Font.PLAIN, 13));
    styler.setLegendFont(font(Font.PLAIN, 13));
    styler.setLegendBorderColor(Color.WHITE);
    styler.setLegendPosition(LegendPosition.OutsideS);
    styler.setLegendLayout(org.knowm.xchart.style.Styler.LegendLayout.Horizontal);
    styler.setMarkerSize(MARKER);
    styler.setAnnotationLineColor(REFERENCE);
    styler.setAnnotationLineStroke(
        new BasicStroke(
            1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 4}, 0));
    styler.setAnnotationTextFont(font(Font.PLAIN, 12));
    styler.setAnnotationTextFontColor(REFERENCE);
    styler.setXAxisTickMarkSpacingHint(TICKS);
    styler.setLocale(Locale.ROOT);
    styler.setXAxisTickLabelsFormattingFunction(Numbers::text);
    return chart;
  }

  private static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }
}
