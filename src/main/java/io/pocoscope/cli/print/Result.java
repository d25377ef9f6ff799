package io.pocoscope.cli.print;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a command found, ready to be printed in any format.
 *
 * @param columns the columns
 * @param rows the rows: text, numbers, booleans, times, lists; null for nothing
 * @param total a last row that sums up, for tables
 * @param json what JSON shows instead of the rows, where that is more than rows
 */
public record Result(
    List<ResultColumn> columns,
    List<List<Object>> rows,
    Optional<List<Object>> total,
    Optional<JsonNode> json) {

  /** The rows, and the total below them. */
  public List<List<Object>> allRows() {
    return Stream.concat(rows.stream(), total.stream()).toList();
  }

  /** What JSON shows. */
  public JsonNode asJson() {
    return json.orElseGet(() -> JsonRows.of(columns, rows));
  }

  public static Result of(List<ResultColumn> columns, List<List<Object>> rows) {
    return new Result(columns, rows, Optional.empty(), Optional.empty());
  }
}
