package io.pocoscope.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of one entity: some of its columns. A column that nobody set is unknown; one that
 * was set to nothing is known to be empty. The merge keeps the two apart.
 */
public final class Row {
  private final Table table;
  private final Object[] values;
  private final Map<String, String> beyond = new TreeMap<>();
  private long known;

  private Row(Table table) {
    this.table = table;
    this.values = new Object[table.columns().size()];
  }

  /** A row of which only the id is known. */
  public static Row of(Table table, String id) {
    return new Row(table).put(0, id);
  }

  /** Sets a column, by its name. */
  public Row set(String column, Object value) {
    return put(table.indexOf(column), value);
  }

  /**
   * Sets a column, by its place in {@link Table#columns()}.
   *
   * @param value text, a whole number of any size, an amount of RLC, an {@link Instant} or its
   *     seconds since 1970, a list of ids, or an {@link Optional} of one of them
   */
  public Row put(int column, Object value) {
    known |= 1L << column;
    if (value instanceof Optional<?> optional) {
      return put(column, optional.orElse(null));
    }
    Column of = table.columns().get(column);
    if (value instanceof BigInteger number) {
      values[column] = fitted(of, Beyond.of(of.type(), number));
    } else if (value instanceof BigDecimal rlc) {
      values[column] = fitted(of, Beyond.ofRlc(rlc));
    } else {
      values[column] = value;
    }
    return this;
  }

  private Object fitted(Column column, Beyond value) {
    value.exact().ifPresent(exact -> beyond.put(column.name(), exact));
    return value.held();
  }

  /** The exact values of columns that cannot hold theirs, by the columns' names. */
  Map<String, String> beyond() {
    return Collections.unmodifiableMap(beyond);
  }

  /** What the entity is known by. */
  public String id() {
    return (String) values[0];
  }

  /** Whether a column has been set. */
  public boolean knows(String column) {
    return (known & (1L << table.indexOf(column))) != 0;
  }

  public Table table() {
    return table;
  }

  /** The columns that have been set, one bit each, the lowest for the id. */
  long known() {
    return known;
  }

  /** The values in the order of the columns; null where empty or unknown. */
  List<Object> values() {
    return Collections.unmodifiableList(Arrays.asList(values));
  }
}
