package io.pocoscope.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.outcome.Judgement;
import io.pocoscope.store.Store;
import io.pocoscope.store.Unjudged;
import io.pocoscope.support.MarketStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases of a made-up market, looked up among few rows and among all. */
@Tag("slow")
class ScopeTest {
  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void fill() {
    store =
        MarketStore.open(
            folder.resolve("store.duckdb"), MarketSettings.defaults().withSeed(5).withSize(60, 4));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aCaseIsTheSameAmongItsOwnRowsAsAmongAll() {
    List<String> ids =
        ids(
            """
            (select min(slot) from slot group by outcome)
            union all (select min(slot) from slot where rounds > 1)
            union all (select min(slot) from slot where task is null)
            union all (select min(deal) from slot where failed)
            union all (select max(id) from deal where bulk <> '0x')
            union all (select min(actor) from slot_party where role in ('requester', 'pool', 'worker', 'dataset') group by role)
            union all (select kitty())\
            """);
    assertThat(ids).hasSizeGreaterThan(10).doesNotContainNull();
    for (String id : ids) {
      assertThat(found(id, Long.MAX_VALUE)).as(id).isEqualTo(found(id, 0));
    }
  }

  @Test
  void aTaskWithoutItsDealIsStillFound() {
    String task = ids("select min(id) from task").get(0);
    store.execute("delete from deal");
    new Unjudged(store).everything();
    assertThat(found(task, Long.MAX_VALUE)).as("while it is not judged").isEqualTo(found(task, 0));
    new Judgement(store).renew();
    assertThat(found(task, Long.MAX_VALUE)).isEqualTo(found(task, 0));
  }

  @Test
  void anEventWithoutItsTimeIsFoundAsWell() {
    String task = ids("select min(task) from task_finalize").get(0);
    store.execute("update task_finalize set \"timestamp\" = null where task = ?", task);
    new Unjudged(store).everything();
    new Judgement(store).renew();
    assertThat(found(task, Long.MAX_VALUE)).isEqualTo(found(task, 0));
    assertThat(((SlotFile) found(task, Long.MAX_VALUE)).timeline())
        .extracting(SlotFile.Event::what)
        .contains("finalized");
  }

  @Test
  void aDatasetOfASliceThatNobodyProcessedIsKnown() {
    String dataset = "0x" + "d".repeat(40);
    store.execute("insert into bulk_slice (id, datasets) values ('s', ['%s'])".formatted(dataset));
    assertThat(found(dataset, Long.MAX_VALUE)).isEqualTo(found(dataset, 0));
  }

  @Test
  void theStoreIsWholeAgainAfterwards() {
    String before = counts();
    String deal = ids("select min(id) from deal").get(0);
    found(deal, Long.MAX_VALUE);
    assertThat(counts()).isEqualTo(before);
    assertThat(new Archive(store, false).find("0x" + "1".repeat(64)))
        .isInstanceOf(Lookup.Unknown.class);
    assertThat(counts()).isEqualTo(before);
  }

  private CaseFile found(String id, long mostTasks) {
    return ((Lookup.Found) new Archive(store, mostTasks).find(id)).file();
  }

  private String counts() {
    return store.queryOne(
        """
        select concat_ws(' ', (select count(*) from task), (select count(*) from deal),
                              (select count(*) from reward), (select count(*) from slot))\
        """,
        row -> row.getString(1));
  }

  private List<String> ids(String sql) {
    return store.query(sql, row -> row.getString(1));
  }
}
