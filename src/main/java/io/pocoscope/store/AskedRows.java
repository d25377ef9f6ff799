package io.pocoscope.store;

import static java.util.Collections.nCopies;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/** Rows that an endpoint gave, kept beside those that are held, to be compared with them. */
public final class AskedRows implements AutoCloseable {
  private final Store store;
  private final StagedRows asked;
  private final BeyondTable held;
  private final Map<Table, Set<BeyondTable.Entry>> beyond = new TreeMap<>();

  AskedRows(Store store, DuckDBConnection connection) {
    this.store = store;
    this.held = new BeyondTable(store);
    this.asked = new StagedRows(store, connection, "asked_");
  }

  /** Takes rows of a table; no id may come twice. */
  public void take(Table table, List<Row> rows) {
    asked.take(table, rows, 0);
    Set<BeyondTable.Entry> exact = beyond.computeIfAbsent(table, any -> new HashSet<>());
    rows.stream().flatMap(BeyondTable.Entry::of).forEach(exact::add);
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
    List<String> unlike = unlikeBeyond(table, by);
    return store.queryOne(
        "select min(least(coalesce(held.block, asked.block), coalesce(asked.block, held.block)))"
            + " from "
            + sides(table, by, unlike, blocks + " and pin is not null", blocks),
        row -> {
          long lowest = row.getLong(1);
          return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(lowest);
        },
        unlike.toArray());
  }

  /** Whether the rows that were taken are not those held with a pin at or above a block. */
  public boolean differ(Table table, Comparison by, long pin) {
    List<String> unlike = unlikeBeyond(table, by);
    return store.queryOne(
        String.format(
            Locale.ROOT,
            "select exists (from %s)",
            sides(table, by, unlike, "pin >= " + pin, "true")),
        row -> row.getBoolean(1),
        unlike.toArray());
  }

  @Override
  public void close() {
    asked.close();
  }

  /**
   * The ids of rows, of either side, with another exact value of a column that may hold the same on
   * both, as it can hold none of them.
   */
  private List<String> unlikeBeyond(Table table, Comparison by) {
    Set<BeyondTable.Entry> ofHeld = held.of(table, of(table));
    Set<BeyondTable.Entry> ofAsked = beyond.getOrDefault(table, Set.of());
    List<BeyondTable.Entry> unlike =
        Stream.of(ofHeld, ofAsked)
            .flatMap(Set::stream)
            .filter(entry -> !(ofHeld.contains(entry) && ofAsked.contains(entry)))
            .toList();
    Map<BeyondTable.Place, Long> sides =
        unlike.stream().collect(groupingBy(BeyondTable.Entry::place, counting()));
    return unlike.stream()
        .filter(
            entry ->
                by.knows(entry.column())
                    || (by.mayKnow(entry.column()) && sides.get(entry.place()) == 2))
        .map(BeyondTable.Entry::id)
        .distinct()
        .toList();
  }

  private String sides(
      Table table, Comparison by, List<String> unlike, String ofHeld, String ofAsked) {
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
        by.differs(unlike.size()));
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

    private boolean knows(String column) {
      return known.stream().anyMatch(each -> each.name().equals(column));
    }

    private boolean mayKnow(String column) {
      return optional.stream().anyMatch(each -> each.name().equals(column));
    }

    /**
     * The condition.
     *
     * @param unlike how many ids are told, as parameters, of rows that differ whatever is held
     */
    private String differs(int unlike) {
      Stream<String> exact =
          unlike == 0
              ? Stream.empty()
              : Stream.of("held.id in (" + String.join(", ", nCopies(unlike, "?")) + ")");
      return Stream.of(
              known.stream().map(column -> differs(column, "is distinct from")),
              optional.stream().map(column -> differs(column, "<>")),
              exact)
          .flatMap(conditions -> conditions)
          .collect(joining(" or ", "(", ")"));
    }

    private static String differs(Column column, String how) {
      return String.format(
          Locale.ROOT, "coalesce(held.\"%1$s\" %2$s asked.\"%1$s\", false)", column.name(), how);
    }
  }
}
