package io.pocoscope.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixTest {
  private static Optional<Matrix.Cell> cell(long failed, long settled, double atLeast) {
    return Optional.of(new Matrix.Cell(failed, settled, OptionalDouble.of(atLeast), "in words"));
  }

  @Test
  void aCellSaysHowManyOfHowManyAndStandsInItsColumn() {
    Drawn drawn =
        new Drawn(
                new Matrix(
                    List.of("app one", "app two"),
                    List.of(
                        new Matrix.Row("alice", List.of(Optional.empty(), cell(3, 40, .02))),
                        new Matrix.Row("bob", List.of(cell(30, 40, .6), cell(0, 12_345, 0))))))
            .within();
    List<Element> cells = drawn.all("rect:has(title)");
    assertThat(cells).hasSize(3);
    assertThat(Drawn.percent(cells.get(0), "x")).isCloseTo(50, within(.01));
    assertThat(Drawn.percent(cells.get(1), "x")).isCloseTo(0, within(.01));
    assertThat(cells.get(0).className()).contains("q1");
    assertThat(cells.get(1).className()).contains("q4");
    assertThat(cells.get(2).className()).contains("q0");
    assertThat(drawn.texts())
        .contains("alice", "bob", "3", "of 40", "of 12.3k", "A app one", "B app two", "·");
  }

  @Test
  void fewSlotsHaveNoShadeHoweverManyFailed() {
    Drawn drawn =
        new Drawn(
            new Matrix(
                List.of("app"),
                List.of(
                    new Matrix.Row("few", List.of(cell(9, 9, .7))),
                    new Matrix.Row("enough", List.of(cell(10, 10, .7))))));
    assertThat(drawn.all("rect:has(title)").get(0).className()).isEqualTo("cell q0 few");
    assertThat(drawn.all("rect:has(title)").get(1).className()).isEqualTo("cell q4");
  }

  @Test
  void whatNobodyKnowsHowSureItIsHasNoShade() {
    Matrix.Cell unsure = new Matrix.Cell(90, 90, OptionalDouble.empty(), "in words");
    Drawn drawn =
        new Drawn(
            new Matrix(
                List.of("app"), List.of(new Matrix.Row("one deal", List.of(Optional.of(unsure))))));
    assertThat(drawn.all("rect:has(title)").get(0).className()).isEqualTo("cell q0 few");
  }

  @Test
  void eightColumnsStayWithinTheDrawing() {
    List<Optional<Matrix.Cell>> cells = Collections.nCopies(8, cell(1, 2_000_000, .1));
    new Drawn(
            new Matrix(
                Collections.nCopies(8, "app"),
                Collections.nCopies(8, new Matrix.Row("requester", cells))))
        .within();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "999, 999", "1000, 1k", "12345, 12.3k", "999499, 999k", "999500, 1M"})
  void numbersAreBrief(long number, String text) {
    assertThat(Matrix.brief(number)).isEqualTo(text);
  }
}
