package io.pocoscope.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person's statements and conditions, looked at before they run. What they consist of is told by
 * DuckDB's own parser, as a statement in front of another would run before anybody saw it.
 */
final class UserWords {
  /** Most levels of brackets and operators, one within the other. */
  static final int DEEPEST = 250;

  private static final String PARSED =
      """
      select parsed ->> 'error_type', parsed ->> 'error_message',
        json_array_length(parsed -> 'statements'),
        regexp_extract_all(parsed :: varchar,
          '"type":"TABLE_FUNCTION".*?"function_name":"((?:[^"\\\\]|\\\\.)*)"', 1)
      from (select json_serialize_sql(cast(? as varchar)) as parsed)\
      """;

  /** What DuckDB calls statements that it parsed, but that do more than read. */
  private static final String NOT_SERIALIZED = "not implemented";

  /** The parser cannot take EXPLAIN apart; what it explains is a statement by itself. */
  private static final Pattern EXPLAIN =
      Pattern.compile(
          "\\A(?:\\s|--[^\\n"
              + "]*(?:\\n"
              + "|\\z)|/\\*(?:(?!/\\*|\\*/).)*\\*/)*explain\\b(?:\\s+analyze\\b)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Others read files, or change what DuckDB logs, profiles and writes, even within a SELECT. */
  private static final Set<String> ROW_FUNCTIONS =
      Set.of(
          "range",
          "generate_series",
          "unnest",
          "repeat",
          "repeat_row",
          "json_each",
          "json_tree",
          "summary",
          "histogram",
          "histogram_values",
          "test_all_types",
          "icu_calendar_names",
          "pg_timezone_names");

  private static final Pattern CATALOGUE = Pattern.compile("(?:duckdb|pragma)_[a-z_]+");

  private final Store store;

  UserWords(Store store) {
    this.store = store;
  }

  /** Refuses all but one statement that reads. */
  void requireOneReading(String sql) {
    Matcher explain = EXPLAIN.matcher(sql);
    require(explain.find() ? sql.substring(explain.end()) : sql, "statement");
  }

  /** Refuses what is no condition by itself: it could close the brackets around it. */
  void requireCondition(String sql) {
    require("select 1 where (\n" + sql + "\n)", "condition");
  }

  private void require(String sql, String what) {
    Parts parts = parts(sql);
    if (parts.errorType().filter(NOT_SERIALIZED::equals).isPresent()) {
      throw UserStatement.notReading();
    }
    if (parts.mistake().isPresent()) {
      throw UserStatement.refused("Parser Error: " + parts.mistake().get());
    }
    if (parts.statements() != 1) {
      throw UserStatement.refused(
          "it is " + (parts.statements() == 0 ? "no " : "more than one ") + what);
    }
    parts.rowFunctions().stream()
        .filter(function -> !isHarmless(function))
        .findFirst()
        .ifPresent(
            function -> {
              throw UserStatement.refusedFunction(function);
            });
  }

  private static boolean isHarmless(String function) {
    String name = function.toLowerCase(Locale.ROOT);
    return ROW_FUNCTIONS.contains(name) || CATALOGUE.matcher(name).matches();
  }

  private Parts parts(String sql) {
    return store.queryOne(
        PARSED,
        row ->
            new Parts(
                Optional.ofNullable(row.getString(1)),
                Optional.ofNullable(row.getString(2)),
                row.getLong(3),
                names(row.getArray(4))),
        sql);
  }

  private static List<String> names(java.sql.Array names) throws java.sql.SQLException {
    return names == null
        ? List.of()
        : Arrays.stream((Object[]) names.getArray()).map(String::valueOf).toList();
  }

  private record Parts(
      Optional<String> errorType,
      Optional<String> mistake,
      long statements,
      List<String> rowFunctions) {}
}
