package io.pocoscope.cli.print;

import io.pocoscope.result.column.Cell;
import io.pocoscope.result.column.Kind;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.result.column.WholeText;
import io.pocoscope.store.ParquetFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows as a Parquet file, of types that every engine reads: what is neither a number nor a flag is
 * text, as CSV has it, so that times are ISO 8601 and say that they are UTC.
 */
public final class ParquetRows {
  private ParquetRows() {}

  /**
   * Writes them.
   *
   * @throws io.pocoscope.store.StoreFailure if it cannot be written
   */
  public static void write(Path file, List<ResultColumn> columns, List<List<Object>> rows) {
    ParquetFile.write(
        file,
        columns.stream().filter(ResultColumn::inData).map(ParquetRows::column).toList(),
        rows.stream().map(row -> values(columns, row)).toList());
  }

  private static ParquetFile.Column column(ResultColumn column) {
    return new ParquetFile.Column(column.key(), type(column.kind()));
  }

  private static ParquetFile.Type type(Kind kind) {
    return switch (kind) {
      case WHOLE -> ParquetFile.Type.WHOLE;
      case NUMBER -> ParquetFile.Type.NUMBER;
      case FLAG -> ParquetFile.Type.FLAG;
      case TEXT, LIST, EXACT, TIME, ANY -> ParquetFile.Type.TEXT;
    };
  }

  private static List<Object> values(List<ResultColumn> columns, List<Object> row) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      if (columns.get(i).inData()) {
        values.add(value(columns.get(i).kind(), Cell.data(row.get(i))));
      }
    }
    return values;
  }

  private static Object value(Kind kind, Object value) {
    return value != null && type(kind) == ParquetFile.Type.TEXT ? WholeText.of(value) : value;
  }
}
