package io.pocoscope.dataset;

import java.util.Locale;

/** What a column holds, and how that stands in Parquet so that every engine reads it alike. */
enum Form {
  TEXT("string"),
  WHOLE("int64"),
  SMALL("int32"),
  NUMBER("double"),
  FLAG("boolean"),
  TIME("timestamp in microseconds, UTC"),
  /** Whole numbers wider than 64 bits; DuckDB would write some as doubles, without a word. */
  WIDE("int64"),
  TEXTS("list of string");

  private final String type;

  Form(String type) {
    this.type = type;
  }

  /** The type in Parquet, in words. */
  String type() {
    return type;
  }

  /**
   * The form of what DuckDB calls a type.
   *
   * @throws IllegalStateException if other engines have nothing like it
   */
  static Form of(String sqlType) {
    if (sqlType.matches("DECIMAL\\(\\d+,0\\)")) {
      return WIDE;
    }
    return switch (sqlType) {
      case "VARCHAR" -> TEXT;
      case "BIGINT" -> WHOLE;
      case "INTEGER" -> SMALL;
      case "DOUBLE" -> NUMBER;
      case "BOOLEAN" -> FLAG;
      case "TIMESTAMP" -> TIME;
      case "HUGEINT" -> WIDE;
      case "VARCHAR[]" -> TEXTS;
      default -> throw new IllegalStateException("no data set holds a column of type " + sqlType);
    };
  }

  /** A column's value as text that ends itself, in SQL: no two rows read alike. */
  String digested(String column) {
    String text =
        switch (this) {
          case TEXT -> "coalesce(concat(strlen(%1$s), ':', %1$s), '~')";
          case WHOLE, SMALL, NUMBER, FLAG, WIDE -> "coalesce(%1$s::varchar, '~'), ';'";
          case TIME -> "coalesce(epoch_us(%1$s)::varchar, '~'), ';'";
          case TEXTS ->
              "coalesce(concat(len(%1$s), '[', array_to_string(list_transform(%1$s, lambda it :"
                  + " coalesce(concat(strlen(it), ':', it), '~')), '')), '~')";
        };
    return String.format(Locale.ROOT, text, column);
  }
}
