package io.pocoscope.sync.verification;

import io.pocoscope.store.Store;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes all checks of a store that can be made of it; it only reads. */
public final class Verifier {
  static final int MOST_LISTED = 20_000;

  private static final String COUNT =
      """
      select count(*), count(*) filter (where expected is distinct from found) from (
      %s
      )""";

  /** Cut before it is ordered: to order millions takes more memory than there may be. */
  private static final String LIST =
      """
      select * from (
        select subject, expected::varchar as expected, found::varchar as found from (
        %s
        ) where expected is distinct from found limit %d
      ) order by all""";

  private final Store store;

  public Verifier(Store store) {
    this.store = store;
  }

  /**
   * Checks the store. Checks that need the whole history are skipped where the store does not hold
   * it; so are those that find nothing to compare.
   */
  public Verification verify() {
    return verify(EnumSet.noneOf(Check.class), "");
  }

  /**
   * Checks of a store that has not changed since it was found to add up what takes next to no time:
   * the counters. The others are skipped.
   */
  public Verification verifyUnchanged() {
    EnumSet<Check> counters = EnumSet.of(Check.PROTOCOL_COUNTERS, Check.DEAL_COUNTERS);
    return verify(
        EnumSet.complementOf(counters),
        "nothing has changed since they passed: status --verify makes them");
  }

  private Verification verify(Set<Check> leftOut, String why) {
    Optional<String> partial = Wholeness.whatIsMissing(store);
    List<CheckResult> results = new ArrayList<>();
    List<Discrepancy> discrepancies = new ArrayList<>();
    for (Check check : Check.values()) {
      Optional<String> skipped =
          leftOut.contains(check)
              ? Optional.of(why)
              : partial.filter(missing -> check.needsWholeHistory());
      CheckResult result =
          skipped.map(reason -> CheckResult.skipped(check, reason)).orElseGet(() -> count(check));
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
