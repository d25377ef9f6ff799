package io.pocoscope.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class IntervalChartTest {
  private static IntervalChart.Row row(double value, double low, double high, String... names) {
    return new IntervalChart.Row(
        List.of(names), List.of("in", "words"), value, low, high, OptionalDouble.of(high));
  }

  private final Drawn drawn =
      new Drawn(
              new IntervalChart(
                  List.of(row(.1, .05, .2, "a"), row(.2, 0, .4, "b", "and c")),
                  Axis.ofShares(.4, 4),
                  "share",
                  "own rate",
                  Optional.of("naive rate"),
                  OptionalDouble.of(.2)))
          .within();

  @Test
  void dotsAndBoundsAreWhereTheirNumbersAre() {
    List<Element> dots = drawn.all("circle.dot:has(title)");
    assertThat(dots).hasSize(2);
    assertThat(Drawn.percent(dots.get(0), "cx")).isCloseTo(1 + 98 * .25, within(.01));
    Element whisker =
        drawn.all("line.whisker").stream()
            .filter(it -> it.attr("y1").equals(dots.get(1).attr("cy")))
            .filter(it -> it.attr("y2").equals(it.attr("y1")))
            .findFirst()
            .orElseThrow();
    assertThat(Drawn.percent(whisker, "x1")).isEqualTo(1);
    assertThat(Drawn.percent(whisker, "x2")).isEqualTo(99);
  }

  @Test
  void whereNothingTellsTheBoundsThereIsADotAlone() {
    Drawn unsure =
        new Drawn(
            new IntervalChart(
                List.of(row(.1, .1, .1, "a")),
                Axis.ofShares(.4, 4),
                "share",
                "own rate",
                Optional.empty(),
                OptionalDouble.empty()));
    assertThat(unsure.all("circle.dot:has(title)")).hasSize(1);
    assertThat(unsure.all("line.whisker")).isEmpty();
  }

  @Test
  void theSecondMarkIsAnother() {
    List<Element> rings = drawn.all("circle.ring:has(title)");
    assertThat(rings).hasSize(2);
    assertThat(Drawn.percent(rings.get(0), "cx")).isCloseTo(1 + 98 * .5, within(.01));
    assertThat(drawn.texts()).contains("own rate", "naive rate");
  }

  @Test
  void namesOfOneEstimateStandOneBelowTheOther() {
    Element b = drawn.all("text:matchesOwn(^b$)").get(0);
    Element c = drawn.all("text:matchesOwn(^and c$)").get(0);
    double dot = Drawn.pixels(drawn.all("circle.dot:has(title)").get(1), "cy");
    assertThat(Drawn.pixels(b, "y")).isLessThan(Drawn.pixels(c, "y"));
    assertThat(Drawn.pixels(c, "y")).isLessThan(dot);
  }

  @Test
  void theLevelIsDrawnThroughAll() {
    Element level = drawn.all("line.level").get(0);
    assertThat(Drawn.percent(level, "x1")).isCloseTo(1 + 98 * .5, within(.01));
    assertThat(Drawn.pixels(level, "y2")).isGreaterThan(Drawn.pixels(level, "y1") + 100);
  }
}
