package io.pocoscope.store;

import java.util.List;
import java.util.Locale;

/**
 * Rows of a table that the endpoint lists and cannot give, so that the store lacks them.
 *
 * @param table the table that they would be in
 * @param rows how many, at least 1
 * @param ids some of their ids, {@value #SHOWN} at the most, in order
 * @param why in the endpoint's words, of one of them
 */
public record LeftOutRows(String table, long rows, List<String> ids, String why) {
  private static final int SHOWN = 5;

  public LeftOutRows {
    ids = List.copyOf(ids);
  }

  /** Those of a store, table by table; none, as a rule. */
  public static List<LeftOutRows> in(Store store) {
    return store.query(
        String.format(
            Locale.ROOT,
            """
            select table_name, count(*), list(id order by id)[1:%d] as ids, min(why)
            from unresolved group by table_name order by table_name\
            """,
            SHOWN),
        row ->
            new LeftOutRows(
                row.getString(1), row.getLong(2), Fields.texts(row, "ids"), row.getString(4)));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d rows of %s were left out, as the endpoint cannot give them (%s): %s%s",
        rows,
        table,
        why,
        String.join(", ", ids),
        rows > ids.size() ? ", …" : "");
  }
}
