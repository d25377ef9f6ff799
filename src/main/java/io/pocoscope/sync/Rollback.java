package io.pocoscope.sync;

import io.pocoscope.store.ContentSums;
import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import io.pocoscope.store.Unjudged;
import java.util.Locale;

/** Takes out of the store what a chain that was dropped has written. */
final class Rollback {
  private final Store store;
  private final Unjudged unjudged;
  private final ContentSums sums;

  Rollback(Store store) {
    this.store = store;
    this.unjudged = new Unjudged(store);
    this.sums = new ContentSums(store);
  }

  /**
   * Deletes what happened above a block.
   *
   * @return how many events and transactions are gone
   */
  long to(long common) {
    long gone = 0;
    for (Table table : Sweep.EVENTS.tables()) {
      String above =
          String.format(
              Locale.ROOT, " from main.%s where block > ? and pin is not null", table.sqlName());
      long dropped = store.queryOne("select count(*)" + above, row -> row.getLong(1), common);
      if (dropped == 0) {
        continue;
      }
      gone += dropped;
      sums.forget(table);
      unjudged.heldWhere(table, "block > ? and pin is not null", common);
      store.execute("delete" + above, common);
    }
    store.tidyBeyond();
    return gone;
  }

  /** Deletes everything that a sync has ever read. */
  void all() {
    unjudged.everything();
    sums.forget();
    for (Table table : Table.all()) {
      store.execute(
          String.format(Locale.ROOT, "delete from main.%s where pin is not null", table.sqlName()));
    }
    store.tidyBeyond();
    new Doubt(store).forget();
    new LeftOutLog(store).forget();
  }

  /** Empties every table, of imported rows too. */
  void everything() {
    unjudged.everything();
    sums.forget();
    for (Table table : Table.all()) {
      store.execute("delete from main." + table.sqlName());
    }
    store.tidyBeyond();
    new Doubt(store).forget();
    new LeftOutLog(store).forget();
  }
}
