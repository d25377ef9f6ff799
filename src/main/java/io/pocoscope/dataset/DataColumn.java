package io.pocoscope.dataset;

import java.util.List;
import java.util.Locale;

/**
 * A column of a table or view, and how it is written and read back.
 *
 * @param name as the store has it
 * @param sqlType DuckDB's name of its type
 */
record DataColumn(String name, String sqlType) {
  /** What follows the name of a column in that of the one beside it, with digits it cannot hold. */
  static final String BEYOND = "_beyond";

  Form form() {
    return Form.of(sqlType);
  }

  /**
   * A column in Parquet.
   *
   * @param expression where its values come from, in SQL
   */
  record Written(String name, String type, String expression) {
    String selected() {
      return expression + " as " + quoted(name);
    }
  }

  /** What it is in Parquet: one column, or two. */
  List<Written> written() {
    String column = quoted(name);
    return switch (form()) {
      case TEXT, WHOLE, SMALL, NUMBER, FLAG, TEXTS -> List.of(written(name, column));
      case TIME -> List.of(written(name, "make_timestamptz(epoch_us(" + column + "))"));
      case WIDE ->
          List.of(
              written(name, "try_cast(" + column + " as bigint)"),
              new Written(
                  name + BEYOND,
                  Form.TEXT.type(),
                  String.format(
                      Locale.ROOT,
                      "case when try_cast(%1$s as bigint) is null then cast(%1$s as varchar) end",
                      column)));
    };
  }

  private Written written(String as, String expression) {
    return new Written(as, form().type(), expression);
  }

  /** The value again, of what was written, in SQL. */
  String restored() {
    String column = quoted(name);
    return switch (form()) {
      case TEXT, WHOLE, SMALL, NUMBER, FLAG, TEXTS -> column;
      case TIME -> "make_timestamp(epoch_us(" + column + "))";
      case WIDE ->
          String.format(
              Locale.ROOT,
              "coalesce(cast(%s as %s), cast(%s as %2$s))",
              quoted(name + BEYOND),
              sqlType,
              column);
    };
  }

  String digested() {
    return form().digested(quoted(name));
  }

  static String quoted(String name) {
    return '"' + name + '"';
  }
}
