package io.pocoscope.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreLimitsTest {
  @ParameterizedTest
  @CsvSource({
    "3000, 10, 1000",
    "3000, 1000000, 1000",
    "3000, 2500000, 2500",
    "3000, 5000000000000, 3000",
    "512, 2500000, 512"
  })
  void whatIsJudgedIsReadWithLessMemory(int most, long slots, int megabytes) {
    assertThat(new StoreLimits(most, 2).ifJudged(slots)).isEqualTo(new StoreLimits(megabytes, 2));
  }
}
