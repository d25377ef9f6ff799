package io.pocoscope.devnet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.history.Reorganisation;
import io.pocoscope.devnet.history.Reorganisation.Rest;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.query.RequestBody;
import io.pocoscope.devnet.server.DevnetServer;
import io.pocoscope.devnet.server.Misbehaviour;
import io.pocoscope.devnet.server.Reorganising;
import io.pocoscope.store.Store;
import io.pocoscope.support.Syncing;
import io.pocoscope.support.TestStore;
import io.pocoscope.support.Truth;
import io.pocoscope.sync.SyncReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chain that grows by what was held back, and is reorganised meanwhile, stays one history. */
@Timeout(60)
@Tag("slow")
class GrowingChainTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What an index is for. */
  private static final List<String> FILTERS =
      List.of(
          "_change_block: {number_gte: 400}",
          "_change_block: {number_gte: 410}, id_gt: \"1\"",
          "_change_block: {number_gte: 60}",
          "id_gte: \"0x3\", id_lt: \"0x8\", id_gt: \"0x2\"",
          "id_gt: \"0xa\", id_lte: \"0x9\"",
          "id_in: [\"iExec\", \"300-2\", \"0x0\"]");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverHappensOnTheWayAllOfItIsThereInTheEnd(long seed) {
    History history = RecordedHistory.load();
    Misbehaviour heldBack = Misbehaviour.none().withHeldBack(120);
    Random random = new Random(seed);
    try (DevnetServer server = DevnetServer.start(0, "growing", new GraphNode(history), heldBack);
        Store store = store()) {
      for (int block = 0; block < 60; block++) {
        server.advance();
        if (random.nextInt(5) == 0) {
          long depth = random.nextLong(1, 30);
          long returning = history.head() - random.nextLong(depth + 1);
          server.reorganise(new Reorganisation(depth, returning, Rest.LATER));
        }
      }
      requireSameByIndexAsByScan(new GraphNode(history));
      for (int block = 0; block < 400; block++) {
        server.advance();
      }
      requireSameByIndexAsByScan(new GraphNode(history));
      SyncReport report = sync(server, store);
      assertThat(report.verification().discrepancies()).isEmpty();
      assertThat(Truth.judgedBy(store)).isEqualTo(Truth.recorded());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 40, 100_000})
  void anyBeginningOfTheHistoryAddsUp(long heldBack) {
    Misbehaviour some = Misbehaviour.none().withHeldBack(heldBack);
    GraphNode node = new GraphNode(RecordedHistory.load());
    try (DevnetServer server = DevnetServer.start(0, "beginning", node, some);
        Store store = store()) {
      assertThat(sync(server, store).verification().discrepancies()).isEmpty();
    }
  }

  @Test
  void whatIsGoneForGoodAddsUpToo() {
    GraphNode node = new GraphNode(RecordedHistory.load());
    try (DevnetServer server = DevnetServer.start(0, "gone", node);
        Store store = store()) {
      server.reorganise(Reorganisation.keepingUpTo(380, 200));
      assertThat(sync(server, store).verification().discrepancies()).isEmpty();
    }
  }

  @Test
  void everySoManyBlocksTheChainIsReorganised() throws Exception {
    History history = RecordedHistory.load();
    // Read before the server begins: on a busy machine its chain is blocks further at once.
    long first = history.head() - 50;
    Misbehaviour reorganising =
        Misbehaviour.none()
            .withAdvance(Duration.ofMillis(2))
            .withHeldBack(50)
            .with(new Reorganising(5, 3, 1));
    try (DevnetServer server =
        DevnetServer.start(0, "reorganising", new GraphNode(history), reorganising)) {
      Questions devnet = new Questions(server);
      while (history.mark().reorganisations() < 3) {
        Thread.sleep(5);
      }
      // Whatever was read meanwhile: the blocks before them are what they were.
      assertThat(history.hashOf(first - 40)).isEqualTo(RecordedHistory.load().hashOf(first - 40));
      assertThat(history.head()).isGreaterThan(first + 15);
      assertThat(devnet.outcome("{tasks(first: 1, block: {number: 200}){id}}"))
          .isEqualTo("200 data");
    }
  }

  /** Within {@code and}, no index is used. */
  private static void requireSameByIndexAsByScan(GraphNode node) {
    for (String filter : FILTERS) {
      for (String root : List.of("tasks", "transfers", "accounts", "protocols")) {
        for (long block : List.of(node.history().head(), node.history().head() - 5)) {
          assertThat(rows(node, root, filter, block))
              .isEqualTo(
                  rows(node, root, String.format(Locale.ROOT, "and: [{%s}]", filter), block));
        }
      }
    }
    assertThat(rows(node, "tasks", "_change_block: {number_gte: 60}", node.history().head()))
        .isNotEmpty();
  }

  private static JsonNode rows(GraphNode node, String root, String where, long block) {
    String query =
        String.format(
            Locale.ROOT,
            "{%s(first: 1000, orderBy: id, block: {number: %d}, where: {%s}){id}}",
            root,
            block,
            where);
    try {
      JsonNode answer = JSON.readTree(node.answer(RequestBody.of(query)).json());
      assertThat(answer.has("data")).as(answer + " to " + query).isTrue();
      return answer.path("data").path(root);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private Store store() {
    return TestStore.open(folder.resolve("store.duckdb"));
  }

  private static SyncReport sync(DevnetServer server, Store store) {
    return Syncing.from(server.url()).margin(0).pageSize(1000).into(store);
  }
}
