package io.pocoscope.dataset;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.pocoscope.store.Store;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How many rows a part of a table has, and the sums of their digests' halves: the same for the same
 * rows in any order.
 *
 * @param month empty for a table that is one part
 */
record PartSums(Optional<String> month, BigInteger rows, BigInteger high, BigInteger low) {
  private static final String SUMS =
      """
      select %s as month, count(*)::varchar as rows,
             coalesce(sum((digest >> 64)::ubigint), 0)::varchar as high,
             coalesce(sum((digest & 18446744073709551615)::ubigint), 0)::varchar as low
      from (select %s as digest%s from %s) %s\
      """;

  /** Those of a table, by months where its rows have a time; reads all of it. */
  static List<PartSums> of(Store store, DataTable table) {
    boolean months = table.month().isPresent();
    String sql =
        months
            ? String.format(
                Locale.ROOT,
                SUMS,
                "month_of_row",
                table.digest(),
                ", month_of_row",
                table.rows(true),
                "group by month_of_row order by month_of_row")
            : String.format(
                Locale.ROOT,
                SUMS,
                "cast(null as varchar)",
                table.digest(),
                "",
                table.rows(false),
                "");
    return store.query(
        sql,
        row ->
            new PartSums(
                Optional.ofNullable(row.getString("month")),
                new BigInteger(row.getString("rows")),
                new BigInteger(row.getString("high")),
                new BigInteger(row.getString("low"))));
  }

  /** Those of the whole table. */
  static PartSums whole(List<PartSums> parts) {
    return new PartSums(
        Optional.empty(),
        parts.stream().map(PartSums::rows).reduce(BigInteger.ZERO, BigInteger::add),
        parts.stream().map(PartSums::high).reduce(BigInteger.ZERO, BigInteger::add),
        parts.stream().map(PartSums::low).reduce(BigInteger.ZERO, BigInteger::add));
  }

  /** 32 hex digits. */
  String fingerprint() {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      return HexFormat.of()
          .formatHex(md5.digest((rows + " " + high + " " + low).getBytes(US_ASCII)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
