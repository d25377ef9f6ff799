package io.pocoscope.support;

import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import io.pocoscope.store.content.ContentHash;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a store holds, for telling whether two hold the same. */
public final class StoreContent {
  private StoreContent() {}

  /** Rows and content hash of every table: a failure shows which table differs, and how much. */
  public static SortedMap<String, String> content(Store store) {
    SortedMap<String, String> content = new TreeMap<>();
    for (Table table : Table.all()) {
      long rows =
          store.queryOne("select count(*) from main." + table.sqlName(), row -> row.getLong(1));
      content.put(table.sqlName(), rows + " " + ContentHash.of(store, table));
    }
    content.put(
        "unresolved",
        store.queryOne(
            "select coalesce(string_agg(table_name || ' ' || id, ', ' order by table_name, id), '')"
                + " from unresolved",
            row -> row.getString(1)));
    return content;
  }
}
