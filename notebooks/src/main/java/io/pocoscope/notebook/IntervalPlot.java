package io.pocoscope.notebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A line to each group: what was found, and how far it could be from that. The charts' library has
 * error bars that reach as far up as down, and these do not; so each is a line of its own.
 */
public final class IntervalPlot {
  private static final int ROW = 40;
  private static final int AROUND = 120;

  /**
   * Rows are two apart and begin at three: the axis has a tick at each whole number, and gives up
   * where one of the three lowest has a name of more than 20 characters.
   */
  private static final int LOWEST = 3;

  private static final int APART = 2;
  private static final int ABOVE = 1;

  /** How far apart the series of one group are, from the first to the last. */
  private static final double SHARED = .9;

  private final String title;
  private final String x;
  private final List<Estimate> estimates = new ArrayList<>();
  private final List<String> series = new ArrayList<>();
  private final List<String> groups = new ArrayList<>();
  private OptionalDouble reference = OptionalDouble.empty();
  private boolean logarithmic;

  private IntervalPlot(String title, String x) {
    this.title = title;
    this.x = x;
  }

  /**
   * An empty plot.
   *
   * @param x what the axis measures, with its unit
   */
  public static IntervalPlot of(String title, String x) {
    return new IntervalPlot(title, x);
  }

  /**
   * Adds a line to each row of a frame; rows without a value are passed over, and one without
   * bounds is a dot.
   *
   * @param name what the rows have in common, for the legend
   * @param group the column with the groups; where one of names stands beside it, that is shown
   * @param low the columns with the value and its bounds, as numbers
   */
  public IntervalPlot add(
      String name, Table frame, String group, String low, String value, String high) {
    for (int row = 0; row < frame.rowCount(); row++) {
      if (!frame.column(value).isMissing(row)) {
        add(
            name,
            Cells.label(frame, group, row),
            frame.numberColumn(low).getDouble(row),
            frame.numberColumn(value).getDouble(row),
            frame.numberColumn(high).getDouble(row));
      }
    }
    return this;
  }

  /** Adds one line. */
  public IntervalPlot add(String name, String group, double low, double value, double high) {
    estimates.add(new Estimate(name, group, low, value, high));
    if (!series.contains(name)) {
      series.add(name);
    }
    if (!groups.contains(group)) {
      groups.add(group);
    }
    return this;
  }

  /** Draws a broken line at a value that the others are to be compared with. */
  public IntervalPlot comparedWith(double value) {
    reference = OptionalDouble.of(value);
    return this;
  }

  /** Lets each power of ten take the same room; all values and bounds must be above 0. */
  public IntervalPlot logarithmic() {
    logarithmic = true;
    return this;
  }

  /** The finished plot, the first group at its top. */
  public Figure figure() {
    XYChart chart = Look.chart(title, x, "", AROUND + ROW * (groups.size() + 1));
    chart.getStyler().setXAxisLogarithmic(logarithmic);
    layRows(chart);
    for (int i = 0; i < series.size(); i++) {
      draw(chart, i);
    }
    reference.ifPresent(at -> chart.addAnnotation(new AnnotationLine(at, true, false)));
    return new Figure(title, chart, figures());
  }

  private void layRows(XYChart chart) {
    Map<Long, String> names = new LinkedHashMap<>();
    groups.forEach(group -> names.put((long) place(group), group));
    var styler = chart.getStyler();
    styler.setYAxisMin((double) LOWEST - 2);
    styler.setYAxisLabelAlignment(AxesChartStyler.TextAlignment.Right);
    styler.setYAxisMax((double) LOWEST + APART * (groups.size() - 1) + ABOVE);
    styler.setYAxisTickMarkSpacingHint(ROW / APART);
    styler.setPlotGridHorizontalLinesVisible(false);
    styler.setAxisTicksMarksVisible(false);
    styler.setAxisTicksLineVisible(false);
    // Blanks of two lengths, as an axis whose ends have the same name loses all its names.
    styler.setYAxisTickLabelsFormattingFunction(
        at -> names.getOrDefault(Math.round(at), at < LOWEST ? " " : "  "));
    styler.setLegendVisible(series.size() > 1);
  }

  private void draw(XYChart chart, int place) {
    List<Estimate> own =
        estimates.stream().filter(each -> each.series().equals(series.get(place))).toList();
    double[] heights =
        own.stream().mapToDouble(each -> place(each.group()) + shift(place)).toArray();
    for (int i = 0; i < own.size(); i++) {
      if (!own.get(i).isBounded()) {
        continue;
      }
      XYSeries line =
          chart.addSeries(
              series.get(place) + " " + i,
              new double[] {own.get(i).low(), own.get(i).high()},
              new double[] {heights[i], heights[i]});
      line.setMarker(SeriesMarkers.NONE);
      line.setLineColor(Look.colour(place));
      line.setLineStyle(Look.LINE);
      line.setShowInLegend(false);
    }
    XYSeries values =
        chart.addSeries(
            series.get(place), own.stream().mapToDouble(Estimate::value).toArray(), heights);
    values.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    values.setMarker(SeriesMarkers.CIRCLE);
    values.setMarkerColor(Look.colour(place));
  }

  private int place(String group) {
    return LOWEST + APART * (groups.size() - 1 - groups.indexOf(group));
  }

  private double shift(int place) {
    return series.size() == 1 ? 0 : SHARED * (.5 - (double) place / (series.size() - 1));
  }

  private Table figures() {
    Table figures = Table.create(title);
    if (series.size() > 1) {
      figures.addColumns(StringColumn.create("series", estimates.stream().map(Estimate::series)));
    }
    figures.addColumns(StringColumn.create("group", estimates.stream().map(Estimate::group)));
    figures.addColumns(column("low", Estimate::low));
    figures.addColumns(column("value", Estimate::value));
    figures.addColumns(column("high", Estimate::high));
    return figures;
  }

  private DoubleColumn column(String name, java.util.function.ToDoubleFunction<Estimate> value) {
    return DoubleColumn.create(
        name,
        IntStream.range(0, estimates.size())
            .mapToDouble(i -> value.applyAsDouble(estimates.get(i)))
            .toArray());
  }

  private record Estimate(String series, String group, double low, double value, double high) {
    /** Not every value has bounds: nothing may show how sure it is. */
    boolean isBounded() {
      return !Double.isNaN(low) && !Double.isNaN(high);
    }
  }
}
