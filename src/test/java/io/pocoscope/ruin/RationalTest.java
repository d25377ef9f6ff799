package io.pocoscope.ruin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RationalTest {
  /** As what one command prints is given to another. */
  @Test
  void everyDoubleIsReadAsItIsWritten() {
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      double value = random.nextDouble() * 100;
      assertThat(Rational.parse(Double.toString(value)).toDouble()).isEqualTo(value);
    }
    assertThat(Rational.parse("1/3").toDouble()).isEqualTo(1 / 3.0);
  }
}
