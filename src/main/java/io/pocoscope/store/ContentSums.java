package io.pocoscope.store;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;

/**
 * The table {@code content_sum}: for each entity's table the number of its rows and the sums of
 * their digests, which a content hash is made of. As sums they follow a change of rows by these
 * rows alone. What is not kept is worked out from the table when it is wanted.
 */
public final class ContentSums {
  private static final String COLUMNS = "rows, high, low";

  private final Store store;

  /** Those of a store that is open for writing. */
  public ContentSums(Store store) {
    this.store = store;
  }

  /** Rows of any kind change in many ways: nothing is kept any more. */
  public void forget() {
    store.execute("delete from main.content_sum");
  }

  /** A table's rows change in ways that are not followed. */
  public void forget(Table table) {
    store.execute("delete from main.content_sum where table_name = ?", table.sqlName());
  }

  /** Works out what is not kept. */
  public void renew() {
    for (Table table : Table.all()) {
      if (!isKept(table)) {
        forget(table);
        store.execute(
            String.format(
                Locale.ROOT,
                "insert into main.content_sum select '%s', md5(?), %s from (%s)",
                table.sqlName(),
                COLUMNS,
                sums(table, "main." + table.sqlName())),
            digest(table));
      }
    }
  }

  /** Rows are about to take the place of those that are held under their ids. */
  void exchange(Table table, String staged) {
    if (isKept(table)) {
      String held =
          String.format(
              Locale.ROOT, "main.%s where id in (select id from %s)", table.sqlName(), staged);
      store.execute(
          String.format(
              Locale.ROOT,
              """
              update main.content_sum kept
              set rows = kept.rows + come.rows - gone.rows,
                  high = kept.high + come.high - gone.high,
                  low = kept.low + come.low - gone.low
              from (%s) come, (%s) gone where kept.table_name = '%s'\
              """,
              sums(table, staged),
              sums(table, held),
              table.sqlName()));
    }
  }

  private boolean isKept(Table table) {
    return store.queryOne(
        "select count(*) > 0 from main.content_sum where table_name = ? and definition = md5(?)",
        row -> row.getBoolean(1),
        table.sqlName(),
        digest(table));
  }

  /**
   * A table's sums in SQL, {@code rows}, {@code high} and {@code low}: one row where they are kept,
   * none where they are not.
   */
  public static String kept(Table table) {
    return String.format(
        Locale.ROOT,
        "select %s from main.content_sum where table_name = '%s' and definition = md5('%s')",
        COLUMNS,
        table.sqlName(),
        digest(table).replace("'", "''"));
  }

  /** The same of rows that have a table's columns, in one row; they are read for it. */
  public static String sums(Table table, String rows) {
    return String.format(
        Locale.ROOT,
        """
        select count(*)::hugeint                                               as rows,
               coalesce(sum((digest >> 64)::ubigint), 0)::hugeint              as high,
               coalesce(sum((digest & 18446744073709551615)::ubigint), 0)::hugeint as low
        from (select %s as digest from %s)\
        """,
        digest(table),
        rows);
  }

  /** A row's digest of 128 bits, in SQL: the sums are of its upper and its lower half. */
  public static String digest(Table table) {
    List<Column> columns = table.columns();
    return columns.stream()
        .map(ContentSums::written)
        .collect(joining(", ", "md5_number(concat(", "))"));
  }

  /** A value as text that ends itself: nothing, or a text with its length, or a number. */
  private static String written(Column column) {
    String name = '"' + column.name() + '"';
    return switch (column.type()) {
      case TEXT, HEX, ID ->
          String.format(Locale.ROOT, "coalesce(concat(strlen(%1$s), ':', %1$s), '~')", name);
      case NUMBER, WIDE, RLC, NRLC ->
          String.format(Locale.ROOT, "coalesce(%s::varchar, '~'), ';'", name);
      case TIME, DEADLINE ->
          String.format(Locale.ROOT, "coalesce(epoch_us(%s)::varchar, '~'), ';'", name);
      case LINKS ->
          String.format(
              Locale.ROOT,
              "coalesce(concat(len(%1$s), '[', array_to_string(list_transform(%1$s, lambda link :"
                  + " coalesce(concat(strlen(link), ':', link), '~')), '')), '~')",
              name);
    };
  }
}
