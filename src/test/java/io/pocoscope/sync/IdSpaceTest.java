package io.pocoscope.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IdSpaceTest {
  private static final String HASH = "0x8f3a" + "0".repeat(60);

  @Test
  void hashesAddressesAndContributionsLieByTheirFirstDigits() {
    for (String id : List.of(HASH, HASH + "-0x" + "ab".repeat(20))) {
      assertThat(IdSpace.of(id).orElseThrow().place(id).orElseThrow()).isEqualTo(0x8f3a / 65536.0);
    }
  }

  @Test
  void eventsLieByTheDigitsOfTheirBlock() {
    IdSpace space = IdSpace.of("363864300-17").orElseThrow();
    assertThat(space.place("363864300-17").orElseThrow()).isEqualTo(.3638643);
    assertThat(space.end("363864300-17", 479_999_999)).isEqualTo(.48);
    assertThat(space.end("9-3", 1999)).as("blocks of fewer digits").isEqualTo(1);
  }

  @Test
  void otherIdsAreNotSplit() {
    assertThat(IdSpace.of("protocol")).isEmpty();
    assertThat(IdSpace.of("")).isEmpty();
  }

  @Test
  void theMiddleLiesBetweenInTheOrderOfTheTextAndIsNoId() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 1000; i++) {
      String low =
          String.format(Locale.ROOT, "%d-%d", random.nextInt(1, 500_000_000), random.nextInt(300));
      IdSpace space = IdSpace.of(low).orElseThrow();
      double from = space.place(low).orElseThrow();
      String middle = space.middle(from, 1).orElseThrow();
      assertThat(middle).isGreaterThan(low).doesNotContain("-").hasSize(15);
      String hash = "0x" + Long.toHexString(random.nextLong(1L << 60)) + "f".repeat(50);
      IdSpace hashes = IdSpace.of(hash).orElseThrow();
      assertThat(hashes.middle(hashes.place(hash).orElseThrow(), 1).orElseThrow())
          .isGreaterThan(hash)
          .hasSize(14);
    }
  }

  @Test
  void whatIsTooNarrowIsNotSplit() {
    IdSpace space = IdSpace.of(HASH).orElseThrow();
    assertThat(space.middle(.5, .5)).isEmpty();
  }
}
