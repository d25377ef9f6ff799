package io.pocoscope.spark;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.pocoscope.store.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that Spark says differently. Statements are written as DuckDB takes them; what both know
 * stays as it is. Functions whose meaning differs stand in {@code dialect.sql}.
 */
final class Dialect {
  /**
   * A word that has another name in Spark.
   *
   * @param duckDb as DuckDB has it
   * @param spark as Spark has it
   * @param because what it is
   */
  private record Rename(String duckDb, String spark, String because) {}

  /** Where a bracket follows. */
  private static final List<Rename> FUNCTIONS =
      List.of(
          new Rename("unnest", "explode", "a row to each of a list; of no list no row, in both"),
          new Rename("list", "collect_list", "a list of a group's values"),
          new Rename("list_sort", "array_sort", "a list in order; there are no nulls in ours"),
          new Rename("list_contains", "array_contains", "whether a list has a value"),
          new Rename("string_split", "split", "Spark's takes a pattern; ours is a space"),
          new Rename("hash", "xxhash64", "64 bits, others in each: only equality is asked of them"),
          new Rename("exclude", "except", "all columns but some"));

  private static final List<Rename> WORDS =
      List.of(
          new Rename("varchar", "string", "Spark's varchar wants a length"),
          new Rename("rowid", SparkEngine.ROW_ID, "tables of ours that are asked for it have it"),
          new Rename("//", "div", "whole numbers divided, rounded towards zero in both"),
          new Rename("[", "array(", "a list of these values"),
          new Rename("]", ")", "the end of such a list"));

  private static final Map<String, String> FUNCTION_NAMES = byName(FUNCTIONS);
  private static final Map<String, String> WORD_NAMES = byName(WORDS);

  /** What ends the keys of an {@code order by}, beside a closing bracket. */
  private static final Set<String> AFTER_ORDER =
      Set.of("limit", "offset", "rows", "range", "union", "except", ";");

  private final Macros macros = new Macros();

  /** A dialect that knows the functions of Spark's, which go before those of the views. */
  Dialect() {
    statements(Resource.text(Dialect.class, "dialect.sql")).forEach(macros::define);
  }

  private static Map<String, String> byName(List<Rename> renames) {
    return renames.stream().collect(toMap(Rename::duckDb, Rename::spark));
  }

  /** The statements of a script that are no definitions of macros; those are kept in mind. */
  List<List<SqlToken>> take(String script) {
    List<List<SqlToken>> others = new ArrayList<>();
    for (List<SqlToken> statement : statements(script)) {
      if (Macros.isDefinition(statement)) {
        macros.define(statement);
      } else {
        others.add(statement);
      }
    }
    return others;
  }

  private static List<List<SqlToken>> statements(String script) {
    return SqlToken.parts(SqlToken.of(script), ";").stream()
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  /** A query, or a part of one, as Spark takes it. */
  String inSpark(List<SqlToken> query) {
    List<SqlToken> tokens = renamed(nullsLast(withoutRows(macros.expand(query))));
    return tokens.stream().map(SqlToken::inSpark).collect(joining(" "));
  }

  private static List<SqlToken> renamed(List<SqlToken> tokens) {
    List<SqlToken> renamed = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      SqlToken token = tokens.get(i);
      boolean called = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
      boolean plain = token.kind() == SqlToken.Kind.WORD || token.kind() == SqlToken.Kind.SYMBOL;
      String other = plain ? WORD_NAMES.get(token.key()) : null;
      if (plain && called && other == null) {
        other = FUNCTION_NAMES.get(token.key());
      }
      renamed.add(other == null ? token : SqlToken.word(other));
    }
    return renamed;
  }

  /** DuckDB has nulls last in whatever order; Spark has them first where the least comes first. */
  private static List<SqlToken> nullsLast(List<SqlToken> tokens) {
    List<SqlToken> all = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      all.add(tokens.get(i));
      if (i > 0 && tokens.get(i).is("by") && tokens.get(i - 1).is("order")) {
        int end = endOfOrder(tokens, i + 1);
        List<List<SqlToken>> keys = SqlToken.parts(tokens.subList(i + 1, end), ",");
        for (int k = 0; k < keys.size(); k++) {
          if (k > 0) {
            all.add(SqlToken.symbol(","));
          }
          all.addAll(nullsLast(keys.get(k)));
          if (keys.get(k).stream().noneMatch(token -> token.is("nulls"))) {
            all.add(SqlToken.word("nulls"));
            all.add(SqlToken.word("last"));
          }
        }
        i = end - 1;
      }
    }
    return all;
  }

  private static int endOfOrder(List<SqlToken> tokens, int from) {
    for (int i = from; i < tokens.size(); i++) {
      SqlToken token = tokens.get(i);
      if (token.opens()) {
        i = SqlToken.closing(tokens, i);
      } else if (token.closes() || (AFTER_ORDER.contains(token.key()) && isPlain(token))) {
        return i;
      }
    }
    return tokens.size();
  }

  private static boolean isPlain(SqlToken token) {
    return token.kind() == SqlToken.Kind.WORD || token.kind() == SqlToken.Kind.SYMBOL;
  }

  /** {@code (a, b) in (select (c, d) from …)} has two columns on the right in Spark, not a row. */
  private static List<SqlToken> withoutRows(List<SqlToken> tokens) {
    List<SqlToken> all = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean row =
          i >= 3
              && tokens.get(i).is("(")
              && tokens.get(i - 1).is("select")
              && tokens.get(i - 2).is("(")
              && tokens.get(i - 3).is("in");
      int close = row ? SqlToken.closing(tokens, i) : i;
      if (row && close + 1 < tokens.size() && tokens.get(close + 1).is("from")) {
        all.addAll(tokens.subList(i + 1, close));
        i = close;
      } else {
        all.add(tokens.get(i));
      }
    }
    return all;
  }
}
