package io.pocoscope.sync.verification;

import io.pocoscope.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a check has come to so far, while a history is compared part by part. */
final class Tally {
  static final int MOST_LISTED = 20_000;

  private static final String COUNT =
      """
      select count(*), count(*) filter (where expected is distinct from found) from (
      %s
      )
      """;

  /** Cut, and ordered afterwards: to order millions takes more memory than there may be. */
  private static final String LIST =
      """
      select subject, expected::varchar as expected, found::varchar as found from (
      %s
      ) where expected is distinct from found limit %d
      """;

  private final Store store;
  private final Check check;
  private final List<Discrepancy> listed = new ArrayList<>();
  private long compared;
  private long discrepancies;

  Tally(Store store, Check check) {
    this.store = store;
    this.check = check;
  }

  /**
   * Whether a proof's SQL tells that nothing differs in a part, whose comparisons are then made.
   */
  boolean isProved(String sql) {
    Proof proof = store.queryOne(sql, row -> new Proof(row.getLong(1), row.getBoolean(2)));
    compared += proof.holds() ? proof.compared() : 0;
    return proof.holds();
  }

  /** Makes the comparisons of a part: the rows of a query that a check's SQL gives. */
  void compare(String sql) {
    long differing =
        store.queryOne(
            String.format(Locale.ROOT, COUNT, sql),
            row -> {
              compared += row.getLong(1);
              return row.getLong(2);
            });
    discrepancies += differing;
    if (differing > 0 && !check.onlyInforms()) {
      list(sql);
    }
  }

  private void list(String sql) {
    listed.addAll(
        store.query(
            String.format(Locale.ROOT, LIST, sql, MOST_LISTED - listed.size()),
            row ->
                new Discrepancy(
                    check,
                    String.valueOf(row.getString(1)),
                    Optional.ofNullable(row.getString(2)),
                    Optional.ofNullable(row.getString(3)))));
  }

  CheckResult result() {
    return CheckResult.of(check, compared, discrepancies);
  }

  /** What differs, by subject; of very much a part. */
  List<Discrepancy> discrepancies() {
    return listed.stream().sorted(Comparator.comparing(Discrepancy::subject)).toList();
  }
}
