package io.pocoscope.devnet.market;

import static io.pocoscope.support.StoreContent.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.history.HistoryFile;
import io.pocoscope.devnet.history.Reorganisation;
import io.pocoscope.devnet.market.chain.Ledger;
import io.pocoscope.devnet.market.chain.MadeUpHash;
import io.pocoscope.devnet.market.settings.Mischief;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.devnet.server.DevnetServer;
import io.pocoscope.store.LeftOutRows;
import io.pocoscope.store.Store;
import io.pocoscope.support.HostileMarket;
import io.pocoscope.support.Syncing;
import io.pocoscope.support.TestStore;
import io.pocoscope.sync.SyncReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that an endpoint cannot give are left out alone, and are right again when it can. */
@Tag("slow")
class LeftOutRowsTest {
  private static final ApiSchema SCHEMA = ApiSchema.ofPoco();
  private static final Mischief SOME = Mischief.NONE.withBoostDeals(12);

  @TempDir private Path folder;

  @Test
  void nothingElseOfTheirPagesIsLost() {
    try (DevnetServer server = serving(HostileMarket.history(12, SOME));
        DevnetServer peaceful = serving(HostileMarket.history(12, Mischief.NONE));
        Store store = store("store");
        Store other = store("other")) {
      SyncReport report = Syncing.from(server.url()).pageSize(20).into(store);
      Syncing.from(peaceful.url()).into(other);
      assertThat(report.verification().discrepancies()).isEmpty();
      assertThat(report.leftOut())
          .extracting(LeftOutRows::table, LeftOutRows::rows)
          .containsExactly(tuple("deal", 12L), tuple("reward", 12L), tuple("seize", 12L));
      for (String table : new String[] {"deal", "task", "contribution", "slot"}) {
        assertThat(count(store, table)).as(table).isEqualTo(count(other, table));
      }
    }
  }

  @Test
  void manyCostAFewQuestionsAPage() {
    try (DevnetServer server =
            serving(HostileMarket.history(12, Mischief.NONE.withBoostDeals(300)));
        Store store = store("store")) {
      long requests = Syncing.from(server.url()).into(store).traffic().requests();
      assertThat(count(store, "unresolved")).isEqualTo(900);
      assertThat(requests).isLessThan(150);
      long more = Syncing.from(server.url()).into(store).traffic().requests();
      assertThat(more).isLessThan(80);
    }
  }

  @Test
  void whatCanBeGivenLaterComesWithTheNextRun() throws IOException {
    History history = withTheTaskOfTheFirst();
    try (DevnetServer server = serving(history);
        Store store = store("store");
        Store fresh = store("fresh")) {
      Syncing.from(server.url()).margin(10).into(store);
      assertThat(count(store, "unresolved")).isEqualTo(36);
      SyncReport report = Syncing.from(server.url()).into(store);
      assertThat(report.notes()).noneMatch(note -> note.contains("reorganised"));
      assertThat(count(store, "unresolved")).isEqualTo(34);
      assertThat(count(store, "seize where task = '" + MadeUpHash.of("boost task 0") + "'"))
          .isEqualTo(1);
      Syncing.from(server.url()).into(fresh);
      assertThat(content(store)).isEqualTo(content(fresh));
    }
  }

  @Test
  void whatADroppedBranchHeldIsForgotten() {
    try (DevnetServer server = serving(HostileMarket.history(12, SOME));
        Store store = store("store");
        Store fresh = store("fresh")) {
      Syncing.from(server.url()).into(store);
      server.reorganise(Reorganisation.forgetting(300_000));
      Syncing.from(server.url()).into(store);
      Syncing.from(server.url()).into(fresh);
      assertThat(count(store, "unresolved")).isBetween(1L, 35L);
      assertThat(content(store)).isEqualTo(content(fresh));
    }
  }

  /** Five blocks after the end somebody's task has the id that the first of them paid for. */
  private History withTheTaskOfTheFirst() throws IOException {
    Path file = folder.resolve("market.jsonl");
    DumpFile.write(file, false, HostileMarket.settings(12, SOME), SCHEMA, slot -> {});
    String deal =
        Files.readAllLines(file).stream()
            .filter(line -> line.contains("\"type\":\"task\""))
            .map(line -> line.replaceFirst(".*\"deal\":\"(0x[0-9a-f]+)\".*", "$1"))
            .findFirst()
            .orElseThrow();
    long block = HistoryFile.read(file, SCHEMA).head() + 5;
    String zero = Ledger.ZERO;
    Files.writeString(
        file,
        """
        {"type":"task","from":%1$s,"to":null,"entity":{"id":"%2$s","status":"ACTIVE","deal":"%3$s","index":"999","requester":"%4$s","contributions":[],"contribution_deadline":"1700000000","final_deadline":"1700000000","timestamp":"1650000000"}}
        {"type":"transaction","from":%1$s,"to":null,"entity":{"id":"0xfeed","from":"%4$s","to":"%4$s","gas_limit":"1","gas_used":"1","gas_price":"1","timestamp":"1650000000","block_number":"%1$s","value":"0"}}
        """
            .formatted(block, MadeUpHash.of("boost task 0"), deal, zero),
        StandardOpenOption.APPEND);
    return HistoryFile.read(file, SCHEMA);
  }

  private static DevnetServer serving(History history) {
    return DevnetServer.start(0, "market", new GraphNode(history));
  }

  private Store store(String name) {
    return TestStore.open(folder.resolve(name + ".duckdb"));
  }

  private static long count(Store store, String from) {
    return store.queryOne("select count(*) from " + from, row -> row.getLong(1));
  }
}
