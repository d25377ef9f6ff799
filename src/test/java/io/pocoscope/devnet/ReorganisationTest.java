package io.pocoscope.devnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.history.Reorganisation;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.server.DevnetServer;
import io.pocoscope.devnet.server.Latency;
import io.pocoscope.devnet.server.Misbehaviour;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A devnet's chain is reorganised as graph-node shows it; its recorded head is block 469. */
@Timeout(60)
@Tag("slow")
class ReorganisationTest {
  private static final String ENTITIES =
      """
      {tasks(first: 1000%1$s){id status consensus timestamp deal{id} contributions{id status}}
      deals(first: 1000%1$s){id botSize completedTasksCount timestamp tasks{id}}
      accounts(first: 1000%1$s){id balance frozen score}
      workerpools(first: 9%1$s){id usageCount workerStakeRatio}
      protocols(first: 9%1$s){dealsCount tasksCount tvl}}\
      """;
  private static final String UNKNOWN_HASH =
      "Failed to decode `block.hash` value: `no block with that hash found`";

  private History history;
  private DevnetServer server;
  private Questions devnet;

  @BeforeEach
  void serve() {
    serve(Misbehaviour.none());
  }

  private void serve(Misbehaviour misbehaviour) {
    if (server != null) {
      server.close();
    }
    history = RecordedHistory.load();
    server = DevnetServer.start(0, "bellecour/poco-v5", new GraphNode(history), misbehaviour);
    devnet = new Questions(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 10, 200})
  void aRewrittenChainHoldsTheSameEntitiesInOtherBlocksAndTransactions(long depth)
      throws Exception {
    JsonNode before = devnet.answer(ENTITIES.formatted(""));
    Map<String, String> events = transactionsOfRewards();
    long base = 469 - depth;
    server.reorganise(Reorganisation.rewriting(depth));
    assertThat(devnet.answer(ENTITIES.formatted(""))).isEqualTo(before);
    Map<String, String> now = transactionsOfRewards();
    assertThat(now).hasSameSizeAs(events);
    events.forEach(
        (event, transaction) -> {
          if (block(event) <= base) {
            assertThat(now).containsEntry(event, transaction);
          } else {
            assertThat(now)
                .containsKey((block(event) + 1) + event.substring(event.indexOf('-')))
                .doesNotContainValue(transaction);
          }
        });
  }

  @Test
  void aTransactionStandsInTheBlockOfItsEvents() throws Exception {
    server.reorganise(Reorganisation.rewriting(200));
    JsonNode rewards =
        devnet.answer("{rewards(first: 1000){id transaction{blockNumber timestamp} timestamp}}");
    assertThat(rewards.path("data").path("rewards"))
        .hasSize(1000)
        .allMatch(
            reward ->
                reward.path("transaction").path("blockNumber").asLong()
                        == block(reward.path("id").asText())
                    && reward
                        .path("transaction")
                        .path("timestamp")
                        .equals(reward.path("timestamp")));
  }

  @Test
  void theHeadMovesOnAndHasAnotherHash() throws Exception {
    String old = history.hashOf(469);
    server.reorganise(Reorganisation.rewriting(1));
    JsonNode head = head();
    assertThat(head.path("number").asLong()).isEqualTo(470);
    assertThat(head.path("timestamp").asLong()).isEqualTo(1736226233);
    assertThat(head.path("hash").asText()).isEqualTo(history.hashOf(470));
    assertThat(history.hashOf(469)).isNotEqualTo(old);
    assertThat(history.hashOf(468)).isEqualTo(RecordedHistory.load().hashOf(468));
  }

  @Test
  void theHashOfADroppedBlockIsAnsweredByItsNumberAndAnUnknownOneIsNot() throws Exception {
    String dropped = history.hashOf(400);
    String never = history.hashOf(470);
    server.reorganise(Reorganisation.forgetting(200));
    server.reorganise(Reorganisation.forgetting(1));
    JsonNode byNumber = devnet.answer(ENTITIES.formatted(", block: {number: 400}"));
    assertThat(devnet.answer(ENTITIES.formatted(", block: {hash: \"%s\"}".formatted(dropped))))
        .isEqualTo(byNumber);
    assertThat(devnet.answer(ENTITIES.formatted(", block: {number: 269}"))).isEqualTo(byNumber);
    assertThat(devnet.error("{tasks(block: {hash: \"%s\"}){id}}".formatted(never)))
        .isEqualTo(UNKNOWN_HASH);
  }

