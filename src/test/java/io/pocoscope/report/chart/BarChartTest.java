package io.pocoscope.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class BarChartTest {
  private final Drawn drawn =
      new Drawn(
              new BarChart(
                  List.of(
                      new BarChart.Bar(
                          "NO_REVEAL",
                          "30 slots",
                          List.of(20.0, 10.0),
                          Optional.of(new BarChart.Span(15, 45))),
                      new BarChart.Bar(
                          "NO_CONTRIBUTION", "5 slots", List.of(0.0, 5.0), Optional.empty())),
                  List.of("claimed", "not claimed"),
                  Axis.holding(0, 45, 5, Double::toString),
                  "failed slots"))
          .within();

  @Test
  void aBarIsAsLongAsItsNumber() {
    List<Element> bars = drawn.all("rect:has(title)");
    assertThat(bars).hasSize(3);
    assertThat(Drawn.percent(bars.get(0), "x")).isEqualTo(1);
    assertThat(Drawn.percent(bars.get(0), "width")).isCloseTo(98 * 20 / 50., within(.01));
    assertThat(Drawn.percent(bars.get(2), "width")).isCloseTo(98 * 5 / 50., within(.01));
  }

  @Test
  void aPartStandsBehindTheOneBeforeIt() {
    List<Element> bars = drawn.all("rect:has(title)");
    assertThat(Drawn.percent(bars.get(1), "x"))
        .isCloseTo(
            Drawn.percent(bars.get(0), "x") + Drawn.percent(bars.get(0), "width"), within(.02));
    assertThat(bars.get(1).className()).contains("s1");
  }

  @Test
  void theIntervalIsDrawnWhereItIsKnown() {
    Element span = drawn.all("line.span").get(0);
    assertThat(drawn.all("line.span")).hasSize(3);
    assertThat(Drawn.percent(span, "x1")).isCloseTo(1 + 98 * .3, within(.01));
    assertThat(Drawn.percent(span, "x2")).isCloseTo(1 + 98 * .9, within(.01));
  }

  @Test
  void itsNameStandsAboveABar() {
    Element name = drawn.all("text:containsOwn(NO_REVEAL)").get(0);
    assertThat(Drawn.pixels(name, "y"))
        .isLessThan(Drawn.pixels(drawn.all("rect:has(title)").get(0), "y"));
    assertThat(drawn.texts()).contains("claimed", "not claimed", "failed slots", "5 slots");
  }
}
