package io.pocoscope.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one entity: some of its columns. A column that nobody set is unknown; one that
 * was set to nothing is known to be empty. The merge keeps the two apart.
 */
public final class Row {
  private final Table table;
  private final Object[] values;
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
   * @param value text, a whole number, an {@link Instant}, a list of ids, or an {@link Optional} of
   *     one of them
   */
  public Row put(int column, Object value) {
    values[column] = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    known |= 1L << column;
    return this;
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
