package io.pocoscope.dataset;

import io.pocoscope.store.Resource;
import io.pocoscope.store.Store;
import java.util.ArrayList;
import java.util.List;

/** The table {@code truth}: what really happened in each slot of a history that is made up. */
public final class TruthTable {
  static final String NAME = "truth";

  private static final int ROWS_AT_ONCE = 10_000;

  private final Store store;
  private final List<List<Object>> rows = new ArrayList<>();

  private TruthTable(Store store) {
    this.store = store;
  }

  /** A new one. */
  static TruthTable in(Store store) {
    store.executeScript(Resource.text(TruthTable.class, "truth.sql"));
    return new TruthTable(store);
  }

  /**
   * Takes a row.
   *
   * @param values in the order of the columns in {@code truth.sql}; null for what is not
   */
  public void add(List<Object> values) {
    rows.add(values);
    if (rows.size() == ROWS_AT_ONCE) {
      flush();
    }
  }

  void flush() {
    store.append(NAME, rows);
    rows.clear();
  }
}
