package io.pocoscope.sync.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import io.pocoscope.support.MarketStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history too large to be judged at once is judged part by part, to the same end. */
class PortionTest {
  @TempDir Path folder;

  @Test
  void theSameIsComparedAndFoundInManyPartsAsInOne() {
    try (Store store = Store.open(folder.resolve("market.duckdb"), StoreLimits.standard())) {
      MarketStore.fill(store, MarketSettings.defaults().withSeed(5).withSize(100, 4));
      store.execute("update reward set value = value + 1 where hash(id) % 10 = 0");
      store.execute("update seize set value = value + 1 where hash(id) % 10 = 0");
      Verification inOne = new Verifier(store).verify();
      Verification inMany = new Verifier(store, 30).verify();
      assertThat(inMany.checks()).isEqualTo(inOne.checks());
      assertThat(inMany.discrepancies()).isEqualTo(inOne.discrepancies());
      assertThat(inOne.discrepancies())
          .extracting(Discrepancy::check)
          .contains(Check.REWARDS, Check.SEIZES);
    }
  }

  @Test
  void partsHoldAboutAsManyTasksAsTheyMay() {
    assertThat(Portion.of(0, 100)).hasSize(1);
    assertThat(Portion.of(100, 100)).hasSize(1);
    assertThat(Portion.of(101, 100)).containsExactly(new Portion(0, 2), new Portion(1, 2));
  }
}
