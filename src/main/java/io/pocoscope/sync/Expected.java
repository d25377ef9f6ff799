package io.pocoscope.sync;

import io.pocoscope.store.Table;
import java.util.HashMap;
import java.util.Map;

/** How much has come, and how much seems to be left. */
final class Expected {
  private final Map<Key, Double> left = new HashMap<>();
  private long rows;

  void pulled(Pulled pulled) {
    rows += pulled.rows().size();
    Range range = pulled.range();
    double half = pulled.split().isPresent() ? pulled.rowsLeft() / 2 : 0;
    left.put(new Key(range.table(), range.number()), pulled.rowsLeft() - half);
    pulled.split().ifPresent(split -> left.put(new Key(split.table(), split.number()), half));
  }

  long rows() {
    return rows;
  }

  long rowsLeft() {
    return Math.round(left.values().stream().mapToDouble(Double::doubleValue).sum());
  }

  private record Key(Table table, long number) {}
}
