package io.pocoscope.devnet.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.devnet.market.truth.Outcome;
import io.pocoscope.devnet.market.truth.Role;
import io.pocoscope.devnet.market.truth.SlotTruth;
import io.pocoscope.devnet.market.truth.Witness;
import io.pocoscope.devnet.market.truth.Witness.Confidence;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Schedulers that behave. */
class SchedulersTest {
  private static final Set<String> TASK_STATUSES =
      Set.of(
          ("RECEIVED INITIALIZING INITIALIZED INITIALIZE_FAILED RUNNING RUNNING_FAILED"
                  + " CONTRIBUTION_TIMEOUT CONSENSUS_REACHED REOPENING REOPENED REOPEN_FAILED"
                  + " AT_LEAST_ONE_REVEALED RESULT_UPLOADING RESULT_UPLOADED RESULT_UPLOAD_TIMEOUT"
                  + " FINALIZING FINALIZED FINALIZE_FAILED FINAL_DEADLINE_REACHED COMPLETED FAILED")
              .split(" "));

  private static final Set<String> REPLICATE_STATUSES =
      Set.of(
          ("CREATED STARTING START_FAILED STARTED APP_DOWNLOADING APP_DOWNLOAD_FAILED"
                  + " APP_DOWNLOADED DATA_DOWNLOADING DATA_DOWNLOAD_FAILED DATA_DOWNLOADED"
                  + " COMPUTING COMPUTE_FAILED COMPUTED CONTRIBUTING CONTRIBUTE_FAILED CONTRIBUTED"
                  + " REVEALING REVEAL_FAILED REVEALED RESULT_UPLOAD_REQUESTED RESULT_UPLOADING"
                  + " RESULT_UPLOAD_FAILED RESULT_UPLOADED CONTRIBUTE_AND_FINALIZE_ONGOING"
                  + " CONTRIBUTE_AND_FINALIZE_FAILED CONTRIBUTE_AND_FINALIZE_DONE COMPLETING"
                  + " COMPLETE_FAILED COMPLETED FAILED ABORTED RECOVERING WORKER_LOST")
              .split(" "));

  private static List<Witnessed> devnets;
  private static Witnessed devnet;

  /** Three markets; most tests look at the first. */
  @BeforeAll
  static void start() {
    devnets =
        LongStream.rangeClosed(1, 3)
            .mapToObj(seed -> new Witnessed(Witnessed.market(seed), 1, 0))
            .toList();
    devnet = devnets.get(0);
  }

  @AfterAll
  static void stop() {
    devnets.forEach(Witnessed::close);
  }

  @Test
  void compassKnowsEveryPoolOfItsChainAndNobodyElse() throws Exception {
    assertThat(devnet.pools()).hasSize(5);
    for (String pool : devnet.pools()) {
      assertThat(devnet.apiUrl(pool).orElseThrow()).endsWith("/schedulers/" + pool);
      String elsewhere = devnet.compass(pool).replace("/134/", "/421614/");
      assertThat(devnet.get(elsewhere).statusCode()).isEqualTo(404);
    }
    assertThat(devnet.apiUrl("0x" + "1".repeat(40))).isEmpty();
    String upper = devnet.pools().get(0).substring(2).toUpperCase(Locale.ROOT);
    assertThat(devnet.apiUrl("0x" + upper)).isPresent();
  }

  @Test
  void aPoolKnowsNoTaskOfAnother() throws Exception {
    SlotTruth slot = devnet.truths().get(0);
    String own = devnet.task(slot).deal().pool();
    for (String pool : devnet.pools()) {
      int status =
          devnet.get(devnet.apiUrl(pool).orElseThrow() + "/tasks/" + slot.task()).statusCode();
      assertThat(status).isEqualTo(pool.equals(own) ? 200 : 404);
    }
  }

  @Test
  void schedulersSayTheirVersionAndWhatTheyCount() throws Exception {
    Set<String> versions = new HashSet<>();
    for (String pool : devnet.pools()) {
      String url = devnet.apiUrl(pool).orElseThrow();
      versions.add(devnet.get(url + "/version").body());
      JsonNode counts =
          Witnessed.JSON
              .readTree(devnet.get(url + "/metrics").body())
              .path("currentTaskStatusesCount");
      assertThat(counts.path("COMPLETED").asLong()).isPositive();
      assertThat(devnet.get(url + "/tasks").statusCode()).isEqualTo(404);
    }
    assertThat(versions).hasSize(3).allMatch(version -> version.matches("\\d+\\.\\d+\\.\\d+"));
  }

