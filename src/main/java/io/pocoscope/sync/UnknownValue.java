package io.pocoscope.sync;

import io.pocoscope.store.Resource;
import io.pocoscope.store.Store;
import java.util.List;

/**
 * An enumerated value that this version has never heard of, kept as it came.
 *
 * @param table whose rows have it
 * @param column where it stands
 * @param value its text
 * @param rows how many rows have it, at least 1
 */
public record UnknownValue(String table, String column, String value, long rows) {

  /** Those that a store holds; none, as a rule. */
  public static List<UnknownValue> in(Store store) {
    return store.query(
        Resource.text(UnknownValue.class, "unknown-values.sql"),
        row ->
            new UnknownValue(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)));
  }
}
