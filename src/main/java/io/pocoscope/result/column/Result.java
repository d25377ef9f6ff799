package io.pocoscope.result.column;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.result.column.ResultColumn.Style;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a command found, ready to be shown in any format.
 *
 * @param columns the columns
 * @param rows the rows: text, numbers, booleans, times, lists, or a {@link Cell}; null for nothing
 * @param total a last row that sums up, for tables
 * @param json what JSON shows instead of the rows, where that is more than rows
 * @param notes what is to be said beside it
 * @param shape how rows and columns are laid out
 */
public record Result(
    List<ResultColumn> columns,
    List<List<Object>> rows,
    Optional<List<Object>> total,
    Optional<JsonNode> json,
    List<Remark> notes,
    Shape shape) {

  /** How a result is laid out. */
  public enum Shape {
    /** Rows, each a line in tables and an object in JSON. */
    ROWS,
    /** One row: in tables and CSV a line to a column, in JSON one object. */
    OBJECT,
    /** The same of numbers, which tables have at the right. */
    NUMBERS
  }

  public Result(
      List<ResultColumn> columns,
      List<List<Object>> rows,
      Optional<List<Object>> total,
      Optional<JsonNode> json) {
    this(columns, rows, total, json, List.of(), Shape.ROWS);
  }

  public static Result of(List<ResultColumn> columns, List<List<Object>> rows) {
    return new Result(columns, rows, Optional.empty(), Optional.empty());
  }

  /** The same result, with what is to be said beside it. */
  public Result noted(List<Remark> remarks) {
    return new Result(columns, rows, total, json, remarks, shape);
  }

  /** The same result, with more to be said beside it. */
  public Result alsoNoted(List<Remark> more) {
    return noted(Stream.concat(notes.stream(), more.stream()).toList());
  }

  /** The same result, of which JSON shows something else than rows. */
  public Result withJson(JsonNode instead) {
    return new Result(columns, rows, total, Optional.of(instead), notes, shape);
  }

  /** The same result, laid out in another way. */
  Result shaped(Shape otherShape) {
    return new Result(columns, rows, total, json, notes, otherShape);
  }

  /** As tables and CSV show it, line by line. */
  public Result inLines() {
    return switch (shape) {
      case ROWS -> this;
      case OBJECT -> FactLines.of(columns, rows.get(0), Style.PROSE);
      case NUMBERS -> FactLines.of(columns, rows.get(0), Style.NUMBER);
    };
  }

  /** The rows, and the total below them. */
  public List<List<Object>> allRows() {
    return Stream.concat(rows.stream(), total.stream()).toList();
  }

  /** What JSON shows. */
  public JsonNode asJson() {
    return json.orElseGet(
        () ->
            shape == Shape.ROWS
                ? JsonRows.of(columns, rows)
                : JsonRows.object(columns, rows.get(0)));
  }
}
