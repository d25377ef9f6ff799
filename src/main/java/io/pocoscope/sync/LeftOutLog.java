package io.pocoscope.sync;

import io.pocoscope.store.PinnedRows;
import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import io.pocoscope.subgraph.LeftOut;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The table {@code unresolved}: rows that the endpoint lists and cannot give. */
final class LeftOutLog {
  private final Store store;

  LeftOutLog(Store store) {
    this.store = store;
  }

  /** Notes rows that could not be given; what the store had of them is no longer true. */
  void keep(Table table, List<LeftOut> leftOut, PinnedRows rows) {
    if (leftOut.isEmpty()) {
      return;
    }
    List<String> ids = leftOut.stream().map(LeftOut::id).toList();
    List<String> held =
        store.query(
            String.format(
                Locale.ROOT,
                "select id from main.%s where id in (%s)",
                table.sqlName(),
                places(ids)),
            row -> row.getString(1),
            ids.toArray());
    if (!held.isEmpty()) {
      rows.remove(table, held);
    }
    forget(table, ids);
    store.execute(
        "insert into unresolved values "
            + String.join(
                ", ",
                Collections.nCopies(
                    ids.size(), String.format(Locale.ROOT, "('%s', ?, ?, ?)", table.sqlName()))),
        leftOut.stream().flatMap(row -> Stream.of(row.id(), row.field(), row.why())).toArray());
  }

  /** Has the rows asked for again, by their ids. */
  void askAgain() {
    store.execute(
        """
        insert into sync_recheck
        select table_name, id from unresolved
        where (table_name, id) not in (select (table_name, id) from sync_recheck)\
        """);
  }

  /** Forgets rows that have come since. */
  void tidy() {
    for (Table table : tables()) {
      store.execute(
          String.format(
              Locale.ROOT,
              "delete from unresolved where table_name = '%1$s' and id in (select id from"
                  + " main.%1$s)",
              table.sqlName()));
    }
  }

  /** Forgets rows of a table, at least one: they have been asked for again. */
  void forget(Table table, List<String> ids) {
    store.execute(
        String.format(
            Locale.ROOT,
            "delete from unresolved where table_name = '%s' and id in (%s)",
            table.sqlName(),
            places(ids)),
        ids.toArray());
  }

  /** Forgets all of them. */
  void forget() {
    store.execute("delete from unresolved");
  }

  /** The ids of the rows, of whatever table. */
  Set<String> ids() {
    return Set.copyOf(store.query("select distinct id from unresolved", row -> row.getString(1)));
  }

  /** The ids of a table's rows, in order. */
  List<String> ids(Table table) {
    return store.query(
        "select distinct id from unresolved where table_name = ? order by id",
        row -> row.getString(1),
        table.sqlName());
  }

  private static String places(List<String> ids) {
    return String.join(", ", Collections.nCopies(ids.size(), "?"));
  }

  /** The tables of which there are any. */
  List<Table> tables() {
    return store
        .query("select distinct table_name from unresolved", row -> row.getString(1))
        .stream()
        .map(name -> Table.named(name))
        .toList();
  }
}
