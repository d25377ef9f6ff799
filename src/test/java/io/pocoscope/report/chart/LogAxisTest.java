package io.pocoscope.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogAxisTest {
  private static Axis axis(double from, double to) {
    return LogAxis.holding(from, to, it -> String.format(Locale.ROOT, "%.3g", it));
  }

  @Test
  void doublesAreAsFarApartWhereverTheyAre() {
    Axis axis = axis(.5, 8);
    double step = axis.place(LogAxis.of(2)) - axis.place(LogAxis.of(1));
    assertThat(axis.place(LogAxis.of(4)) - axis.place(LogAxis.of(2))).isCloseTo(step, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"1, 2.6", ".01, 200", "1, 1", ".3, 1", ".99, 1.01", "1, 1e6"})
  void itHoldsBothEndsAndHasAFewMarks(double from, double to) {
    Axis axis = axis(from, to);
    assertThat(axis.from()).isLessThanOrEqualTo(LogAxis.of(from) + 1e-9);
    assertThat(axis.to()).isGreaterThanOrEqualTo(LogAxis.of(to) - 1e-9).isGreaterThan(axis.from());
    assertThat(axis.ticks()).hasSizeBetween(2, 8).isSorted();
  }

  @Test
  void marksAreWrittenAsNumbersNotAsLogarithms() {
    Axis axis = axis(1, 2.6);
    assertThat(axis.ticks().stream().map(it -> axis.text().apply(it)))
        .containsExactly("1.00", "1.50", "2.00", "3.00");
  }
}
