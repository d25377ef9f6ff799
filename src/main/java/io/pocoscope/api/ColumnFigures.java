package io.pocoscope.api;

import static java.util.stream.Collectors.joining;

import io.pocoscope.store.PlainValue;
import io.pocoscope.store.Store;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A column of a statement's result in a few figures, reckoned by the store: to the last digit where
 * the column is of whole numbers or decimals, such as nRLC.
 *
 * @param group the values of the columns that it was grouped by, as text; (none) for what is null
 * @param values how many rows have a value
 * @param missing how many have none
 * @param sum none where no row has a value
 * @param quantiles a value that really occurs for each level that was asked for: the least that is
 *     not exceeded by this share of the rows; none of them where no row has a value
 */
public record ColumnFigures(
    List<String> group,
    long values,
    long missing,
    Optional<BigDecimal> sum,
    List<BigDecimal> quantiles) {
  private static final String NONE = "(none)";

  public ColumnFigures {
    group = List.copyOf(group);
    quantiles = List.copyOf(quantiles);
  }

  static List<ColumnFigures> of(
      Store store, String sql, String column, List<String> by, List<Double> levels) {
    return store.scanOfUser(
        statement(sql, column, by, levels), rows -> read(rows, by.size(), levels.size()));
  }

  private static String statement(String sql, String column, List<String> by, List<Double> levels) {
    String value = quoted(column);
    String groups = by.stream().map(ColumnFigures::quoted).collect(joining(", "));
    Stream<String> quantiles =
        levels.stream()
            .map(
                level ->
                    String.format(
                        Locale.ROOT,
                        "percentile_disc(%s) within group (order by %s)",
                        level,
                        value));
    String figures =
        Stream.concat(
                Stream.of("count(" + value + ")", "count(*)", "sum(" + value + ")"), quantiles)
            .collect(joining(", "));
    // On lines of its own, so that a comment in it ends where it ends.
    String from = " from (\n" + sql.strip().replaceAll(";$", "") + "\n)";
    return by.isEmpty()
        ? "select " + figures + from
        : "select " + groups + ", " + figures + from + " group by all order by all";
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private static List<ColumnFigures> read(ResultSet rows, int groups, int levels)
      throws SQLException {
    List<ColumnFigures> figures = new ArrayList<>();
    while (rows.next()) {
      List<String> group = new ArrayList<>();
      for (int i = 1; i <= groups; i++) {
        group.add(Objects.toString(PlainValue.of(rows, i), NONE));
      }
      long values = rows.getLong(groups + 1);
      figures.add(
          new ColumnFigures(
              group,
              values,
              rows.getLong(groups + 2) - values,
              Optional.ofNullable(rows.getBigDecimal(groups + 3)),
              values == 0 ? List.of() : quantiles(rows, groups + 4, levels)));
    }
    return figures;
  }

  private static List<BigDecimal> quantiles(ResultSet rows, int first, int levels)
      throws SQLException {
    List<BigDecimal> quantiles = new ArrayList<>();
    for (int i : IntStream.range(first, first + levels).toArray()) {
      quantiles.add(rows.getBigDecimal(i));
    }
    return quantiles;
  }
}
