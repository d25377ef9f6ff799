package io.pocoscope.cli.game;

import io.pocoscope.result.column.AmountText;
import io.pocoscope.result.column.Facts;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Named numbers: six digits for people, all for machines. */
final class NumberFacts {
  private NumberFacts() {}

  /**
   * Numbers as a result.
   *
   * @param facts in the order in which they are shown; the names are JSON's, null is nothing
   */
  static Result result(Map<String, Object> facts) {
    List<ResultColumn> columns =
        List.of(
            ResultColumn.text("fact"),
            ResultColumn.forPeople("value"),
            ResultColumn.forMachines("value"));
    List<List<Object>> rows = new ArrayList<>();
    facts.forEach(
        (name, value) -> {
          List<Object> row = new ArrayList<>();
          row.add(name.replace('_', ' '));
          row.add(value instanceof Double number ? AmountText.shown(number) : value);
          row.add(value);
          rows.add(row);
        });
    return new Result(columns, rows, Optional.empty(), Optional.of(Facts.json(facts)));
  }
}
