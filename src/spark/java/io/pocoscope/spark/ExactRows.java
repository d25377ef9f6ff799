package io.pocoscope.spark;

import io.pocoscope.store.Store;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Rows as text that says each value exactly, and its type: equal where two engines have read the
 * same. They are sorted, as neither promises an order.
 */
public final class ExactRows {
  private ExactRows() {}

  /** Those that Spark has read. */
  public static List<String> of(Dataset<Row> read) {
    return read.collectAsList().stream()
        .map(row -> CollectionConverters.asJava(row.toSeq()).stream().map(ExactRows::exact))
        .map(values -> values.toList().toString())
        .sorted()
        .toList();
  }

  /** Those of a query of DuckDB's. */
  public static List<String> of(Store store, String query) {
    return store.query(query, ExactRows::row).stream().sorted().toList();
  }

  private static String row(ResultSet row) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      Object value = row.getObject(i);
      values.add(
          exact(value instanceof Array list ? Arrays.asList((Object[]) list.getArray()) : value));
    }
    return values.toString();
  }

  private static String exact(Object value) {
    if (value instanceof scala.collection.Seq<?> list) {
      return exact(CollectionConverters.asJava(list));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ExactRows::exact).toList().toString();
    }
    if (value instanceof OffsetDateTime time) {
      return exact(time.toInstant());
    }
    if (value instanceof Timestamp time) { // a store's have no zone, and are of UTC
      return exact(time.toLocalDateTime().toInstant(ZoneOffset.UTC));
    }
    if (value instanceof Instant time) {
      return "microsecond " + micros(time);
    }
    if (value instanceof Double number) {
      return String.format(Locale.ROOT, "double %x", Double.doubleToLongBits(number));
    }
    return value == null
        ? "null"
        : value.getClass().getSimpleName().toLowerCase(Locale.ROOT) + " '" + value + "'";
  }

  /** Strangers' times may be hundreds of thousands of years ahead. */
  private static long micros(Instant time) {
    return Math.addExact(
        Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1000);
  }
}