  @Test
  void answersHaveTheShapeOfARealOne() throws Exception {
    for (SlotTruth slot : devnet.truths()) {
      HttpResponse<String> answer = devnet.ask(slot);
      if (answer.statusCode() == 200) {
        JsonNode task = Witnessed.JSON.readTree(answer.body());
        assertThat(task.path("chainTaskId").asText()).isEqualTo(slot.task());
        assertThat(task.has("replicates")).isTrue();
        assertThat(task.path("replicates").size() > 0 || task.path("replicates").isNull()).isTrue();
        for (String date : List.of("contributionDeadline", "finalDeadline")) {
          assertThat(OffsetDateTime.parse(task.path(date).asText())).isNotNull();
        }
        assertThat(statuses(task.path("dateStatusList"))).isSubsetOf(TASK_STATUSES);
        assertThat(last(task.path("dateStatusList")))
            .isEqualTo(task.path("currentStatus").asText());
        for (JsonNode replicate : task.path("replicates")) {
          assertThat(statuses(replicate.path("statusUpdateList"))).isSubsetOf(REPLICATE_STATUSES);
          assertThat(last(replicate.path("statusUpdateList")))
              .isEqualTo(replicate.path("currentStatus").asText());
          assertThat(replicate).noneMatch(JsonNode::isNull);
        }
      }
    }
  }

  @Test
  void theTaskEndsAsTheChainSays() throws Exception {
    for (SlotTruth slot : devnet.truths()) {
      HttpResponse<String> answer = devnet.ask(slot);
      if (answer.statusCode() == 404) {
        assertThat(devnet.task(slot).steps()).isEmpty();
        assertThat(slot.cause()).contains("NOT_INITIALIZED");
      } else {
        String status = Witnessed.JSON.readTree(answer.body()).path("currentStatus").asText();
        assertThat(status.equals("COMPLETED")).isEqualTo(slot.outcome() == Outcome.COMPLETED);
        assertThat(status.equals("FAILED")).isEqualTo(PlotWriter.failed(slot.outcome()));
      }
    }
  }

  @Test
  void replicatesGoAsFarAsTheirContributions() throws Exception {
    for (SlotTruth slot : devnet.truths()) {
      TaskRecord task = devnet.task(slot);
      for (JsonNode replicate : devnet.json(slot).path("replicates")) {
        String worker = replicate.path("walletAddress").asText();
        Set<String> statuses = Set.copyOf(statuses(replicate.path("statusUpdateList")));
        boolean contributed =
            statuses.contains("CONTRIBUTED") || statuses.contains("CONTRIBUTE_AND_FINALIZE_DONE");
        assertThat(contributed).isEqualTo(task.contributed(worker));
        assertThat(replicate.has("contributionHash")).isEqualTo(contributed);
        assertThat(statuses.contains("REVEALED"))
            .isEqualTo(!task.atOnce() && task.reveal(worker).isPresent());
      }
    }
  }

  /** Before 9.2.0 a failing app is COMPUTE_FAILED; from then on it has an exit code. */
  @Test
  void oldAndNewWorkersReportAFailingAppInTheirWays() throws Exception {
    Set<String> old = new HashSet<>();
    Set<String> young = new HashSet<>();
    for (Witnessed market : devnets) {
      Set<String> youngPools = new HashSet<>();
      for (String pool : market.pools()) {
        String version = market.get(market.apiUrl(pool).orElseThrow() + "/version").body();
        if (version.equals("9.3.0")) {
          youngPools.add(pool);
        }
      }
      for (SlotTruth slot : market.truths()) {
        Set<String> said = youngPools.contains(market.task(slot).deal().pool()) ? young : old;
        for (JsonNode replicate : market.json(slot).path("replicates")) {
          replicate.path("statusUpdateList").forEach(it -> said.add(it.path("cause").asText()));
          said.add("exit code " + (replicate.path("appExitCode").asInt() != 0));
        }
      }
    }
    assertThat(old).contains("APP_COMPUTE_FAILED").doesNotContain("DETERMINISM_HASH_NOT_FOUND");
    assertThat(young)
        .contains("exit code true", "DETERMINISM_HASH_NOT_FOUND")
        .doesNotContain("APP_COMPUTE_FAILED");
  }

