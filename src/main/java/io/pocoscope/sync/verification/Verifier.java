package io.pocoscope.sync.verification;

import io.pocoscope.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes all checks of a store that can be made of it; it only reads. */
public final class Verifier {
  static final int MOST_LISTED = 20_000;

  private static final String COUNT =
      """
      select count(*), count(*) filter (where expected is distinct from found) from (
      %s
      )""";

  private static final String LIST =
      """
      select subject, expected::varchar, found::varchar from (
      %s
      ) where expected is distinct from found
      order by subject, expected::varchar, found::varchar limit %d""";

  private final Store store;

  public Verifier(Store store) {
    this.store = store;
  }

  /**
   * Checks the store. Checks that need the whole history are skipped where the store does not hold
   * it; so are those that find nothing to compare.
   */
  public Verification verify() {
    Optional<String> partial = Wholeness.whatIsMissing(store);
    List<CheckResult> results = new ArrayList<>();
    List<Discrepancy> discrepancies = new ArrayList<>();
    for (Check check : Check.values()) {
      CheckResult result =
          partial
              .filter(why -> check.needsWholeHistory())
              .map(why -> CheckResult.skipped(check, why))
              .orElseGet(() -> count(check));
      results.add(result);
      if (result.discrepancies() > 0) {
        discrepancies.addAll(list(check));
      }
    }
    return new Verification(results, discrepancies);
  }

  CheckResult count(Check check) {
    return store.queryOne(
        COUNT.formatted(check.sql()), row -> CheckResult.of(check, row.getLong(1), row.getLong(2)));
  }

  List<Discrepancy> list(Check check) {
    return store.query(
        LIST.formatted(check.sql(), MOST_LISTED),
        row ->
            new Discrepancy(
                check,
                String.valueOf(row.getString(1)),
                Optional.ofNullable(row.getString(2)),
                Optional.ofNullable(row.getString(3))));
  }
}
