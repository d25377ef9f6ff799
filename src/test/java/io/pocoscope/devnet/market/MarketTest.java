package io.pocoscope.devnet.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.market.chain.Ledger;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.truth.Culprit;
import io.pocoscope.devnet.market.truth.Outcome;
import io.pocoscope.devnet.market.truth.Role;
import io.pocoscope.devnet.market.truth.SlotTruth;
import io.pocoscope.devnet.market.truth.TruthWriter;
import io.pocoscope.devnet.market.writing.DumpSink;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a market of default size looks like. */
@Tag("slow")
class MarketTest {
  private static final Set<String> CAUSES =
      Set.of(
          "NOT_INITIALIZED",
          "NO_CONTRIBUTION",
          "NO_CONSENSUS_SHORT",
          "NO_CONSENSUS_SPLIT",
          "NO_REVEAL",
          "NOT_FINALIZED",
          "REOPENED_NO_CONTRIBUTION",
          "REOPENED_NO_CONSENSUS_SHORT",
          "REOPENED_NO_CONSENSUS_SPLIT",
          "REOPENED_NO_REVEAL",
          "REOPENED_NOT_FINALIZED");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void hasEveryCauseEveryOutcomeAndEveryRoleAtFault(long seed) {
    List<SlotTruth> truth = truth(MarketSettings.defaults().withSeed(seed));
    assertThat(truth.stream().map(SlotTruth::cause).flatMap(Optional::stream))
        .as("causes")
        .containsAll(CAUSES)
        .allMatch(CAUSES::contains);
    assertThat(truth.stream().map(SlotTruth::outcome)).contains(Outcome.values());
    assertThat(truth.stream().map(SlotTruth::culprit).flatMap(Optional::stream).map(Culprit::role))
        .contains(Role.values());
  }

  @Test
  void failsAsOftenAsAskedOverManySeeds() {
    List<SlotTruth> truth = new ArrayList<>();
    for (long seed = 100; seed < 130; seed++) {
      truth.addAll(truth(MarketSettings.defaults().withSeed(seed)));
    }
    double claimed = count(truth, Outcome.FAILED_CLAIMED);
    double unclaimed = count(truth, Outcome.FAILED_UNCLAIMED);
    double failed = claimed + unclaimed;
    assertThat(failed / (failed + count(truth, Outcome.COMPLETED))).isBetween(.072, .088);
    assertThat(unclaimed / failed).isBetween(.28, .39);
  }

  @Test
  void isTheSameFromTheSameSeedToTheLastByte() {
    MarketSettings settings = MarketSettings.defaults().withSize(60, 3);
    assertThat(dump(settings)).isEqualTo(dump(settings));
    assertThat(dump(settings)).isNotEqualTo(dump(settings.withSeed(2)));
  }

  @Test
  void theTruthIsALineToASlot() {
    StringWriter text = new StringWriter();
    MarketSettings settings = MarketSettings.defaults().withSize(60, 3);
    try (TruthWriter writer = new TruthWriter(text)) {
      Market.run(settings, Recorder.SCHEMA, new Unrecorded(), writer);
    }
    assertThat(text.toString().lines())
        .hasSameSizeAs(truth(settings))
        .allMatch(line -> line.startsWith("{\"deal\":\"0x") && line.endsWith("}"));
  }

  @Test
  void showsTheSubgraphsQuirks() {
    Recorder market = new Recorder();
    Market.run(MarketSettings.defaults(), Recorder.SCHEMA, market, slot -> {});
    assertThat(values(market, "Task", "status"))
        .containsExactlyInAnyOrder("ACTIVE", "REVEALING", "COMPLETED", "FAILLED");
    assertThat(values(market, "Contribution", "status"))
        .containsExactlyInAnyOrder("CONTRIBUTED", "PROVED");
    assertThat(market.rows("Transaction"))
        .allMatch(it -> it.text("gasUsed").equals(it.text("gasLimit")));
    assertThat(values(market, "Deal", "dataset")).contains(Ledger.ZERO).hasSizeGreaterThan(2);
    assertThat(market.rows("PolicyUpdate")).isNotEmpty();
    assertThat(market.rows("TaskReopen")).isNotEmpty();
    assertThat(market.rows("FaultyContribution")).isNotEmpty();
  }

  @Test
  void noEventIdIsTakenTwice() {
    Recorder market = new Recorder();
    Market.run(MarketSettings.defaults(), Recorder.SCHEMA, market, slot -> {});
    Set<String> ids = new HashSet<>();
    for (String type : List.of("Transfer", "Lock", "Unlock", "Seize", "Reward", "TaskReveal")) {
      assertThat(market.rows(type)).isNotEmpty().allMatch(it -> ids.add(it.id()));
    }
  }

  private static List<SlotTruth> truth(MarketSettings settings) {
    List<SlotTruth> truth = new ArrayList<>();
    Market.run(settings, Recorder.SCHEMA, new Unrecorded(), truth::add);
    return truth;
  }

  private static long count(List<SlotTruth> truth, Outcome outcome) {
    return truth.stream().filter(slot -> slot.outcome() == outcome).count();
  }

  private static Set<String> values(Recorder market, String type, String field) {
    return market.rows(type).stream().map(it -> it.text(field)).collect(Collectors.toSet());
  }

  private static String dump(MarketSettings settings) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (DumpSink sink = new DumpSink(Recorder.SCHEMA, Market.deployment(settings.seed()), text)) {
      Market.run(settings, Recorder.SCHEMA, sink, slot -> {});
    }
    return text.toString(StandardCharsets.UTF_8);
  }
}
