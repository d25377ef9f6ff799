package io.pocoscope.devnet.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pocoscope.devnet.market.truth.SlotTruth;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Schedulers that misbehave. */
class SchedulerFaultsTest {
  private static Witnessed devnet;
  private static Witnessed good;

  @BeforeAll
  static void start() {
    devnet = new Witnessed(Witnessed.market(4), 1, .5);
    good = new Witnessed(Witnessed.market(4), 1, 0);
  }

  @AfterAll
  static void stop() {
    devnet.close();
    good.close();
  }

  @Test
  void oneSchedulerIsGoneAndCompassDoesNotKnow() throws Exception {
    int gone = 0;
    for (String pool : devnet.pools()) {
      String url = devnet.apiUrl(pool).orElseThrow();
      if (!url.startsWith(devnet.server().url().substring(0, 22))) {
        gone++;
        assertThatThrownBy(() -> devnet.get(url + "/version")).isInstanceOf(ConnectException.class);
        assertThat(devnet.truths())
            .filteredOn(slot -> devnet.task(slot).deal().pool().equals(pool))
            .isNotEmpty()
            .allMatch(slot -> slot.witness().isEmpty());
      }
    }
    assertThat(gone).isEqualTo(1);
  }

  @Test
  void knownTasksAreForgotten() throws Exception {
    SlotTruth slot = such(404, "");
    assertThat(good.ask(slot).statusCode()).isEqualTo(200);
    assertThat(slot.witness()).isEmpty();
    assertThat(devnet.ask(slot).statusCode()).isEqualTo(404);
  }

  @Test
  void singleTasksAreErrorsForGood() throws Exception {
    SlotTruth slot = such(500, "Internal Server Error");
    assertThat(slot.witness()).isEmpty();
    assertThat(devnet.ask(slot).statusCode()).isEqualTo(500);
  }

  @Test
  void pagesComeInstead() throws Exception {
    SlotTruth slot = such(200, "<!DOCTYPE html>");
    assertThat(slot.witness()).isEmpty();
    assertThat(devnet.ask(slot).headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/html");
  }

  @Test
  void whoIsSentAwayIsAnsweredTheNextTime() throws Exception {
    try (Witnessed fresh = new Witnessed(Witnessed.market(4), 1, .5)) {
      for (SlotTruth slot : answering(fresh)) {
        HttpResponse<String> first = fresh.ask(slot);
        if (first.statusCode() == 429) {
          assertThat(first.headers().firstValue("Retry-After")).contains("1");
          assertThat(fresh.ask(slot).body()).isEqualTo(good.ask(slot).body());
          return;
        }
      }
    }
    throw new AssertionError("nobody was sent away");
  }

  @Test
  void someAnswersAreLateAndRight() {
    Optional<HttpAnswer> late =
        devnet.truths().stream()
            .flatMap(slot -> answer(devnet, slot).stream())
            .filter(answer -> !answer.pause().isZero())
            .findFirst();
    assertThat(late.orElseThrow().body()).contains("chainTaskId");
  }

  @Test
  void statusesThatNobodyHasHeardOfChangeNoReading() throws Exception {
    SlotTruth slot = such(200, "AWAITING_QUORUM");
    assertThat(devnet.json(slot).path("currentStatus"))
        .isEqualTo(good.json(slot).path("currentStatus"));
  }

  @Test
  void theTruthSaysWhatARightReadingMustSayOfEverySlot() throws Exception {
    for (SlotTruth slot : devnet.truths()) {
      HttpAnswer first = answer(devnet, slot).orElseThrow();
      HttpAnswer said = first.status() == 429 ? answer(devnet, slot).orElseThrow() : first;
      boolean asked = PlotWriter.failed(slot.outcome()) || slot.hidden().isPresent();
      boolean readable = said.status() == 200 && said.body().startsWith("{");
      assertThat(slot.witness())
          .as(slot.toString())
          .isEqualTo(
              asked && readable
                  ? Optional.of(
                      new Reading(Witnessed.JSON.readTree(said.body()), devnet.task(slot).deal())
                          .witness())
                  : Optional.empty());
    }
  }

  /** A slot about which a scheduler answers so. */
  private static SlotTruth such(int status, String text) throws Exception {
    for (SlotTruth slot : answering(devnet)) {
      boolean knownElsewhere = answer(good, slot).orElseThrow().status() == 200;
      HttpAnswer answer = answer(devnet, slot).orElseThrow();
      if (knownElsewhere && answer.status() == status && answer.body().contains(text)) {
        return slot;
      }
    }
    throw new AssertionError("nothing of " + status + " " + text);
  }

  private static List<SlotTruth> answering(Witnessed from) throws Exception {
    String there = from.server().url().substring(0, 22);
    List<String> pools = new ArrayList<>();
    for (String pool : from.pools()) {
      if (from.apiUrl(pool).orElseThrow().startsWith(there)) {
        pools.add(pool);
      }
    }
    return from.truths().stream()
        .filter(slot -> pools.contains(from.task(slot).deal().pool()))
        .toList();
  }

  /** Not over HTTP, which would take the time of those that are late. */
  private static Optional<HttpAnswer> answer(Witnessed from, SlotTruth slot) {
    String pool = from.task(slot).deal().pool();
    return from.schedulers().answer("/schedulers/" + pool + "/tasks/" + slot.task(), "http://x");
  }
}
