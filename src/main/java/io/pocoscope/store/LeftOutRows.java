package io.pocoscope.store;

import java.util.List;
import java.util.Locale;

/**
 * Rows of a table that the endpoint lists and cannot give, so that the store lacks them.
 *
 * @param table the table that they would be in
 * @param rows how many, at least 1
 * @param ids some of their ids, {@value #SHOWN} at the most, in order
 * @param fields which fields of them lead to nothing, as the subgraph names these; none where the
 *     endpoint does not tell
 * @param why in the endpoint's words, of one of them
 */
public record LeftOutRows(
    String table, long rows, List<String> ids, List<String> fields, String why) {
  private static final int SHOWN = 5;

  public LeftOutRows {
    ids = List.copyOf(ids);
    fields = List.copyOf(fields);
  }

  /** Those of a store, table by table; none, as a rule. */
  public static List<LeftOutRows> in(Store store) {
    return store.query(
        String.format(
            Locale.ROOT,
            """
            select table_name, count(*), list(id order by id)[1:%d] as ids, min(why),
                   list(distinct field order by field) filter (where field <> '') as fields
            from unresolved group by table_name order by table_name\
            """,
            SHOWN),
        row ->
            new LeftOutRows(
                row.getString(1),
                row.getLong(2),
                Fields.texts(row, "ids"),
                Fields.texts(row, "fields"),
                row.getString(4)));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d rows of %s were left out, as the endpoint cannot give %s: %s%s",
        rows,
        table,
        fields.isEmpty() ? "them" : "their " + String.join(" and ", fields),
        String.join(", ", ids),
        rows > ids.size() ? ", …" : "");
  }
}
