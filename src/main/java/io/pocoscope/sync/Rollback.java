package io.pocoscope.sync;

import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import java.util.Locale;

/** Takes out of the store what a chain that was dropped has written. */
final class Rollback {
  private final Store store;

  Rollback(Store store) {
    this.store = store;
  }

  /**
   * Deletes what happened above a block, and notes which rows are to be asked for again: what they
   * say was read above it.
   *
   * @return how many events and transactions are gone
   */
  long to(long common) {
    long gone = 0;
    for (Table table : Sweep.EVENTS.tables()) {
      String above =
          String.format(
              Locale.ROOT, " from main.%s where block > ? and pin is not null", table.sqlName());
      gone += store.queryOne("select count(*)" + above, row -> row.getLong(1), common);
      store.execute("delete" + above, common);
    }
    for (Table table : Sweep.ENTITIES.tables()) {
      store.execute(
          String.format(
              Locale.ROOT,
              """
              insert into sync_recheck
              select '%1$s', id from main.%1$s where pin > ?
                and id not in (select id from sync_recheck where table_name = '%1$s')
              """,
              table.sqlName()),
          common);
    }
    return gone;
  }

  /** Deletes everything that a sync has ever read. */
  void all() {
    for (Table table : Table.values()) {
      store.execute(
          String.format(Locale.ROOT, "delete from main.%s where pin is not null", table.sqlName()));
    }
    store.execute("delete from sync_recheck");
  }

  /** Empties every table, of imported rows too. */
  void everything() {
    for (Table table : Table.values()) {
      store.execute("delete from main." + table.sqlName());
    }
    store.execute("delete from sync_recheck");
  }
}
