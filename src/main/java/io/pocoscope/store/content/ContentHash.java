package io.pocoscope.store.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.pocoscope.store.Column;
import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A hash of what an entity's table holds: the same for the same rows, in whatever order and by
 * whatever way they came, on every machine. Only the entity's own columns count, not those that
 * keep the books.
 *
 * <p>Each row is written out so that no two rows read alike, and hashed to 128 bits (MD5: against
 * accidents, not against forgers). Both halves are summed over the rows, so that equal rows add up
 * and do not cancel, and the sums are hashed together with the number of rows.
 */
public final class ContentHash {
  private ContentHash() {}

  /** The hash of every entity's table by the table's name: 32 hex digits. */
  public static SortedMap<String, String> byTable(Store store) {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (Table table : Table.all()) {
      hashes.put(table.sqlName(), of(store, table));
    }
    return hashes;
  }

  /** One hash of the hashes of all tables: 32 hex digits. */
  public static String ofAll(SortedMap<String, String> byTable) {
    MessageDigest md5;
    try {
      md5 = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
    byTable.forEach((table, hash) -> md5.update((table + ' ' + hash + '\n').getBytes(UTF_8)));
    return HexFormat.of().formatHex(md5.digest());
  }

  /** The hash of one table: 32 hex digits. */
  public static String of(Store store, Table table) {
    return store.queryOne(sql(table), row -> row.getString(1));
  }

  private static String sql(Table table) {
    return String.format(
        Locale.ROOT,
        """
        select md5(concat_ws(' ', count(*),
                             coalesce(sum((digest >> 64)::ubigint), 0),
                             coalesce(sum((digest & 18446744073709551615)::ubigint), 0)))
        from (
          select md5_number(concat(%1$s)) as digest from main.%2$s
          union all
          select md5_number(concat(id, ' ', column_name, ' ', exact))
          from main.beyond where table_name = '%2$s')
        """,
        table.columns().stream().map(ContentHash::written).collect(joining(", ")),
        table.sqlName());
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
