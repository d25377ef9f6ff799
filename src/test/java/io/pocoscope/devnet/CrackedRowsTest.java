package io.pocoscope.devnet;

import static io.pocoscope.support.StoreAssert.assertThatStore;
import static io.pocoscope.support.StoreContent.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.outcome.Views;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import io.pocoscope.store.Table;
import io.pocoscope.support.CrackedNode;
import io.pocoscope.support.Syncing;
import io.pocoscope.sync.SyncReport;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever rows a node cannot give, and however it says so, everything else comes. */
@Timeout(300)
@Tag("slow")
class CrackedRowsTest {
  @TempDir private Path folder;
  private CrackedNode node;

  @BeforeEach
  void serve() {
    node = new CrackedNode(new GraphNode(RecordedHistory.load()));
    node.says("Null value resolved for non-null field `transaction`", false);
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  void rowsAreLeftOutAndComeThoughTheHeadStands() {
    leaveOutAndMend(Table.DEAL, Table.SEIZE);
  }

  @Test
  void thatIsSoOfEveryTable() {
    leaveOutAndMend(Table.all().toArray(Table[]::new));
  }

  private void leaveOutAndMend(Table... tables) {
    try (Store whole = store("whole");
        Store store = store("store")) {
      Syncing.from(node.url()).into(whole);
      Set<String> some = new HashSet<>();
      for (Table table : tables) {
        some.addAll(some(whole, table));
      }
      node.cannotGive(some);
      SyncReport report = Syncing.from(node.url()).into(store);
      assertThat(report.verification().discrepancies()).isEmpty();
      assertThatStore(store)
          .value("select count(distinct id) from unresolved")
          .isEqualTo(String.valueOf(some.size()));
      assertThat(Syncing.from(node.url()).into(store).upToDate()).isTrue();

      node.cannotGive(Set.of());
      assertThat(Syncing.from(node.url()).into(store).upToDate()).isFalse();
      assertThat(content(store)).isEqualTo(content(whole));
      assertThat(requestsOfAnother(store)).isEqualTo(requestsOfAnother(whole));
    }
  }

  private long requestsOfAnother(Store store) {
    SyncReport report = Syncing.from(node.url()).into(store);
    assertThat(report.upToDate()).isTrue();
    return report.traffic().requests();
  }

  private static List<String> some(Store store, Table table) {
    return store.query(
        String.format(Locale.ROOT, "select id from %s order by md5(id) limit 1", table.sqlName()),
        row -> row.getString(1));
  }

  private Store store(String name) {
    Store store = Store.open(folder.resolve(name + ".duckdb"), StoreLimits.standard());
    Views.install(store);
    return store;
  }
}
