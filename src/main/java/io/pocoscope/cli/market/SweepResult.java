package io.pocoscope.cli.market;

import io.pocoscope.market.Measure;
import io.pocoscope.market.PlayedCell;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.result.column.StatText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A sweep for people: what is swept over, and the measures that matter most. */
final class SweepResult {
  private SweepResult() {}

  static Result of(List<String> axes, List<List<Object>> rows) {
    List<ResultColumn> columns = new ArrayList<>();
    axes.forEach(axis -> columns.add(ResultColumn.number(axis)));
    Stream.of("scheme", "failures,\nprinted", "failures,\nlast", "removed", "precision", "recall")
        .map(ResultColumn::forPeople)
        .forEach(columns::add);
    return Result.of(columns, rows);
  }

  static List<Object> row(Map<String, String> values, PlayedCell cell, double level) {
    List<Object> row = new ArrayList<>(values.values());
    row.add(cell.cell().scheme().label());
    row.add(StatText.spread(cell.summary(Measure.FAILURE_RATE_PRINTED, level)));
    row.add(StatText.spread(cell.summary(Measure.FAILURE_RATE_LAST, level)));
    row.add(StatText.number(cell.summary(Measure.REMOVED, level).mean()));
    row.add(StatText.number(cell.summary(Measure.PRECISION, level).mean()));
    row.add(StatText.number(cell.summary(Measure.RECALL, level).mean()));
    return row;
  }
}
