package io.pocoscope.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;

/** What the values of a saved column are, which tells the column's type. */
enum SavedType {
  /** There is none. */
  NONE(""),
  FLAG("BOOLEAN"),
  WHOLE("BIGINT"),
  /** Money in RLC, to the nRLC. */
  EXACT("DECIMAL(38,9)"),
  REAL("DOUBLE"),
  TIME("TIMESTAMP"),
  TEXTS("VARCHAR[]"),
  /** Text, or a mixture, such as of numbers and {@code (unknown)}. */
  TEXT("VARCHAR");

  private static final int NRLC_DIGITS = 9;

  private final String sql;

  SavedType(String sql) {
    this.sql = sql;
  }

  String sql() {
    return sql;
  }

  static SavedType of(Object value) {
    if (value instanceof Boolean) {
      return FLAG;
    }
    if (value instanceof Long || value instanceof Integer) {
      return WHOLE;
    }
    if (value instanceof BigDecimal) {
      return EXACT;
    }
    if (value instanceof Double) {
      return REAL;
    }
    if (value instanceof Instant) {
      return TIME;
    }
    return value instanceof Collection<?> ? TEXTS : TEXT;
  }

  /** What a column with values of both kinds is. */
  SavedType with(SavedType other) {
    if (this == other) {
      return this;
    }
    boolean numbers = (this == WHOLE && other == REAL) || (this == REAL && other == WHOLE);
    return numbers ? REAL : TEXT;
  }

  /** A value as the column takes it. */
  Object fit(Object value) {
    if (value == null) {
      return null;
    }
    return switch (this) {
      case WHOLE -> ((Number) value).longValue();
      case REAL -> ((Number) value).doubleValue();
      case EXACT -> ((BigDecimal) value).setScale(NRLC_DIGITS, RoundingMode.UNNECESSARY);
      case TEXT -> value.toString();
      case NONE, FLAG, TIME, TEXTS -> value;
    };
  }
}
