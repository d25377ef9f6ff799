package io.pocoscope.rate;

import static io.pocoscope.rate.IntervalMethod.WILSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {
  // The roots p of (k/n - p)^2 = z^2 p (1 - p) / n, found by bisection with 40 digits.
  @ParameterizedTest
  @CsvSource({
    "0, 10, 0, 0.2775328",
    "10, 10, 0.7224672, 1",
    "5, 10, 0.2365931, 0.7634069",
    "80, 1000, 0.0647480, 0.0984664",
    "61, 327, 0.1480509, 0.2323169",
    "1, 1, 0.2065493, 1"
  })
  void agreesWithTheFormulaElsewhere(long failed, long settled, double low, double high) {
    Interval interval = WILSON.of(failed, settled, .95);
    assertThat(interval.low()).isCloseTo(low, within(1e-7));
    assertThat(interval.high()).isCloseTo(high, within(1e-7));
  }

  @Test
  void nothingSettledSaysNothing() {
    assertThat(WILSON.of(0, 0, .95)).isEqualTo(new Interval(0, 1));
  }

  @Test
  void staysWithinBoundsHoldsTheRateAndGrowsWithTheFailures() {
    for (long n = 1; n <= 60; n++) {
      Interval before = new Interval(0, 0);
      for (long k = 0; k <= n; k++) {
        Interval interval = WILSON.of(k, n, .95);
        double rate = (double) k / n;
        assertThat(interval.low()).isLessThanOrEqualTo(rate).isGreaterThanOrEqualTo(before.low());
        assertThat(interval.high())
            .isGreaterThanOrEqualTo(rate)
            .isGreaterThanOrEqualTo(before.high());
        before = interval;
      }
    }
  }

  @Test
  void isSymmetricInSuccessAndFailure() {
    for (long k = 0; k <= 37; k++) {
      Interval failures = WILSON.of(k, 37, .9);
      Interval successes = WILSON.of(37 - k, 37, .9);
      assertThat(failures.low()).isCloseTo(1 - successes.high(), within(1e-12));
    }
  }

  @Test
  void narrowsWithMoreSlotsAndLessConfidence() {
    Interval few = WILSON.of(8, 100, .95);
    Interval many = WILSON.of(800, 10_000, .95);
    Interval lessSure = WILSON.of(8, 100, .8);
    assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
    assertThat(lessSure.high() - lessSure.low()).isLessThan(few.high() - few.low());
  }
}
