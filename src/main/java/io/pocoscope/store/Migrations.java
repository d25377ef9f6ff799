package io.pocoscope.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The numbered SQL files that make a store's schema, applied in order, each once; then the tables
 * of entities that came later, which need no file of their own.
 */
final class Migrations {
  private static final List<String> FILES =
      List.of(
          "001-entities.sql",
          "002-sync.sql",
          "003-absent-fields.sql",
          "004-hostile-rows.sql",
          "005-references.sql",
          "006-runs.sql",
          "007-unjudged.sql",
          "008-content-sum.sql",
          "009-contributed-error.sql",
          "010-offchain.sql",
          "011-watch.sql",
          "012-watch-endpoint.sql");

  /** Only what reads faster has come since, and what schedulers say. */
  private static final int OLDEST_READABLE = 6;

  private static final String LEDGER =
      """
      create table if not exists schema_migration (
        version integer,   -- the number in the file's name
        file    varchar
      )\
      """;

  private final Store store;

  Migrations(Store store) {
    this.store = store;
  }

  void bringUpToDate() {
    int version = isEmpty() ? 0 : knownVersion();
    if (version == FILES.size() && missing().isEmpty()) {
      return;
    }
    store.inTransaction(
        () -> {
          store.execute(LEDGER);
          FILES.subList(version, FILES.size()).forEach(this::apply);
          missing().forEach(this::create);
          return null;
        });
  }

  /** Whether there are some that the store has not seen. */
  boolean areToCome() {
    return knownVersion() < FILES.size();
  }

  void requireCurrent() {
    int version = knownVersion();
    if (version < OLDEST_READABLE) {
      throw new StoreFailure.NotAStore(
          store.file(),
          "its schema is of version " + version + "; import or sync updates it",
          null);
    }
    List<Table> missing = missing();
    if (!missing.isEmpty()) {
      throw new StoreFailure.NotAStore(
          store.file(), "it lacks the table " + missing.get(0) + "; import or sync makes it", null);
    }
  }

  /** The tables of {@code tables.txt} that the store has not. */
  private List<Table> missing() {
    Set<String> there =
        Set.copyOf(
            store.query(
                "select table_name from duckdb_tables() where schema_name = 'main'",
                row -> row.getString(1)));
    return Table.all().stream().filter(table -> !there.contains(table.sqlName())).toList();
  }

  /** As the first files do: without an index, and with the block at which a row was known. */
  private void create(Table table) {
    String columns =
        table.columns().stream()
            .map(column -> '"' + column.name() + "\" " + column.type().sql())
            .collect(Collectors.joining(", "));
    store.execute("create table main." + table.sqlName() + " (" + columns + ", pin bigint)");
  }

  private void apply(String file) {
    store.executeScript(Resource.text(Migrations.class, "migration/" + file));
    store.execute("insert into schema_migration values (?, ?)", FILES.indexOf(file) + 1, file);
  }

  private boolean isEmpty() {
    return store.queryOne("select count(*) from duckdb_tables()", row -> row.getLong(1)) == 0;
  }

  private int knownVersion() {
    boolean ours =
        store.queryOne(
                "select count(*) from duckdb_tables() where table_name = 'schema_migration'",
                row -> row.getLong(1))
            == 1;
    if (!ours) {
      throw new StoreFailure.NotAStore(store.file(), "it holds other tables", null);
    }
    int version =
        store.queryOne(
            "select coalesce(max(version), 0) from schema_migration", row -> row.getInt(1));
    if (version > FILES.size()) {
      throw new StoreFailure.NotAStore(
          store.file(), "a newer version made it (schema " + version + ")", null);
    }
    return version;
  }
}
