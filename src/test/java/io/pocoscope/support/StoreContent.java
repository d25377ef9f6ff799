package io.pocoscope.support;

import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a store holds, for telling whether two hold the same. */
public final class StoreContent {
  private StoreContent() {}

  /** The content of every table, independent of the order of rows. */
  public static SortedMap<String, String> content(Store store) {
    SortedMap<String, String> content = new TreeMap<>();
    for (Table table : Table.values()) {
      content.put(
          table.sqlName(),
          store.queryOne(
              "select count(*) || ' ' || coalesce(sum(hash(t)::hugeint), 0) from (select * exclude (pin) from main.%s) t"
                  .formatted(table.sqlName()),
              row -> row.getString(1)));
    }
    return content;
  }
}
