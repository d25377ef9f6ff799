package io.pocoscope.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplaySystem;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class FigureTest {
  private static final Table RATES =
      Table.create(
          "rates",
          StringColumn.create("pool", "a", "b", "none"),
          DoubleColumn.create("low", .01, .02, Double.NaN),
          DoubleColumn.create("rate", .05, .04, Double.NaN),
          DoubleColumn.create("high", .2, .09, Double.NaN));

  private static Figure intervals() {
    return IntervalPlot.of("Rates", "share")
        .add("one", RATES, "pool", "low", "rate", "high")
        .add("other", "b", .1, .2, .3)
        .comparedWith(.05)
        .figure();
  }

  @Test
  void aPlotTellsTheFiguresThatItIsDrawnFrom() {
    assertThat(intervals().text())
        .isEqualTo(
            """
            Rates
            series  group   low  value  high
            one     a      0.01   0.05   0.2
            one     b      0.02   0.04  0.09
            other   b       0.1    0.2   0.3""");
  }

  @Test
  void anIntervalReachesFromItsLowerToItsUpperBound() {
    double[] drawn = intervals().chart().getSeries("one 0").getXData();
    assertThat(drawn).containsExactly(.01, .2);
  }

  /** The axis goes by the names of its ticks, and gives up on long ones among its lowest. */
  @Test
  void everyGroupsNameIsDrawnHoweverLongItIs() throws IOException {
    List<String> named =
        IntStream.range(0, 4).mapToObj(i -> "a group of a long name, number " + i).toList();
    IntervalPlot plot = IntervalPlot.of("Rates", "share");
    named.forEach(name -> plot.add("rate", name, .1, .2, .3));
    Figure figure = plot.figure();
    var names = figure.chart().getStyler().getYAxisTickLabelsFormattingFunction();
    java.util.Set<String> asked = new java.util.HashSet<>();
    figure
        .chart()
        .getStyler()
        .setYAxisTickLabelsFormattingFunction(
            at -> {
              asked.add(names.apply(at));
              return names.apply(at);
            });
    assertThat(picture(figure).getWidth()).isEqualTo(Look.WIDTH);
    assertThat(asked).containsAll(named);
  }

  @Test
  void aCurveMayHaveABandOrBeExact() {
    String text =
        CurvePlot.of("Curves", "low", "rate")
            .add("uncertain", RATES, "low", "low", "rate", "high")
            .add("exact", RATES, "low", "rate")
            .figure()
            .text();
    assertThat(text)
        .contains("uncertain  0.01  0.01   0.05   0.2")
        .contains("exact      0.01  0.05   0.05  0.05");
  }

  @Test
  void aPlotOfNothingIsOneToo() throws IOException {
    assertThat(picture(IntervalPlot.of("Nothing", "share").figure()).getHeight()).isPositive();
  }

  @Test
  void theKernelIsGivenTextBesideThePictureAndBesideTheTable() {
    DisplayData figure = DisplaySystem.inst().render(intervals());
    assertThat(figure.data()).containsOnlyKeys("text/plain", "image/png");
    DisplayData table = DisplaySystem.inst().render(RATES);
    assertThat(table.data()).containsOnlyKeys("text/plain", "text/html");
  }

  private static java.awt.image.BufferedImage picture(Figure figure) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(figure.png())));
  }
}