  @Test
  void whatOnlyDroppedBlocksChangedIsAsBeforeThem() throws Exception {
    JsonNode before = devnet.answer(ENTITIES.formatted(", block: {number: 269}"));
    server.reorganise(Reorganisation.forgetting(200));
    assertThat(devnet.answer(ENTITIES.formatted(""))).isEqualTo(before);
    assertThat(
            devnet
                .answer(ENTITIES.formatted(", where: {_change_block: {number_gte: 270}}"))
                .path("data"))
        .allMatch(JsonNode::isEmpty);
  }

  @Test
  void aRemovedDealTakesItsTasksAndAllThatRefersToThemAlong() throws Exception {
    String deal = "0xdeal";
    for (JsonNode one :
        devnet
            .answer("{deals(first: 1, orderBy: startTime, orderDirection: desc){id tasks{id}}}")
            .path("data")
            .path("deals")) {
      deal = one.path("id").asText();
      assertThat(one.path("tasks")).isNotEmpty();
    }
    server.reorganise(server.withoutDeal(deal, 200));
    String left =
        devnet
            .answer(
                "{deal(id: \"%1$s\"){id} tasks(where: {deal: \"%1$s\"}){id} ordersMatcheds(where: {deal: \"%1$s\"}){id} taskInitializes(where: {task_: {deal: \"%1$s\"}}){id} rewards(where: {task_: {deal: \"%1$s\"}}){id}}"
                    .formatted(deal))
            .path("data")
            .toString();
    assertThat(left)
        .isEqualTo(
            "{\"deal\":null,\"tasks\":[],\"ordersMatcheds\":[],\"taskInitializes\":[],\"rewards\":[]}");
    assertThat(devnet.answer("{deals(first: 1000){id}}").path("data").path("deals")).hasSize(72);
    assertThat(devnet.answer("{protocols{dealsCount}}").toString()).contains("\"72\"");
  }

  @Test
  void aDealThatLiesDeeperCannotBeRemoved() throws Exception {
    String deal =
        devnet
            .answer("{deals(first: 1, orderBy: startTime){id}}")
            .path("data")
            .path("deals")
            .path(0)
            .path("id")
            .asText();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.withoutDeal(deal, 200))
        .withMessageContaining("blocks deep");
  }

  @Test
  void aQueryThatWasRunningIsToldOfItUnlessItsBlockLiesDeeper() throws Exception {
    serve(Misbehaviour.none().with(Latency.of(Duration.ofMillis(500))));
    CompletableFuture<String> atTheHead = ask("{tasks(first: 1){id}}");
    CompletableFuture<String> near = ask("{tasks(first: 1, block: {number: 460}){id}}");
    CompletableFuture<String> deeper = ask("{tasks(first: 1, block: {number: 459}){id}}");
    Thread.sleep(200); // the questions have come, and none is answered
    server.reorganise(Reorganisation.rewriting(10));
    assertThat(atTheHead.get())
        .isEqualTo("200 the chain was reorganized while executing the query");
    assertThat(near.get()).isEqualTo("200 the chain was reorganized while executing the query");
    assertThat(deeper.get()).isEqualTo("200 data");
  }

  private CompletableFuture<String> ask(String query) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return devnet.outcome(query);
          } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
          }
        });
  }

  private JsonNode head() throws Exception {
    return devnet.answer(Questions.META).path("data").path("_meta").path("block");
  }

  /** The transaction of every reward. */
  private Map<String, String> transactionsOfRewards() throws Exception {
    Map<String, String> transactions = new TreeMap<>();
    for (String range : List.of("id_lt: \"3\"", "id_gte: \"3\"")) {
      devnet
          .answer("{rewards(first: 1000, where: {%s}){id transaction{id}}}".formatted(range))
          .path("data")
          .path("rewards")
          .forEach(
              reward ->
                  transactions.put(
                      reward.path("id").asText(), reward.path("transaction").path("id").asText()));
    }
    assertThat(transactions).hasSize(1023);
    return transactions;
  }

  private static long block(String event) {
    return Long.parseLong(event.substring(0, event.indexOf('-')));
  }
}
