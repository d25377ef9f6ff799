package io.pocoscope.store;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Results of commands as tables of their own, beside what the store holds: no entity's table, no
 * part of the content hash, and of no migration. Table {@code result_run} says what each is of.
 */
public final class ResultTables {
  private static final String LEDGER = "result_run";
  private static final String NOTES = "result_note";
  private static final String CREATE_LEDGER =
      """
      create table if not exists main.result_run (
        result       varchar,     -- the table
        command      varchar,
        options      varchar[],   -- defaults too
        network      varchar,
        block_number bigint,      -- of the last finished sync before it
        judged_at    timestamp,   -- the time at which its slots were judged
        "rows"       bigint,
        saved_at     timestamp,   -- wall clock
        tool_version varchar
      )
      """;

  private static final String CREATE_NOTES =
      """
      create table if not exists main.result_note (
        result varchar,  -- the table
        note   varchar,  -- what it is about
        kind   varchar,  -- note or caveat
        text   varchar,
        figure varchar,  -- a row to each number in it; null where it has none
        "value" double
      )
      """;

  private final Store store;

  ResultTables(Store store) {
    this.store = store;
  }

  /**
   * Saves a result in place of an earlier one of that name, whole or not at all.
   *
   * @param wallClock the time of the saving
   * @throws StoreFailure.NameTaken if there is a table or view of that name that is no result
   */
  public void save(SavedResult result, Instant wallClock) {
    store.inTransaction(
        () -> {
          store.execute(CREATE_LEDGER);
          store.execute(CREATE_NOTES);
          requireResult(result.table());
          List<SavedType> types =
              IntStream.range(0, result.columns().size()).mapToObj(result::typeOf).toList();
          store.execute(
              String.format(
                  Locale.ROOT,
                  "create or replace table main.%s (%s)",
                  result.table(),
                  columns(result, types)));
          store.append(result.table(), result.rows().stream().map(row -> fit(types, row)).toList());
          store.execute("delete from main.result_run where result = ?", result.table());
          store.append(LEDGER, List.of(ledgerRow(result, wallClock)));
          store.execute("delete from main.result_note where result = ?", result.table());
          store.append(
              NOTES, result.notes().stream().flatMap(it -> rows(result.table(), it)).toList());
          return store;
        });
  }

  /** Throws all of them away, as they are of what the store no longer holds. */
  public void dropAll() {
    if (count("duckdb_tables() where schema_name = 'main' and table_name = ?", LEDGER) > 0) {
      store
          .query("select result from main.result_run", row -> row.getString(1))
          .forEach(table -> store.execute("drop table if exists main." + table));
      store.execute("drop table main.result_run");
      store.execute("drop table if exists main.result_note");
    }
  }

  private void requireResult(String name) {
    boolean taken =
        count("information_schema.tables where table_schema = 'main' and table_name = ?", name) > 0;
    if (taken && count("main.result_run where result = ?", name) == 0) {
      throw new StoreFailure.NameTaken(name);
    }
  }

  private long count(String from, String name) {
    return store.queryOne("select count(*) from " + from, row -> row.getLong(1), name);
  }

  private static String columns(SavedResult result, List<SavedType> types) {
    return IntStream.range(0, types.size())
        .mapToObj(
            i -> {
              SavedResult.Column column = result.columns().get(i);
              String type = types.get(i) == SavedType.NONE ? column.ifEmpty() : types.get(i).sql();
              return String.format(Locale.ROOT, "\"%s\" %s", column.name(), type);
            })
        .collect(joining(", "));
  }

  private static List<Object> fit(List<SavedType> types, List<Object> row) {
    Object[] fitted = new Object[types.size()];
    Arrays.setAll(fitted, i -> types.get(i).fit(row.get(i)));
    return Arrays.asList(fitted);
  }

  private static List<Object> ledgerRow(SavedResult result, Instant wallClock) {
    return Arrays.asList(
        result.table(),
        result.command(),
        result.options(),
        result.of().network().orElse(null),
        result.of().blockNumber().orElse(null),
        result.of().now().orElse(null),
        (long) result.rows().size(),
        wallClock.truncatedTo(ChronoUnit.SECONDS),
        result.toolVersion());
  }

  private static Stream<List<Object>> rows(String table, SavedResult.Note note) {
    Stream<List<Object>> figures =
        note.figures().entrySet().stream()
            .map(it -> row(table, note, it.getKey(), it.getValue().doubleValue()));
    return note.figures().isEmpty() ? Stream.of(row(table, note, null, null)) : figures;
  }

  private static List<Object> row(
      String table, SavedResult.Note note, Object figure, Object value) {
    return Arrays.asList(table, note.name(), note.kind(), note.text(), figure, value);
  }
}
