package io.pocoscope.spark;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Spark's rows as a result of JDBC, one after the other: as much of it as readers of rows ask for.
 */
final class SparkRows implements InvocationHandler {
  private final StructType columns;
  private Row row = Row.empty();
  private boolean wasNull;

  SparkRows(StructType columns) {
    this.columns = columns;
  }

  /** The result that stands where {@link #at} has put it. */
  ResultSet asResult() {
    return proxy(ResultSet.class, this);
  }

  void at(Row next) {
    row = next;
  }

  @Override
  public Object invoke(Object result, Method method, Object[] arguments) throws SQLException {
    return switch (method.getName()) {
      case "wasNull" -> wasNull;
      case "getString" -> text(value(arguments));
      case "getLong" -> wasNullOr(value(arguments), 0L, BigDecimal::longValue);
      case "getInt" -> wasNullOr(value(arguments), 0, BigDecimal::intValueExact);
      case "getDouble" -> real(value(arguments));
      case "getBoolean" -> Boolean.TRUE.equals(value(arguments));
      case "getBigDecimal" -> wasNullOr(value(arguments), null, number -> number);
      case "getArray" -> array(value(arguments));
      case "getObject" -> arguments.length == 1 ? value(arguments) : as(arguments);
      default -> throw new SQLFeatureNotSupportedException(method.toString());
    };
  }

  private Object value(Object[] place) {
    Object value =
        row.get(place[0] instanceof Integer number ? number - 1 : index((String) place[0]));
    wasNull = value == null;
    return value;
  }

  private int index(String name) {
    String[] names = columns.fieldNames();
    for (int i = 0; i < names.length; i++) {
      if (names[i].equalsIgnoreCase(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        String.format(Locale.ROOT, "no column %s in %s", name, columns.simpleString()));
  }

  private Object as(Object[] arguments) throws SQLException {
    Object value = value(arguments);
    if (value == null || arguments[1] == Boolean.class) {
      return value;
    }
    if (arguments[1] == Long.class) {
      return decimal(value).longValueExact();
    }
    if (arguments[1] == LocalDateTime.class && value instanceof Instant time) {
      return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
    throw new SQLFeatureNotSupportedException("a " + arguments[1] + " of " + value.getClass());
  }

  private static Object text(Object value) {
    return value == null ? null : value.toString();
  }

  private static double real(Object value) {
    return value == null ? 0 : value instanceof Double real ? real : decimal(value).doubleValue();
  }

  private interface Reading<T> {
    T of(BigDecimal number);
  }

  private static <T> T wasNullOr(Object value, T otherwise, Reading<T> reading) {
    return value == null ? otherwise : reading.of(decimal(value));
  }

  private static BigDecimal decimal(Object value) {
    if (value instanceof BigDecimal number) {
      return number;
    }
    if (value instanceof Double || value instanceof Float) {
      return BigDecimal.valueOf(((Number) value).doubleValue());
    }
    return BigDecimal.valueOf(((Number) value).longValue());
  }

  private static Array array(Object value) {
    if (value == null) {
      return null;
    }
    Object[] elements = CollectionConverters.asJava((scala.collection.Seq<?>) value).toArray();
    return proxy(Array.class, (list, method, arguments) -> elements);
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(SparkRows.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
