package io.pocoscope.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Values along an axis, each curve with the band that it could lie in. */
public final class CurvePlot {
  private static final int HEIGHT = 440;

  private final String title;
  private final XYChart chart;
  private final List<Curve> curves = new ArrayList<>();
  private OptionalDouble reference = OptionalDouble.empty();

  private CurvePlot(String title, String x, String y) {
    this.title = title;
    this.chart = Look.chart(title, x, y, HEIGHT);
    chart.getStyler().setYAxisTickLabelsFormattingFunction(Numbers::text);
  }

  /**
   * An empty plot.
   *
   * @param x what the axis measures, with its unit
   * @param y the same of the other
   */
  public static CurvePlot of(String title, String x, String y) {
    return new CurvePlot(title, x, y);
  }

  /**
   * Adds a curve; rows without a value are passed over.
   *
   * @param name for the legend
   * @param x the columns along the axis, of the value and of its bounds, as numbers
   */
  public CurvePlot add(String name, Table frame, String x, String low, String value, String high) {
    int[] rows =
        IntStream.range(0, frame.rowCount())
            .filter(row -> !frame.column(value).isMissing(row))
            .toArray();
    curves.add(
        new Curve(
            name,
            of(frame, x, rows),
            of(frame, low, rows),
            of(frame, value, rows),
            of(frame, high, rows)));
    return this;
  }

  /** Adds a curve that is known exactly. */
  public CurvePlot add(String name, Table frame, String x, String value) {
    return add(name, frame, x, value, value, value);
  }

  private static double[] of(Table frame, String column, int[] rows) {
    return IntStream.of(rows).mapToDouble(frame.numberColumn(column)::getDouble).toArray();
  }

  /** Draws a broken line at a height that the curves are to be compared with. */
  public CurvePlot comparedWith(double value) {
    reference = OptionalDouble.of(value);
    return this;
  }

  /** Lets each power of ten take the same room upwards; all values and bounds must be above 0. */
  public CurvePlot logarithmic() {
    chart.getStyler().setYAxisLogarithmic(true);
    return this;
  }

  /** Shows heights from one value to another only. */
  public CurvePlot between(double least, double greatest) {
    chart.getStyler().setYAxisMin(least);
    chart.getStyler().setYAxisMax(greatest);
    return this;
  }

  /** The finished plot. */
  public Figure figure() {
    chart.getStyler().setLegendVisible(curves.size() > 1);
    for (int i = 0; i < curves.size(); i++) {
      draw(curves.get(i), i);
    }
    reference.ifPresent(at -> chart.addAnnotation(new AnnotationLine(at, false, false)));
    return new Figure(title, chart, figures());
  }

  private void draw(Curve curve, int place) {
    if (curve.isUncertain()) {
      XYSeries band =
          chart.addSeries(
              curve.name() + " band",
              curve.around(curve.x(), curve.x()),
              curve.around(curve.low(), curve.high()));
      band.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.PolygonArea);
      band.setFillColor(Look.paleColour(place));
      band.setLineColor(Look.paleColour(place));
      band.setMarker(SeriesMarkers.NONE);
      band.setShowInLegend(false);
    }
    XYSeries line = chart.addSeries(curve.name(), curve.x(), curve.value());
    line.setMarker(SeriesMarkers.CIRCLE);
    line.setMarkerColor(Look.colour(place));
    line.setLineColor(Look.colour(place));
    line.setLineStyle(Look.LINE);
  }

  private Table figures() {
    Table figures = Table.create(title);
    if (curves.size() > 1) {
      figures.addColumns(
          StringColumn.create(
              "curve",
              curves.stream()
                  .flatMap(curve -> DoubleStream.of(curve.x()).mapToObj(x -> curve.name()))));
    }
    figures.addColumns(column("x", Curve::x));
    if (curves.stream().anyMatch(Curve::isUncertain)) {
      figures.addColumns(
          column("low", Curve::low), column("value", Curve::value), column("high", Curve::high));
    } else {
      figures.addColumns(column("value", Curve::value));
    }
    return figures;
  }

  private DoubleColumn column(String name, java.util.function.Function<Curve, double[]> values) {
    return DoubleColumn.create(
        name,
        curves.stream().flatMapToDouble(curve -> DoubleStream.of(values.apply(curve))).toArray());
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Curve(String name, double[] x, double[] low, double[] value, double[] high) {
    boolean isUncertain() {
      return low != value;
    }

    /** There along the lower bounds, and back along the upper. */
    double[] around(double[] there, double[] back) {
      return DoubleStream.concat(
              DoubleStream.of(there),
              IntStream.range(0, back.length).mapToDouble(i -> back[back.length - 1 - i]))
          .toArray();
    }
  }
}