  @Test
  void theTruthSaysWhatARightReadingMustSayOfEverySlot() throws Exception {
    for (Witnessed market : devnets) {
      for (SlotTruth slot : market.truths()) {
        assertThat(slot.witness()).as(slot.toString()).isEqualTo(read(market, slot));
      }
    }
  }

  @Test
  void mostAnswersNameWhoReallySpoiltTheSlot() {
    List<SlotTruth> asked =
        devnet.truths().stream()
            .filter(slot -> slot.witness().isPresent() && slot.culprit().isPresent())
            .filter(slot -> slot.hidden().isEmpty())
            .toList();
    long right =
        asked.stream()
            .filter(
                slot -> slot.witness().get().actor().equals(slot.culprit().map(it -> it.actor())))
            .count();
    assertThat((double) right / asked.size()).isBetween(.5, .95);
  }

  @Test
  void someAnswersAreAmbiguousOrDisputedOrUnheardOfOrSayNothing() {
    List<Witness> said = witnesses();
    assertThat(said).extracting(Witness::confidence).contains(Confidence.values());
    assertThat(said.stream().map(Witness::party).flatMap(Optional::stream)).contains(Role.values());
    assertThat(said.stream().map(Witness::cause).flatMap(Optional::stream))
        .contains("CONTRIBUTION_TIMEOUT", "INITIALIZE_FAILED", "WORKER_LOST")
        .anyMatch(
            cause -> Set.of("RUNNER_QUOTA_EXCEEDED", "SEALED_RECEIPT_EXPIRED").contains(cause));
    assertThat(said).anyMatch(witness -> witness.cause().isEmpty());
  }

  @Test
  void hiddenFailuresAreCompletedAndTellTheirCause() throws Exception {
    int seen = 0;
    for (SlotTruth slot : devnet.truths()) {
      if (slot.hidden().isPresent()) {
        seen++;
        assertThat(slot.witness().flatMap(Witness::cause)).contains(slot.hidden().get().cause());
      }
    }
    assertThat(seen).isGreaterThan(50);
  }

  @Test
  void theSameSeedGivesTheSameAnswers() throws Exception {
    try (Witnessed again = new Witnessed(Witnessed.market(1), 1, 0)) {
      assertThat(again.truths()).isEqualTo(devnet.truths());
      for (SlotTruth slot : devnet.truths().subList(0, 200)) {
        assertThat(again.ask(slot).body()).isEqualTo(devnet.ask(slot).body());
      }
    }
  }

  @Test
  void aShareOfThePoolsHasAScheduler() throws Exception {
    try (Witnessed few = new Witnessed(Witnessed.market(1), .4, 0)) {
      List<String> listed = new ArrayList<>();
      for (String pool : few.pools()) {
        few.apiUrl(pool).ifPresent(any -> listed.add(pool));
      }
      assertThat(listed).hasSize(2);
      assertThat(few.truths())
          .filteredOn(slot -> slot.witness().isPresent())
          .isNotEmpty()
          .allMatch(slot -> listed.contains(few.task(slot).deal().pool()));
    }
  }

  private static Optional<Witness> read(Witnessed from, SlotTruth slot)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = from.ask(slot);
    boolean asked = PlotWriter.failed(slot.outcome()) || slot.hidden().isPresent();
    return asked && answer.statusCode() == 200
        ? Optional.of(
            new Reading(Witnessed.JSON.readTree(answer.body()), from.task(slot).deal()).witness())
        : Optional.empty();
  }

  private static List<Witness> witnesses() {
    return devnet.truths().stream().map(SlotTruth::witness).flatMap(Optional::stream).toList();
  }

  private static List<String> statuses(JsonNode updates) {
    List<String> statuses = new ArrayList<>();
    OffsetDateTime before = OffsetDateTime.MIN;
    for (JsonNode update : updates) {
      OffsetDateTime date = OffsetDateTime.parse(update.path("date").asText());
      assertThat(date).isAfterOrEqualTo(before);
      before = date;
      statuses.add(update.path("status").asText());
    }
    return statuses;
  }

  private static String last(JsonNode updates) {
    return updates.path(updates.size() - 1).path("status").asText();
  }
}
