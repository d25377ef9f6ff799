package io.pocoscope.store;

import static java.util.Collections.nCopies;
import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Puts rows into the store as a chain had them at one block: whole rows, which take the place of
 * what was held under their ids. Work within {@link Store#inTransaction}, with {@link #flush}
 * before its end, makes all of it happen or none. No id may be given twice before a flush.
 */
public final class PinnedRows implements AutoCloseable {
  private final Store store;
  private final DuckDBConnection connection;
  private final Map<Table, DuckDBAppender> added = new TreeMap<>();
  private final StagedRows replacing;
  private final BeyondTable beyond;
  private final Unjudged unjudged;
  private final ContentSums sums;
  private boolean changed;

  PinnedRows(Store store, DuckDBConnection connection) {
    this.store = store;
    this.connection = connection;
    this.replacing = new StagedRows(store, connection, "pinned_");
    this.beyond = new BeyondTable(store);
    this.unjudged = new Unjudged(store);
    this.sums = new ContentSums(store);
  }

  /**
   * Adds rows whose ids are known not to be held.
   *
   * @param pin the block at which they are known to have been so
   */
  public void add(Table table, List<Row> rows, long pin) {
    if (!rows.isEmpty()) {
      changed = true;
      if (!added.containsKey(table)) { // who fills an empty table has more to come
        sums.forget(table);
        if (Unjudged.concerns(table)) {
          unjudged.everything();
        }
      }
      StagedRows.append(store, added.computeIfAbsent(table, this::appender), rows, pin);
      rows.forEach(beyond::add);
    }
  }

  /**
   * Puts rows in the place of those with the same ids, if there are any.
   *
   * @param pin the block at which they are known to have been so
   */
  public void replace(Table table, List<Row> rows, long pin) {
    if (!rows.isEmpty()) {
      replacing.take(table, rows, pin);
      rows.forEach(beyond::add);
    }
  }

  /** Ends what was added or replaced since the last time. */
  public void flush() {
    flush((table, staged) -> {});
  }

  /**
   * Ends what was added or replaced since the last time.
   *
   * @param before hears of the rows that are to replace others while the others are still there
   */
  public void flush(BeforeExchange before) {
    StagedRows.closeAll(store, added);
    for (Table table : replacing.flush()) {
      before.exchanged(table, replacing.name(table));
      exchange(table);
      replacing.clear(table);
    }
    beyond.flush();
  }

  /**
   * Puts rows in the place of those with the same ids, at once. They keep the pins of those that
   * they replace: what has changed in them is only whether the things are there that they refer to.
   *
   * @param pin of a row that is not held
   * @param before hears of them while the others are still there
   */
  public void refresh(Table table, List<Row> rows, long pin, BeforeExchange before) {
    replace(table, rows, pin);
    flush(
        (any, staged) -> {
          before.exchanged(any, staged);
          store.execute(
              String.format(
                  Locale.ROOT,
                  "update %1$s staged set pin = held.pin from main.%2$s held where held.id ="
                      + " staged.id and held.pin is not null",
                  staged,
                  table.sqlName()));
        });
  }

  /** Deletes the rows with some ids, at least one, where they are there. */
  public void remove(Table table, List<String> ids) {
    changed = true;
    String condition = "id in (" + String.join(", ", nCopies(ids.size(), "?")) + ")";
    unjudged.heldWhere(table, condition, ids.toArray());
    sums.forget(table);
    store.execute("delete from main." + table.sqlName() + " where " + condition, ids.toArray());
    beyond.forget(table, ids);
  }

  /** Whether any row is another than before, or new, or gone. */
  public boolean changed() {
    return changed;
  }

  @Override
  public void close() {
    StagedRows.closeAll(store, added);
    replacing.close();
  }

  private void exchange(Table table) {
    String staging = replacing.name(table);
    boolean otherBeyond = beyond.forgetReplaced(table, staging);
    changed = changed || otherBeyond;
    if (!changed || Unjudged.concerns(table)) {
      changed = differs(table, staging) || changed;
    }
    sums.exchange(table, staging);
    store.execute(
        String.format(
            Locale.ROOT,
            "delete from main.%s where id in (select id from %s)",
            table.sqlName(),
            staging));
    store.execute(
        String.format(
            Locale.ROOT, "insert into main.%s select * from %s", table.sqlName(), staging));
  }

  /** Whether staged rows are other than those held; then what changes is to be judged anew. */
  private boolean differs(Table table, String staging) {
    String columns =
        table.columns().stream().map(column -> '"' + column.name() + '"').collect(joining(", "));
    String held =
        String.format(
            Locale.ROOT, "main.%s where id in (select id from %s)", table.sqlName(), staging);
    store.execute(
        String.format(
            Locale.ROOT,
            "create or replace temp table other_rows as select * from (select %1$s from %2$s except"
                + " select %1$s from %3$s)",
            columns,
            staging,
            held));
    boolean differs =
        store.queryOne("select count(*) > 0 from temp.main.other_rows", row -> row.getBoolean(1));
    if (differs) {
      unjudged.rows(table, "temp.main.other_rows");
      unjudged.heldWhere(table, "id in (select id from temp.main.other_rows)");
    }
    store.execute("drop table temp.main.other_rows");
    return differs;
  }

  private DuckDBAppender appender(Table table) {
    try {
      return connection.createAppender("main", table.sqlName());
    } catch (SQLException failure) {
      throw StoreFailure.of(store.file(), failure);
    }
  }

  /** What is done before rows take the place of others. */
  @FunctionalInterface
  public interface BeforeExchange {
    /**
     * Rows are about to take the place of those with the same ids.
     *
     * @param staged where they stand, in SQL
     */
    void exchanged(Table table, String staged);
  }
}
