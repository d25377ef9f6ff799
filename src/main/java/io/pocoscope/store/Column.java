package io.pocoscope.store;

import java.util.Locale;
import java.util.Optional;

/**
 * A column of a table, and where its value stands in an answer of the subgraph.
 *
 * @param name the column's name, snake case
 * @param type what it holds
 * @param field the subgraph's name of the field
 * @param target the entity that a relation points to, by its type in the subgraph's schema
 * @param ifNull what an explicit null says, where it says something
 * @param clearable whether a known value may become nothing again
 * @param merge which of several known values stays
 */
public record Column(
    String name,
    ColumnType type,
    String field,
    Optional<String> target,
    Optional<String> ifNull,
    boolean clearable,
    MergeRule merge) {

  /** Which of several known values of one entity stays. */
  public enum MergeRule {
    /** That of the latest version. */
    LATEST,
    /** The greatest: a counter that only grows, whose row's time does not move with it. */
    GREATEST,
    /** The greatest that came with a status: the time of the last update. */
    WITH_STATUS
  }

  /** The zero address: nobody, or no dataset. */
  public static final String ZERO_ADDRESS = "0x0000000000000000000000000000000000000000";

  static Column of(String name, ColumnType type) {
    MergeRule merge = name.equals("timestamp") ? MergeRule.WITH_STATUS : MergeRule.LATEST;
    return new Column(name, type, camel(name), Optional.empty(), Optional.empty(), false, merge);
  }

  static Column link(String name, String target) {
    ColumnType type =
        target.equals("Category") || target.contains("Contribution") || target.equals("BulkSlice")
            ? ColumnType.ID
            : ColumnType.HEX;
    return new Column(
        name, type, camel(name), Optional.of(target), Optional.empty(), false, MergeRule.LATEST);
  }

  static Column links(String name, String target) {
    return new Column(
        name,
        ColumnType.LINKS,
        camel(name),
        Optional.of(target),
        Optional.empty(),
        false,
        MergeRule.LATEST);
  }

  /** The same column, read from a field of another name. */
  Column from(String otherField) {
    return new Column(name, type, otherField, target, ifNull, clearable, merge);
  }

  /** The same column, where an explicit null is a value: known to be none. */
  Column orNone(String none) {
    return new Column(name, type, field, target, Optional.of(none), clearable, merge);
  }

  /**
   * The same column, whose value may be taken back: an explicit null then means nothing, for now.
   */
  Column orNothing() {
    return new Column(name, type, field, target, ifNull, true, merge);
  }

  /** The same column, of which the greatest value stays. */
  Column growing() {
    return new Column(name, type, field, target, ifNull, clearable, MergeRule.GREATEST);
  }

  private static String camel(String snake) {
    StringBuilder camel = new StringBuilder();
    for (String word : snake.split("_", -1)) {
      camel.append(
          camel.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return camel.toString();
  }
}
