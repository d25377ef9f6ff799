package io.pocoscope.store.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pocoscope.store.ContentSums;
import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

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

  /**
   * The hash of every entity's table by the table's name: 32 hex digits. Made of the sums that are
   * kept, where they are, so that it takes no time.
   */
  public static SortedMap<String, String> byTable(Store store) {
    boolean kept = keepsSums(store);
    return hashes(table -> kept ? quick(store, table) : of(store, table));
  }

  /** The same as the rows say, whatever is kept of them; reads all of them. */
  public static SortedMap<String, String> byTableOfRows(Store store) {
    return hashes(table -> of(store, table));
  }

  private static SortedMap<String, String> hashes(Function<Table, String> hash) {
    SortedMap<String, String> hashes = new TreeMap<>();
    Table.all().forEach(table -> hashes.put(table.sqlName(), hash.apply(table)));
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

  private static String quick(Store store, Table table) {
    List<String> kept = store.query(hash(table, ContentSums.kept(table)), row -> row.getString(1));
    return kept.isEmpty() ? of(store, table) : kept.get(0);
  }

  /** The hash of one table as its rows say, whatever is kept of them: 32 hex digits. */
  public static String of(Store store, Table table) {
    return store.queryOne(
        hash(table, ContentSums.sums(table, "main." + table.sqlName())), row -> row.getString(1));
  }

  /**
   * The hash of one table of whose rows the sums are known, as {@link ContentSums} has them: 32 hex
   * digits.
   */
  public static String ofSums(
      Store store, Table table, BigInteger rows, BigInteger high, BigInteger low) {
    String sums =
        String.format(
            Locale.ROOT,
            "select %d::hugeint as rows, %d::hugeint as high, %d::hugeint as low",
            rows,
            high,
            low);
    return store.queryOne(hash(table, sums), row -> row.getString(1));
  }

  /** Not a file that an earlier version has filled. */
  private static boolean keepsSums(Store store) {
    return store.queryOne(
        "select count(*) > 0 from duckdb_tables() where schema_name = 'main' and table_name ="
            + " 'content_sum'",
        row -> row.getBoolean(1));
  }

  /** Of the rows and of what no column of theirs could hold. */
  private static String hash(Table table, String sums) {
    return String.format(
        Locale.ROOT,
        """
        select md5(concat_ws(' ', held.rows + beyond.rows, held.high + beyond.high,
                             held.low + beyond.low))
        from (%1$s) held, (
          select count(*)::hugeint                                                   as rows,
                 coalesce(sum((digest >> 64)::ubigint), 0)::hugeint                  as high,
                 coalesce(sum((digest & 18446744073709551615)::ubigint), 0)::hugeint as low
          from (
            select md5_number(concat(id, ' ', column_name, ' ', exact)) as digest
            from main.beyond where table_name = '%2$s')) beyond
        """,
        sums,
        table.sqlName());
  }
}
