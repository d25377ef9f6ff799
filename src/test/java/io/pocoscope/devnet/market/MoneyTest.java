package io.pocoscope.devnet.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.history.Version;
import io.pocoscope.devnet.market.chain.Ledger;
import io.pocoscope.devnet.market.settings.MarketSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** nRLC is neither made nor lost: told from the versions alone, not from the ledger. */
class MoneyTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void addsUpAtEveryBlock(long seed) {
    Recorder market = market(seed);
    TreeMap<Long, Long> came =
        market.rows("Protocol").stream()
            .collect(
                Collectors.toMap(
                    Recorder.Row::from, it -> it.nrlc("tvl"), (a, b) -> b, TreeMap::new));
    Map<Long, List<Recorder.Row>> byBlock =
        market.rows("Account").stream()
            .collect(Collectors.groupingBy(Recorder.Row::from, TreeMap::new, Collectors.toList()));
    Map<String, Recorder.Row> accounts = new HashMap<>();
    byBlock.forEach(
        (block, changed) -> {
          changed.forEach(it -> accounts.put(it.id(), it));
          assertThat(accounts.values())
              .as("block %d", block)
              .allMatch(it -> it.nrlc("balance") >= 0 && it.nrlc("frozen") >= 0);
          long frozen = sum(accounts, "frozen");
          // The contract's own account mirrors what is frozen.
          long mirror =
              accounts.containsKey(Ledger.PROXY) ? accounts.get(Ledger.PROXY).nrlc("balance") : 0;
          assertThat(mirror).as("block %d", block).isEqualTo(frozen);
          assertThat(sum(accounts, "balance") - mirror + frozen)
              .as("block %d", block)
              .isEqualTo(came.floorEntry(block).getValue());
        });
    assertThat(byBlock).hasSizeGreaterThan(500);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void whatATaskSeizesItRewards(long seed) {
    Recorder market = market(seed);
    assertThat(byTask(market, "Seize")).isEqualTo(byTask(market, "Reward")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void whatIsStillFrozenIsOwedToWhatHasNotEnded(long seed) {
    Recorder market = market(seed);
    long locked = total(market, "Lock");
    long kitty =
        market.rows("Reward").stream()
            .filter(it -> it.text("account").equals(Ledger.KITTY))
            .mapToLong(it -> it.nrlc("value"))
            .sum();
    // The kitty's lock freezes what its reward brought: nothing new is taken from a balance.
    long frozen = locked - total(market, "Unlock") - total(market, "Seize");
    long accounts =
        market.rows("Account").stream()
            .filter(it -> it.to() == Version.OPEN)
            .mapToLong(it -> it.nrlc("frozen"))
            .sum();
    assertThat(kitty).isPositive();
    assertThat(frozen).isEqualTo(accounts);
  }

  private static Recorder market(long seed) {
    Recorder recorder = new Recorder();
    MarketSettings settings = MarketSettings.defaults().withSeed(seed).withSize(150, 4);
    Market.run(settings, Recorder.SCHEMA, recorder, slot -> {});
    return recorder;
  }

  private static Map<String, Long> byTask(Recorder market, String event) {
    return market.rows(event).stream()
        .collect(
            Collectors.groupingBy(
                it -> it.text("task"), Collectors.summingLong(it -> it.nrlc("value"))));
  }

  private static long total(Recorder market, String event) {
    return market.rows(event).stream().mapToLong(it -> it.nrlc("value")).sum();
  }

  private static long sum(Map<String, Recorder.Row> accounts, String field) {
    return accounts.values().stream().mapToLong(it -> it.nrlc(field)).sum();
  }
}
