package io.pocoscope.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HistogramTest {
  private final Drawn drawn =
      new Drawn(
              new Histogram(
                  List.of(
                      new Histogram.Bin(0, .1, 40, "40", "40 actors"),
                      new Histogram.Bin(.1, .2, 0, "0", "0 actors"),
                      new Histogram.Bin(.2, .3, 10, "10", "10 actors")),
                  Axis.holding(0, .3, 3, Axis::percent),
                  "own rate",
                  "actors"))
          .within();

  @Test
  void aBarIsAsHighAsItsCountAndStandsInItsStretch() {
    List<Element> bars = drawn.all("rect");
    assertThat(bars).hasSize(2);
    assertThat(Drawn.pixels(bars.get(1), "height"))
        .isCloseTo(Drawn.pixels(bars.get(0), "height") / 4, within(.01));
    assertThat(Drawn.percent(bars.get(1), "x")).isCloseTo(1 + 98 * 2 / 3., within(.01));
    assertThat(Drawn.percent(bars.get(1), "width")).isCloseTo(98 / 3., within(.01));
  }

  @Test
  void itsCountStandsAboveEachBarAndWhereThereIsNone() {
    assertThat(drawn.texts()).contains("40", "0", "10", "own rate", "actors");
  }
}
