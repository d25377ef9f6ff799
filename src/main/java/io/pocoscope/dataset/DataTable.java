package io.pocoscope.dataset;

import static java.util.stream.Collectors.joining;

import io.pocoscope.store.ContentSums;
import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A table or view of the store that a data set holds.
 *
 * @param name as SQL has it
 * @param kind what it is to the store
 * @param source where its rows are read, in SQL
 * @param columns those that are written, in their order
 * @param month by what it is parted where it is great; empty where no row has a time
 */
record DataTable(
    String name, Kind kind, String source, List<DataColumn> columns, Optional<Month> month) {
  /** What a table is to the store. */
  enum Kind {
    /** Mirrors an entity of the subgraph; has a content hash. */
    ENTITY,
    /** Keeps the store's books: an import needs it, an analysis hardly ever. */
    BOOKS,
    /** Judged from the entities; an import judges anew. */
    VIEW,
    /** What no history tells, of one that is made up; no import takes it. */
    TRUTH
  }

  private static final List<String> BOOKS =
      List.of(
          "meta", "beyond", "unresolved", "sync_run", "sync_range", "sync_recheck", "sync_arrival");

  private static final List<String> VIEWS =
      List.of("slot", "slot_party", "contribution_outcome", "money_flow", "cause_meaning");

  private static final String KEPT = "temp.data_set_rows";

  /** The same in every row; as a column it would change them all whenever the time moves on. */
  private static final Set<String> LEFT_OUT = Set.of("slot.judged_at");

  /** All that a store has. */
  static List<DataTable> of(Store store) {
    List<DataTable> tables = new ArrayList<>();
    Table.all().forEach(table -> tables.add(in(store, table.sqlName(), Kind.ENTITY)));
    BOOKS.forEach(name -> tables.add(in(store, name, Kind.BOOKS)));
    VIEWS.forEach(name -> tables.add(in(store, name, Kind.VIEW)));
    return tables;
  }

  /** All that a store has which also holds the truth of a made-up history. */
  static List<DataTable> withTruth(Store store) {
    List<DataTable> tables = new ArrayList<>(of(store));
    tables.add(in(store, TruthTable.NAME, Kind.TRUTH));
    return tables;
  }

  private static DataTable in(Store store, String name, Kind kind) {
    List<DataColumn> columns =
        store
            .query(
                "select column_name, column_type from (describe select * from main." + name + ")",
                row -> new DataColumn(row.getString(1), row.getString(2)))
            .stream()
            .filter(column -> !LEFT_OUT.contains(name + "." + column.name()))
            .toList();
    return new DataTable(name, kind, "main." + name, columns, month(name, kind, columns));
  }

  private static Optional<Month> month(String name, Kind kind, List<DataColumn> columns) {
    if (has(columns, "start_time")) {
      return Optional.of(Month.ofOwnStart());
    }
    if (kind == Kind.VIEW && has(columns, "slot")) {
      return Optional.of(Month.ofSlotsStart("shown.slot"));
    }
    if (kind == Kind.TRUTH || name.equals(Table.TASK.sqlName())) {
      return Optional.of(Month.ofDealsStart("shown.deal"));
    }
    return kind == Kind.ENTITY && has(columns, "timestamp")
        ? Optional.of(Month.ofOwnTime("timestamp"))
        : Optional.empty();
  }

  private static boolean has(List<DataColumn> columns, String name) {
    return columns.stream().anyMatch(column -> column.name().equals(name));
  }

  /** The entity that it mirrors, if it does. */
  Optional<Table> entity() {
    return kind == Kind.ENTITY ? Optional.of(Table.named(name)) : Optional.empty();
  }

  /**
   * A view's rows kept in a table of this session's, to be read more than once: worked out beside
   * the join to their months, and by a writer of Parquet, those of a great view would need more
   * memory than by themselves.
   */
  DataTable kept(Store store) {
    store.execute("create or replace temp table " + KEPT + " as select * from " + source);
    return new DataTable(name, kind, KEPT, columns, month);
  }

  /** Gives up what is kept. */
  static void forget(Store store) {
    store.execute("drop table if exists " + KEPT);
  }

  /** The columns in Parquet. */
  List<DataColumn.Written> written() {
    return columns.stream().flatMap(column -> column.written().stream()).toList();
  }

  /** Its rows, with the month of each where that is wanted, in SQL. */
  String rows(boolean withMonth) {
    return String.format(
        Locale.ROOT,
        "(select shown.*%s from %s shown%s)",
        withMonth ? ", " + month.orElseThrow().expression() + " as month_of_row" : "",
        source,
        withMonth ? month.orElseThrow().join() : "");
  }

  /**
   * A row's digest of 128 bits, in SQL. That of an entity is what its content hash is made of, and
   * does not see the books.
   */
  String digest() {
    return entity()
        .map(ContentSums::digest)
        .orElseGet(
            () ->
                columns.stream()
                    .map(DataColumn::digested)
                    .collect(joining(", ", "md5_number(concat(", "))")));
  }
}
