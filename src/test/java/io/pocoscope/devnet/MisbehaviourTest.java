package io.pocoscope.devnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.server.DevnetServer;
import io.pocoscope.devnet.server.Failing;
import io.pocoscope.devnet.server.Latency;
import io.pocoscope.devnet.server.Misbehaviour;
import io.pocoscope.devnet.server.RateLimit;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A devnet is as bad as it was asked to be. */
@Timeout(60)
@Tag("slow")
class MisbehaviourTest {
  private static final String DEPLOYMENT = "QmYhdV494KGtcPafET31RFMBbMJgJx6VenUcesbQ8fw49D";
  private static final String ONE_TASK = "{tasks(first: 1){id}}";

  private final List<DevnetServer> servers = new ArrayList<>();

  @AfterEach
  void stop() {
    servers.forEach(DevnetServer::close);
  }

  @Test
  void everyAnswerComesAfterThePause() throws Exception {
    Questions devnet = devnet(Misbehaviour.none().with(Latency.of(Duration.ofMillis(80))));
    for (int i = 0; i < 3; i++) {
      assertThat(timeOf(devnet)).isGreaterThanOrEqualTo(Duration.ofMillis(80));
    }
  }

  @Test
  void aSpreadIsAtTheMostThePause() throws Exception {
    Latency latency = new Latency(Duration.ofMillis(60), Duration.ofMillis(20));
    Questions devnet = devnet(Misbehaviour.none().with(latency));
    for (int i = 0; i < 5; i++) {
      assertThat(timeOf(devnet)).isGreaterThanOrEqualTo(Duration.ofMillis(40));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Latency(Duration.ofMillis(10), Duration.ofMillis(11)));
  }

  @Test
  void whatIsOverTheRateLimitIsToWait() throws Exception {
    // So slow that nothing comes back into the bucket while the test runs.
    Questions devnet = devnet(Misbehaviour.none().with(new RateLimit(0.001)));
    assertThat(devnet.outcome(ONE_TASK)).isEqualTo("200 data");
    HttpResponse<String> refused = devnet.ask(ONE_TASK);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
  }

  @Test
  void questionsFailInEveryWay() throws Exception {
    Questions devnet = devnet(failing(1, 7));
    assertThat(outcomes(devnet, 10))
        .containsExactlyInAnyOrder(
            "500 text",
            "502 text",
            "503 text",
            "429 text",
            "no answer",
            "cut",
            "200 html",
            "502 html",
            "200 Query timed out",
            "200 service is overloaded and can not run the query right now. Please try again in a"
                + " few minutes");
  }

  @Test
  void theSameSeedGivesTheSameFaults() throws Exception {
    List<String> first = outcomes(devnet(failing(0.4, 7)), 40);
    assertThat(outcomes(devnet(failing(0.4, 7)), 40)).isEqualTo(first);
    assertThat(outcomes(devnet(failing(0.4, 8)), 40)).isNotEqualTo(first);
    assertThat(first).contains("200 data").anyMatch(outcome -> !outcome.equals("200 data"));
  }

  @Test
  void aboutTheAskedShareFails() throws Exception {
    long failed =
        outcomes(devnet(failing(0.2, 1)), 300).stream()
            .filter(outcome -> !outcome.equals("200 data"))
            .count();
    assertThat(failed).isBetween(40L, 80L);
  }

  @Test
  void anAnswerThatIsTooLongIsRefused() throws Exception {
    Questions devnet = devnet(Misbehaviour.none().withMaxResult(2000));
    int length = devnet(Misbehaviour.none()).ask(Questions.TASKS).body().length();
    assertThat(devnet.error(Questions.TASKS))
        .isEqualTo("the result size of %d is larger than the allowed limit of 2000", length);
    assertThat(devnet.ask(Questions.TASKS).statusCode()).isEqualTo(200);
    assertThat(devnet.outcome(ONE_TASK)).isEqualTo("200 data");
  }

  @Test
  void prunedBlocksAreRefusedByNumberAndByHash() throws Exception {
    History history = RecordedHistory.load();
    Questions devnet = devnet(history, Misbehaviour.none().withPrune(100));
    String refusal =
        "Failed to decode `block.number` value: `subgraph %s only has data starting at block number 369 and data for block number 368 is therefore not available`"
            .formatted(DEPLOYMENT);
    assertThat(devnet.error("{tasks(block: {number: 368}){id}}")).isEqualTo(refusal);
    assertThat(devnet.error("{_meta(block: {number: 368}){block{number}}}")).isEqualTo(refusal);
    assertThat(devnet.error("{tasks(block: {hash: \"%s\"}){id}}".formatted(history.hashOf(368))))
        .isEqualTo(refusal);
    assertThat(devnet.outcome("{tasks(block: {number: 369}){id}}")).isEqualTo("200 data");
    assertThat(devnet.outcome("{tasks(block: {number_gte: 1}){id}}")).isEqualTo("200 data");
  }

  @Test
  void theHeadAndItsTimeGrow() throws Exception {
    Questions devnet = devnet(Misbehaviour.none().withAdvance(Duration.ofMillis(1500)));
    JsonNode first = block(devnet);
    JsonNode last = first;
    while (last.path("number").asLong() < first.path("number").asLong() + 2) {
      Thread.sleep(50);
      last = block(devnet);
    }
    long blocks = last.path("number").asLong() - 469;
    assertThat(last.path("timestamp").asLong()).isEqualTo(1736226233 + blocks * 1500 / 1000);
    assertThat(last.path("hash")).isNotEqualTo(first.path("hash"));
    assertThat(devnet.outcome("{tasks(first: 1, block: {number: 470}){id}}")).isEqualTo("200 data");
  }

  @Test
  void prunedBlocksFollowTheHead() throws Exception {
    Questions devnet = devnet(Misbehaviour.none().withPrune(0).withAdvance(Duration.ofMillis(20)));
    while (block(devnet).path("number").asLong() < 475) {
      Thread.sleep(20);
    }
    assertThat(devnet.error("{tasks(block: {number: 474}){id}}"))
        .contains("only has data starting at block number");
  }

  private static Misbehaviour failing(double share, long seed) {
    return Misbehaviour.none().with(new Failing(share, seed));
  }

  private Questions devnet(Misbehaviour misbehaviour) {
    return devnet(RecordedHistory.load(), misbehaviour);
  }

  private Questions devnet(History history, Misbehaviour misbehaviour) {
    DevnetServer server =
        DevnetServer.start(0, "bellecour/poco-v5", new GraphNode(history), misbehaviour);
    servers.add(server);
    return new Questions(server);
  }

  private static List<String> outcomes(Questions devnet, int questions)
      throws InterruptedException {
    List<String> outcomes = new ArrayList<>();
    for (int i = 0; i < questions; i++) {
      outcomes.add(devnet.outcome(ONE_TASK));
    }
    return outcomes;
  }

  private static Duration timeOf(Questions devnet) throws InterruptedException {
    long before = System.nanoTime();
    assertThat(devnet.outcome(ONE_TASK)).isEqualTo("200 data");
    return Duration.ofNanos(System.nanoTime() - before);
  }

  private static JsonNode block(Questions devnet) throws IOException, InterruptedException {
    return devnet.answer(Questions.META).path("data").path("_meta").path("block");
  }
}
