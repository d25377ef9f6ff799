package io.pocoscope.result.column;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.result.column.ResultColumn.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Named values, one to a line in a table, one object in JSON. */
public final class Facts {
  private Facts() {}

  /**
   * Facts as a result.
   *
   * @param facts in the order in which they are shown; the names are JSON's, null is nothing
   */
  public static Result result(Map<String, Object> facts) {
    return new Result(columns(), rows(facts), Optional.empty(), Optional.of(json(facts)));
  }

  /** A row of named values, one to a line. */
  static Result lines(List<ResultColumn> columns, List<Object> row, Style style) {
    List<List<Object>> lines = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      lines.add(Arrays.asList(columns.get(i).key().replace('_', ' '), row.get(i)));
    }
    return Result.of(
        List.of(ResultColumn.text("fact"), ResultColumn.text("value").styled(style)), lines);
  }

  public static List<ResultColumn> columns() {
    return List.of(ResultColumn.text("fact"), ResultColumn.prose("value"));
  }

  public static List<List<Object>> rows(Map<String, Object> facts) {
    List<List<Object>> rows = new ArrayList<>();
    facts.forEach(
        (name, value) -> {
          List<Object> row = new ArrayList<>();
          row.add(name.replace('_', ' '));
          row.add(value);
          rows.add(row);
        });
    return rows;
  }

  public static ObjectNode json(Map<String, Object> facts) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    facts.forEach((name, value) -> json.set(name, JsonRows.value(value)));
    return json;
  }
}
