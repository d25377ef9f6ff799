package io.pocoscope.store;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/** Rows that an endpoint gave, kept beside those that are held, to be compared with them. */
public final class AskedRows implements AutoCloseable {
  private final Store store;
  private final StagedRows asked;

  AskedRows(Store store, DuckDBConnection connection) {
    this.store = store;
    this.asked = new StagedRows(store, connection, "asked_");
  }

  /** Takes rows of a table; no id may come twice. */
  public void take(Table table, List<Row> rows) {
    asked.take(table, rows, 0);
  }

  /** Where a table's rows stand in SQL, for statements of ours. */
  public String of(Table table) {
    asked.require(table);
    asked.flush();
    return asked.name(table);
  }

  /**
   * The lowest block, of some, in which anything differs: a row that only one side has, or that has
   * another value. Both blocks count of a row that has moved.
   *
   * @param table of rows that name their block
   * @param by what is compared
   */
  public OptionalLong lowestDifference(Table table, Comparison by, long from, long to) {
    String blocks = String.format(Locale.ROOT, "block between %d and %d", from, to);
    return store.queryOne(
        "select min(least(coalesce(held.block, asked.block), coalesce(asked.block, held.block)))"
            + " from "
            + sides(table, by, blocks + " and pin is not null", blocks),
        row -> {
          long lowest = row.getLong(1);
          return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(lowest);
        });
  }

  /** Whether the rows that were taken are not those held with a pin at or above a block. */
  public boolean differ(Table table, Comparison by, long pin) {
    return store.queryOne(
        String.format(
            Locale.ROOT, "select exists (from %s)", sides(table, by, "pin >= " + pin, "true")),
        row -> row.getBoolean(1));
  }

  @Override
  public void close() {
    asked.close();
  }

  private String sides(Table table, Comparison by, String ofHeld, String ofAsked) {
    return String.format(
        Locale.ROOT,
        """
        (select * from main.%s where %s) held
        full join (select * from %s where %s) asked on held.id = asked.id
        where held.id is null or asked.id is null or %s\
        """,
        table.sqlName(),
        ofHeld,
        of(table),
        ofAsked,
        by.differs());
  }

  /**
   * The columns that two rows of one id must have alike.
   *
   * @param known whose values are known on both sides
   * @param optional which count only where both sides have a value
   */
  public record Comparison(Collection<Column> known, Collection<Column> optional) {
    public Comparison {
      known = List.copyOf(known);
      optional = List.copyOf(optional);
    }

    String differs() {
      return Stream.concat(
              known.stream().map(column -> differs(column, "is distinct from")),
              optional.stream().map(column -> differs(column, "<>")))
          .collect(joining(" or ", "(", ")"));
    }

    private static String differs(Column column, String how) {
      return String.format(
          Locale.ROOT, "coalesce(held.\"%1$s\" %2$s asked.\"%1$s\", false)", column.name(), how);
    }
  }
}
