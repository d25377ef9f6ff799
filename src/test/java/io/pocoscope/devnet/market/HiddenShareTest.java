package io.pocoscope.devnet.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.market.chain.Ledger;
import io.pocoscope.devnet.market.error.ErrorCause;
import io.pocoscope.devnet.market.error.WorkerEra;
import io.pocoscope.devnet.market.error.WorkerError;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.truth.Evidence;
import io.pocoscope.devnet.market.truth.Hidden;
import io.pocoscope.devnet.market.truth.Outcome;
import io.pocoscope.devnet.market.truth.Role;
import io.pocoscope.devnet.market.truth.SlotTruth;
import io.pocoscope.hash.Keccak;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Slots that hold nothing but a worker's error. */
class HiddenShareTest {
  private static final double SHARE = .3;
  private static final MarketSettings PLAIN = MarketSettings.defaults().withFailureRate(.2);
  private static final Recorder MARKET = new Recorder();
  private static final List<SlotTruth> TRUTH = new ArrayList<>();
  private static final Map<String, Recorder.Row> TASKS = new HashMap<>();
  private static final Map<String, Recorder.Row> DEALS = new HashMap<>();
  private static final Map<String, Map<String, Recorder.Row>> CONTRIBUTIONS = new HashMap<>();

  @BeforeAll
  static void run() {
    Market.run(PLAIN.withHidden(SHARE), Recorder.SCHEMA, MARKET, TRUTH::add);
    MARKET.rows("Task").forEach(task -> TASKS.put(task.id(), task));
    MARKET.rows("Deal").forEach(deal -> DEALS.put(deal.id(), deal));
    for (Recorder.Row each : MARKET.rows("Contribution")) {
      CONTRIBUTIONS.computeIfAbsent(each.text("task"), any -> new HashMap<>()).put(each.id(), each);
    }
  }

  @Test
  void theShareIsThatOfTheSlotsThatComplete() {
    double completed = TRUTH.stream().filter(HiddenShareTest::completed).count();
    long hidden =
        TRUTH.stream()
            .filter(HiddenShareTest::completed)
            .filter(slot -> is(slot, Evidence.RESULT_DIGEST) || is(slot, Evidence.NONE))
            .count();
    assertThat(hidden / completed).isBetween(SHARE - .05, SHARE + .05);
  }

  @Test
  void everyEraAndCauseAndEvidenceOccurs() {
    Set<String> eras = new HashSet<>();
    Set<String> causes = new HashSet<>();
    Set<Evidence> evidence = new HashSet<>();
    Set<Role> roles = new HashSet<>();
    for (Hidden each : hidden()) {
      eras.add(each.era());
      causes.add(each.cause());
      evidence.add(each.evidence());
      roles.add(each.culprit().role());
    }
    assertThat(eras).containsExactlyInAnyOrder("5.1.0", "9.1.0", "9.2.0");
    assertThat(causes).hasSize(ErrorCause.values().length);
    assertThat(evidence).containsExactlyInAnyOrder(Evidence.values());
    assertThat(roles)
        .containsExactlyInAnyOrder(Role.APP, Role.DATASET, Role.REQUESTER, Role.WORKER);
  }

  @Test
  void errorsAreOutvotedAndLeftUnrevealed() {
    assertThat(TRUTH)
        .filteredOn(slot -> is(slot, Evidence.CONTRIBUTION_HASH))
        .extracting(SlotTruth::outcome)
        .contains(Outcome.COMPLETED, Outcome.FAILED_CLAIMED, Outcome.FAILED_UNCLAIMED);
  }

  /** Told from the chain alone, by the texts of the errors. */
  @Test
  void theChainShowsWhatTheTruthSays() {
    for (SlotTruth slot : TRUTH) {
      assertThat(slot.hidden().map(Hidden::evidence).filter(it -> it != Evidence.NONE))
          .as(slot.toString())
          .isEqualTo(seen(slot));
    }
  }

  @Test
  void whatIsContributedAgreesWithWhatIsRevealed() {
    for (SlotTruth slot : TRUTH) {
      if (slot.hidden().isPresent() && TASKS.get(slot.task()).values().get("consensus") != null) {
        Recorder.Row task = TASKS.get(slot.task());
        if (task.values().get("resultDigest") != null) {
          assertThat(task.text("consensus"))
              .isEqualTo(Keccak.contribution(task.id(), task.text("resultDigest")));
        }
      }
    }
  }

