package io.pocoscope.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** Columns that stand where their numbers say. */
class ColumnChartTest {
  private static final Axis X = Axis.holding(0, 4, 4, value -> "" + value);
  private static final Axis Y = Axis.holding(0, 100, 4, value -> "" + value);

  private final Element svg = Jsoup.parse("<svg></svg>").selectFirst("svg");

  private Elements bars(ColumnChart.Column... columns) {
    new ColumnChart(
            X,
            "day",
            Y,
            "slots",
            List.of(new ColumnChart.Part("good", "s2"), new ColumnChart.Part("bad", "s1")),
            List.of(columns))
        .draw(new Drawing(svg));
    return svg.select("rect:has(title)");
  }

  @Test
  void partsStandOnOneAnotherInProportion() {
    Elements bars = bars(new ColumnChart.Column(0, 2, List.of(60.0, 20.0), "two days"));
    assertThat(bars).hasSize(2).allMatch(bar -> bar.selectFirst("title").text().equals("two days"));
    Element good = bars.get(0);
    Element bad = bars.get(1);
    assertThat(number(good, "height") / number(bad, "height")).isCloseTo(3, within(1e-6));
    assertThat(number(bad, "y") + number(bad, "height")).isCloseTo(number(good, "y"), within(.011));
  }

  @Test
  void columnsLieOverTheirSpanAndWithinTheDrawing() {
    Elements bars =
        bars(
            new ColumnChart.Column(0, 1, List.of(100.0, 0.0), ""),
            new ColumnChart.Column(3, 4, List.of(1.0, 2.0), "last"));
    assertThat(svg.select("rect.bar"))
        .allSatisfy(
            bar -> {
              assertThat(number(bar, "x")).isBetween(0.0, 100.0);
              assertThat(number(bar, "x") + number(bar, "width")).isBetween(0.0, 100.0);
            });
    assertThat(number(bars.get(0), "x")).isBetween(1 + 98 * .75, 1 + 98 * .75 + .5);
  }

  @Test
  void nothingIsDrawnOfNothing() {
    assertThat(bars(new ColumnChart.Column(0, 1, List.of(0.0, 0.0), "none"))).isEmpty();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.attr(attribute).replace("%", ""));
  }
}
