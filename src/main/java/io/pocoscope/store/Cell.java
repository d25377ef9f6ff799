package io.pocoscope.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import org.duckdb.DuckDBAppender;

/** Puts a value of a {@link Row}, or of any other row, where the appender stands. */
final class Cell {
  private static final long MICROS = 1_000_000L;
  private static final int NANOS_TO_A_MICRO = 1000;

  private Cell() {}

  static void append(DuckDBAppender appender, Object value) throws SQLException {
    if (value == null) {
      appender.appendNull();
    } else if (value instanceof String text) {
      appender.append(text);
    } else if (value instanceof Long number) {
      appender.append(number.longValue());
    } else if (value instanceof Instant time) {
      appender.appendEpochMicros(micros(time));
    } else if (value instanceof BigInteger wide) {
      appender.append(new BigDecimal(wide));
    } else if (value instanceof BigDecimal exact) {
      appender.append(exact);
    } else if (value instanceof Double real) {
      appender.append(real.doubleValue());
    } else if (value instanceof Boolean flag) {
      appender.append(flag.booleanValue());
    } else if (value instanceof byte[] bytes) {
      appender.append(bytes);
    } else if (value instanceof Collection<?> links) {
      appender.append(links);
    } else {
      throw new IllegalArgumentException("no column takes a " + value.getClass());
    }
  }

  private static long micros(Instant time) {
    return Math.multiplyExact(time.getEpochSecond(), MICROS) + time.getNano() / NANOS_TO_A_MICRO;
  }
}
