package io.pocoscope.sync;

import static java.util.Collections.nCopies;

import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import io.pocoscope.sync.link.LateLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The tables {@code sync_recheck} and {@code sync_arrival}: which rows a run has to ask for by
 * their ids, and which things are new, so that others may refer to them. Both outlive a run that is
 * killed.
 */
final class Doubt {
  private final Store store;

  Doubt(Store store) {
    this.store = store;
  }

  /** Doubts what was last known to be so at or above a block, of what leaves no event. */
  void since(long block) {
    for (Table table : Sweep.ENTITIES.tables()) {
      long from = Sweep.isReadWhole(table) ? 0 : block;
      add(table, String.format(Locale.ROOT, "main.%s where pin >= %d", table.sqlName(), from));
    }
  }

  /**
   * Doubts rows.
   *
   * @param rows where they stand, in SQL
   */
  void add(Table table, String rows, Object... parameters) {
    store.execute(
        String.format(
            Locale.ROOT,
            """
            insert into sync_recheck
            select '%1$s', id from (select id from %2$s)
            where id not in (select id from sync_recheck where table_name = '%1$s')\
            """,
            table.sqlName(),
            rows),
        parameters);
  }

  /** Doubts the rows that refer to things which the chain does not have any more. */
  void addReferring(Table target, List<String> gone) {
    String ids = String.join(", ", nCopies(gone.size(), "?"));
    for (LateLink link : LateLink.to(target)) {
      String rows =
          String.format(Locale.ROOT, "main.%s where %s", link.table().sqlName(), link.leadsTo(ids));
      add(link.table(), rows, gone.toArray());
    }
  }

  /** Rows have come that need not be asked for by their ids. */
  void settle(Table table, String rows) {
    store.execute(
        String.format(
            Locale.ROOT,
            "delete from sync_recheck where table_name = '%s' and id in (select id from %s)",
            table.sqlName(),
            rows));
  }

  void settle(Table table, List<String> ids) {
    List<Object> parameters = new ArrayList<>(List.of(table.sqlName()));
    parameters.addAll(ids);
    store.execute(
        String.format(
            Locale.ROOT,
            "delete from sync_recheck where table_name = ? and id in (%s)",
            String.join(", ", nCopies(ids.size(), "?"))),
        parameters.toArray());
  }

  /** The ids of a table's rows in doubt, in order. */
  List<String> ids(Table table) {
    return ids("sync_recheck", table);
  }

  /** Keeps in mind which of some rows are new, where others may refer to them. */
  void arrive(Table table, String rows) {
    if (!LateLink.to(table).isEmpty()) {
      store.execute(
          String.format(
              Locale.ROOT,
              """
              insert into sync_arrival select '%1$s', id from %2$s
              where id not in (
                select id from main.%1$s where pin is not null and id in (select id from %2$s))\
              """,
              table.sqlName(),
              rows));
    }
  }

  /** The ids of what is new in a table, in order. */
  List<String> arrivals(Table table) {
    return ids("sync_arrival", table);
  }

  boolean nothingArrived() {
    return store.queryOne("select not exists (from sync_arrival)", row -> row.getBoolean(1));
  }

  /** All that refer to what was new have been asked for. */
  void forgetArrivals() {
    store.execute("delete from sync_arrival");
  }

  /** Nothing is in doubt, and nothing new. */
  void forget() {
    store.execute("delete from sync_recheck");
    forgetArrivals();
  }

  private List<String> ids(String list, Table table) {
    return store.query(
        String.format(
            Locale.ROOT, "select distinct id from %s where table_name = ? order by id", list),
        row -> row.getString(1),
        table.sqlName());
  }
}
