package io.pocoscope.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.TreeMap;
import org.apache.commons.numbers.gamma.LogGamma;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RisingFactorialsTest {
  private static RisingFactorials of(double count) {
    TreeMap<Double, Double> counts = new TreeMap<>();
    counts.put(count, 2.0);
    counts.put(3.0, 5.0);
    return RisingFactorials.of(counts);
  }

  @ParameterizedTest
  @CsvSource({"1e-8, 4", ".3, 1", ".3, 64", ".3, 65", "2.5, 4000", "700, 100000", "1e5, 70"})
  void isADifferenceOfLogarithmsOfTheGammaFunction(double x, long count) {
    double expected =
        2 * (LogGamma.value(x + count) - LogGamma.value(x))
            + 5 * (LogGamma.value(x + 3) - LogGamma.value(x));
    assertThat(of((double) count).log(x)).isCloseTo(expected, within(1e-9 * Math.max(1, expected)));
  }

  @ParameterizedTest
  @CsvSource({".3, 2", ".3, 64", "2.5, 4000", "700, 100000", "40, 4.5", "3, 90.25"})
  void itsDerivativesAreThoseOfIt(double x, double count) {
    RisingFactorials factorials = of(count);
    double h = 1e-5 * x;
    double slope = (factorials.log(x + h) - factorials.log(x - h)) / (2 * h);
    double curvature = (factorials.slope(x + h) - factorials.slope(x - h)) / (2 * h);
    assertThat(factorials.slope(x)).isCloseTo(slope, within(1e-6 * Math.abs(slope)));
    assertThat(factorials.curvature(x)).isCloseTo(curvature, within(1e-6 * Math.abs(curvature)));
  }

  @ParameterizedTest
  @CsvSource({"1e9, 5000", "1e12, 100"})
  void isExactHoweverAlikeClustersAre(double x, long count) {
    double expected = 2 * count * Math.log(x) + 15 * Math.log(x);
    double correction = (double) count * (count - 1) / x;
    assertThat(of((double) count).log(x)).isCloseTo(expected + correction, within(1e-9 * expected));
  }
}
