package io.pocoscope.devnet.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EntityHistoryTest {
  private static final int VERSIONS = 200;

  @Test
  void theVersionOfABlockIsFoundInWhateverOrderTheyCame() {
    List<Version> versions = new ArrayList<>();
    for (int i = 0; i < VERSIONS; i++) {
      long end = i == VERSIONS - 1 ? Version.OPEN : 10L * (i + 2);
      versions.add(new Version(10L * (i + 1), end, "version " + i));
    }
    Collections.shuffle(versions, new Random(1));
    EntityHistory entity = new EntityHistory();
    versions.forEach(entity::add);
    for (long block = 0; block < 10 * (VERSIONS + 2); block++) {
      long number = Math.min(block / 10, VERSIONS) - 1;
      if (number < 0) {
        assertThat(entity.at(block)).isEmpty();
      } else {
        assertThat(entity.at(block).orElseThrow().value(0)).isEqualTo("version " + number);
      }
    }
    assertThat(entity.firstBlock()).isEqualTo(10);
  }

  @Test
  void whatHeldBeforeACutHoldsOn() {
    EntityHistory entity = new EntityHistory();
    entity.add(new Version(1, 5, "old"));
    entity.add(new Version(5, Version.OPEN, "new"));
    entity.cut(4);
    assertThat(entity.at(100).orElseThrow().value(0)).isEqualTo("old");
    entity.follow(new Version(7, Version.OPEN, "other"));
    assertThat(entity.at(6).orElseThrow().value(0)).isEqualTo("old");
    assertThat(entity.at(7).orElseThrow().value(0)).isEqualTo("other");
    entity.cut(0);
    assertThat(entity.at(100)).isEmpty();
  }
}
