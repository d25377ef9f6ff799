package io.pocoscope.result;

import io.pocoscope.result.column.Cell;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.result.column.WholeText;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A result's columns as Tablesaw's. */
final class FrameColumns {
  private FrameColumns() {}

  static Table of(String name, Result result) {
    Table frame = Table.create(name);
    IntStream.range(0, result.columns().size())
        .filter(i -> result.columns().get(i).inData())
        .forEach(i -> frame.addColumns(column(result.columns().get(i), result.rows(), i)));
    return frame;
  }

  private static Column<?> column(ResultColumn column, List<List<Object>> rows, int place) {
    Stream<Object> values = rows.stream().map(row -> Cell.data(row.get(place)));
    String key = column.key();
    return switch (column.kind()) {
      case WHOLE -> {
        LongColumn to = LongColumn.create(key);
        yield filled(to, values, value -> to.append(((Number) value).longValue()));
      }
      case NUMBER, EXACT -> {
        DoubleColumn to = DoubleColumn.create(key);
        yield filled(to, values, value -> to.append(((Number) value).doubleValue()));
      }
      case FLAG -> {
        BooleanColumn to = BooleanColumn.create(key);
        yield filled(to, values, value -> to.append((Boolean) value));
      }
      case TIME -> {
        InstantColumn to = InstantColumn.create(key);
        yield filled(to, values, value -> to.append((Instant) value));
      }
      case TEXT, LIST, ANY -> {
        StringColumn to = StringColumn.create(key);
        yield filled(to, values, value -> to.append(WholeText.of(value)));
      }
    };
  }

  private static Column<?> filled(Column<?> to, Stream<Object> values, Consumer<Object> append) {
    values.forEach(
        value -> {
          if (value == null) {
            to.appendMissing();
          } else {
            append.accept(value);
          }
        });
    return to;
  }
}
