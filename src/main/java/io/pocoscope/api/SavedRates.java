package io.pocoscope.api;

import io.pocoscope.store.Store;
import java.util.HashMap;
import java.util.Map;

/** Actors' own rates as an earlier command has saved them. */
final class SavedRates {
  private SavedRates() {}

  static Map<String, Double> in(Store store) {
    Map<String, Double> rates = new HashMap<>();
    long there =
        store.queryOne(
            "select count(*) from duckdb_columns() where schema_name = 'main' and table_name = 'result_actors' and column_name in ('actors', 'rate')",
            row -> row.getLong(1));
    if (there == 2) {
      store.query(
          "select actors[1], rate from main.result_actors where len(actors) = 1 and rate is not null",
          row -> rates.put(row.getString(1), row.getDouble(2)));
    }
    return rates;
  }
}
