package io.pocoscope.result;

import io.pocoscope.result.column.Kind;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.result.column.UniqueNames;
import io.pocoscope.store.PlainValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The result of a user's statement as a frame has it: its values say what a column is. */
final class QueryFrame {
  private QueryFrame() {}

  static Result of(ResultSet rows) throws SQLException {
    List<String> names = UniqueNames.of(rows.getMetaData());
    List<List<Object>> all = new ArrayList<>();
    while (rows.next()) {
      List<Object> row = new ArrayList<>();
      for (int i = 1; i <= names.size(); i++) {
        row.add(moment(PlainValue.of(rows, i)));
      }
      all.add(row);
    }
    return of(names, all);
  }

  /** Columns of figures, with as many values in each row. */
  static Result of(List<String> names, List<List<Object>> rows) {
    return Result.of(
        IntStream.range(0, names.size())
            .mapToObj(i -> ResultColumn.unknown(names.get(i), kind(rows, i)))
            .toList(),
        rows);
  }

  private static Object moment(Object value) {
    return value instanceof LocalDateTime time ? time.toInstant(ZoneOffset.UTC) : value;
  }

  private static Kind kind(List<List<Object>> rows, int column) {
    List<Kind> kinds =
        rows.stream()
            .map(row -> row.get(column))
            .filter(Objects::nonNull)
            .map(QueryFrame::kind)
            .distinct()
            .toList();
    boolean numbers = kinds.size() == 2 && !kinds.contains(Kind.ANY) && onlyNumbers(kinds);
    return kinds.size() == 1 ? kinds.get(0) : numbers ? Kind.NUMBER : Kind.ANY;
  }

  private static boolean onlyNumbers(List<Kind> kinds) {
    return kinds.contains(Kind.WHOLE) && kinds.contains(Kind.NUMBER);
  }

  private static Kind kind(Object value) {
    if (value instanceof Number number) {
      return isWhole(number) ? Kind.WHOLE : Kind.NUMBER;
    }
    return value instanceof Boolean
        ? Kind.FLAG
        : value instanceof java.time.Instant ? Kind.TIME : Kind.ANY;
  }

  /** Whether it is a whole number by its type, and fits a frame's. */
  private static boolean isWhole(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal.scale() == 0 && isWhole(decimal.unscaledValue());
    }
    return number instanceof BigInteger wide
        ? wide.bitLength() < Long.SIZE
        : number instanceof Long
            || number instanceof Integer
            || number instanceof Short
            || number instanceof Byte;
  }
}