  @Test
  void theCauseIsOneThatTheSlotCanHaveAndItsPartyOneThatItLeavesOpen() {
    for (SlotTruth slot : TRUTH) {
      if (slot.hidden().isPresent()) {
        Hidden hidden = slot.hidden().get();
        Recorder.Row deal = DEALS.get(slot.deal());
        ErrorCause cause = ErrorCause.valueOf(hidden.cause());
        assertThat(cause.open()).contains(hidden.culprit().role());
        assertThat(actors(slot, hidden.culprit().role())).contains(hidden.culprit().actor());
        if (cause.name().startsWith("DATASET")) {
          assertThat(deal.text("dataset")).isNotEqualTo(Ledger.ZERO);
        }
        if (deal.text("tag").endsWith("1")) {
          assertThat(cause).isEqualTo(ErrorCause.APP_IMAGE_DOWNLOAD_FAILED);
        }
      }
    }
  }

  /** A worker's own network spoils no slot in which others find the same. */
  @Test
  void anErrorThatSeveralFindIsNoWorkersFault() {
    for (SlotTruth slot : TRUTH) {
      boolean workers =
          slot.hidden().map(Hidden::culprit).filter(it -> it.role() == Role.WORKER).isPresent();
      if (workers && is(slot, Evidence.RESULT_DIGEST)) {
        String consensus = TASKS.get(slot.task()).text("consensus");
        assertThat(contributions(slot).stream().filter(it -> it.text("hash").equals(consensus)))
            .hasSize(1);
      }
    }
  }

  @Test
  void theRestOfTheHistoryStaysAsItIs() {
    List<SlotTruth> plain = new ArrayList<>();
    Market.run(PLAIN, Recorder.SCHEMA, new Unrecorded(), plain::add);
    assertThat(plain).allMatch(slot -> slot.hidden().isEmpty());
    assertThat(TRUTH.stream().map(HiddenShareTest::withoutHidden)).isEqualTo(plain);
  }

  private static SlotTruth withoutHidden(SlotTruth slot) {
    return new SlotTruth(
        slot.deal(),
        slot.index(),
        slot.task(),
        slot.initialized(),
        slot.outcome(),
        slot.cause(),
        slot.culprit(),
        slot.callbackReverted(),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<Evidence> seen(SlotTruth slot) {
    Recorder.Row task = TASKS.get(slot.task());
    if (task == null) {
      return Optional.empty();
    }
    Set<String> hashes = new HashSet<>();
    for (WorkerEra era : WorkerEra.values()) {
      for (ErrorCause cause : ErrorCause.values()) {
        String digest = new WorkerError(era, cause).digest();
        if (completed(slot) && task.text("resultDigest").equals(digest)) {
          return Optional.of(Evidence.RESULT_DIGEST);
        }
        hashes.add(Keccak.contribution(task.id(), digest));
      }
    }
    return contributions(slot).stream()
        .filter(it -> it.text("status").equals("CONTRIBUTED"))
        .filter(it -> hashes.contains(it.text("hash")))
        .map(it -> Evidence.CONTRIBUTION_HASH)
        .findFirst();
  }

  /** How each contribution of a slot looks at the head. */
  private static Collection<Recorder.Row> contributions(SlotTruth slot) {
    return CONTRIBUTIONS.getOrDefault(slot.task(), Map.of()).values();
  }

  private static List<String> actors(SlotTruth slot, Role role) {
    Recorder.Row deal = DEALS.get(slot.deal());
    return switch (role) {
      case WORKER -> contributions(slot).stream().map(it -> it.text("worker")).toList();
      case POOL -> List.of(deal.text("workerpool"));
      case REQUESTER -> List.of(deal.text("requester"));
      case APP -> List.of(deal.text("app"));
      case DATASET -> List.of(deal.text("dataset"));
    };
  }

  private static List<Hidden> hidden() {
    return TRUTH.stream().map(SlotTruth::hidden).flatMap(Optional::stream).toList();
  }

  private static boolean completed(SlotTruth slot) {
    return slot.outcome() == Outcome.COMPLETED;
  }

  private static boolean is(SlotTruth slot, Evidence evidence) {
    return slot.hidden().filter(it -> it.evidence() == evidence).isPresent();
  }
}
