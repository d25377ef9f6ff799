package io.pocoscope.result.column;

import io.pocoscope.store.SavedResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A result as a table of the store: the columns and values that machines are given. */
public final class SavedRows {
  private SavedRows() {}

  public static List<SavedResult.Column> columns(Result result) {
    return result.columns().stream().filter(ResultColumn::inData).map(SavedRows::column).toList();
  }

  public static List<List<Object>> rows(Result result) {
    List<Integer> kept =
        IntStream.range(0, result.columns().size())
            .filter(i -> result.columns().get(i).inData())
            .boxed()
            .toList();
    List<List<Object>> rows = new ArrayList<>();
    for (List<Object> row : result.rows()) {
      List<Object> values = new ArrayList<>();
      kept.forEach(i -> values.add(Cell.data(row.get(i))));
      rows.add(values);
    }
    return rows;
  }

  private static SavedResult.Column column(ResultColumn column) {
    return new SavedResult.Column(column.key(), column.isText() ? "VARCHAR" : "DOUBLE");
  }
}
