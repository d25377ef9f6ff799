package io.pocoscope.sync.verification;

import static io.pocoscope.sync.verification.CheckResult.Verdict.PASSED;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.outcome.Judgement;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import io.pocoscope.support.Judgements;
import io.pocoscope.support.MarketStore;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history too large to be judged at once is judged part by part, to the same end. */
class PortionTest {
  private static final String DAMAGE =
      """
      update judged_slot set rounds = rounds + 1 where hash(task) % 20 = 0;
      update judged_slot set deal = '0xdead' where hash(task) % 20 = 1;
      insert into judged_slot (task) values (null), ('0xdead');
      delete from judged_slot where hash(task) % 20 = 2;
      update judged_contribution set task = '0xdead' where hash(task) % 20 = 3;
      insert into judged_contribution (worker) values ('0x1');
      delete from judged_contribution where hash(task) % 20 = 4;
      update judged_movement set task = '0xdead' where hash(task) % 20 = 5;
      insert into judged_movement (nrlc) values (1);
      delete from judged_movement where hash(task) % 20 = 6;
      """;

  @TempDir Path folder;

  @Test
  void theSameIsComparedAndFoundInManyPartsAsInOne() {
    try (Store store = Store.open(folder.resolve("market.duckdb"), StoreLimits.standard())) {
      MarketStore.fill(store, MarketSettings.defaults().withSeed(5).withSize(100, 4));
      store.execute("update reward set value = value + 1 where hash(id) % 10 = 0");
      store.execute("update seize set value = value + 1 where hash(id) % 10 = 0");
      Verification inOne = new Verifier(store).verify(Judgements.anew(store));
      Verification inMany = new Verifier(store, 30).verify(Judgements.anew(store, 30));
      assertThat(inMany.checks()).isEqualTo(inOne.checks());
      assertThat(inMany.discrepancies()).isEqualTo(inOne.discrepancies());
      assertThat(inOne.discrepancies())
          .extracting(Discrepancy::check)
          .contains(Check.REWARDS, Check.SEIZES);
    }
  }

  /** What is kept of a task that is nowhere belongs to a part, too. */
  @Test
  void whatWasJudgedIsComparedInManyPartsAsInOne() {
    Path file = folder.resolve("market.duckdb");
    try (Store store =
        MarketStore.open(file, MarketSettings.defaults().withSeed(6).withSize(30, 4))) {
      new Judgement(store).renew();
      store.executeScript(DAMAGE);
      Verification inOne = new Verifier(store).verify(Judgements.anew(store));
      Verification inMany = new Verifier(store, 30).verify(Judgements.anew(store, 30));
      assertThat(subjects(inOne)).hasSizeGreaterThan(30);
      // What is kept with a wrong deal or task may be missed in one part and found in another.
      assertThat(subjects(inMany)).isEqualTo(subjects(inOne));
      assertThat(inMany.with(PASSED)).hasSameSizeAs(inOne.with(PASSED));
    }
  }

  private static Set<String> subjects(Verification verification) {
    return verification.discrepancies().stream().map(Discrepancy::subject).collect(toSet());
  }

  @Test
  void partsHoldAboutAsManyTasksAsTheyMay() {
    assertThat(Portion.of(0, 100)).hasSize(1);
    assertThat(Portion.of(100, 100)).hasSize(1);
    assertThat(Portion.of(101, 100)).containsExactly(new Portion(0, 2), new Portion(1, 2));
  }
}
