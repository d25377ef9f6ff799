package io.pocoscope.result.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows in which something may be missing. */
public final class Rows {
  private Rows() {}

  /** The values, and null for each empty {@link Optional}. */
  public static List<Object> of(Object... values) {
    List<Object> row = new ArrayList<>();
    for (Object value : values) {
      row.add(value instanceof Optional<?> optional ? optional.orElse(null) : value);
    }
    return row;
  }
}
