package io.pocoscope.sync.verification;

import static java.util.stream.Collectors.toCollection;

import io.pocoscope.store.Store;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes all checks of a store that can be made of it; it only reads. */
public final class Verifier {
  static final int MOST_LISTED = 20_000;

  /**
   * What a part takes has to fit DuckDB's memory: what does not goes by way of the disk, slowly.
   */
  private static final long TASKS_AT_ONCE = 250_000;

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
  private final long tasksAtOnce;

  public Verifier(Store store) {
    this(store, TASKS_AT_ONCE);
  }

  Verifier(Store store, long tasksAtOnce) {
    this.store = store;
    this.tasksAtOnce = tasksAtOnce;
  }

  /**
   * Checks the store. Checks that need the whole history are skipped where the store does not hold
   * it; so are those that find nothing to compare.
   */
  public Verification verify() {
    return verify(EnumSet.allOf(Check.class), EnumSet.noneOf(Check.class), "");
  }

  /** The same, of a store whose slots have just been judged: that is not done again. */
  public Verification verifyJustJudged() {
    return verify(historyAlone(), EnumSet.noneOf(Check.class), "");
  }

  /**
   * Checks of a store that has not changed since it was found to add up what takes next to no time:
   * the counters, and the references that are open. The others are skipped.
   */
  public Verification verifyUnchanged() {
    EnumSet<Check> quick =
        EnumSet.of(Check.PROTOCOL_COUNTERS, Check.DEAL_COUNTERS, Check.OPEN_REFERENCES);
    return verify(
        historyAlone(),
        EnumSet.complementOf(quick),
        "nothing has changed since they passed: status --verify makes them");
  }

  private static Set<Check> historyAlone() {
    return Arrays.stream(Check.values())
        .filter(check -> !check.judgesAnew())
        .collect(toCollection(() -> EnumSet.noneOf(Check.class)));
  }

  private Verification verify(Set<Check> wanted, Set<Check> leftOut, String why) {
    Optional<String> partial = Wholeness.whatIsMissing(store);
    List<CheckResult> results = new ArrayList<>();
    List<Discrepancy> discrepancies = new ArrayList<>();
    for (Check check : wanted) {
      Optional<String> skipped =
          leftOut.contains(check)
              ? Optional.of(why)
              : partial
                  .filter(missing -> check.needsWholeHistory())
                  .or(() -> Wholeness.leftOutOf(store, check))
                  .or(() -> Wholeness.unjudged(store, check));
      CheckResult result =
          skipped.map(reason -> CheckResult.skipped(check, reason)).orElseGet(() -> count(check));
      results.add(result);
      if (result.wrong() > 0) {
        discrepancies.addAll(list(check));
      }
    }
    return new Verification(results, discrepancies);
  }

  CheckResult count(Check check) {
    long compared = 0;
    long discrepancies = 0;
    for (Portion portion : portions(check)) {
      CheckResult part =
          store.queryOne(
              String.format(Locale.ROOT, COUNT, portion.of(check.sql())),
              row -> CheckResult.of(check, row.getLong(1), row.getLong(2)));
      compared += part.compared();
      discrepancies += part.discrepancies();
    }
    return CheckResult.of(check, compared, discrepancies);
  }

  List<Discrepancy> list(Check check) {
    List<Discrepancy> found = new ArrayList<>();
    for (Portion portion : portions(check)) {
      found.addAll(
          store.query(
              String.format(Locale.ROOT, LIST, portion.of(check.sql()), MOST_LISTED - found.size()),
              row ->
                  new Discrepancy(
                      check,
                      String.valueOf(row.getString(1)),
                      Optional.ofNullable(row.getString(2)),
                      Optional.ofNullable(row.getString(3)))));
    }
    found.sort(Comparator.comparing(Discrepancy::subject));
    return found;
  }

  private List<Portion> portions(Check check) {
    return check.goesByTasks()
        ? Portion.of(
            store.queryOne("select count(*) from task", row -> row.getLong(1)), tasksAtOnce)
        : Portion.whole();
  }
}
