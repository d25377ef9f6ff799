package io.pocoscope.sync.verification;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toCollection;

import io.pocoscope.store.Store;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Makes all checks of a store that can be made of it; it only reads. */
public final class Verifier {
  /**
   * What a part takes has to fit DuckDB's memory: what does not goes by way of the disk, slowly.
   */
  private static final long TASKS_AT_ONCE = 250_000;

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
  public Verification verify(Rejudgement anew) {
    return verify(EnumSet.allOf(Check.class), EnumSet.noneOf(Check.class), "", anew);
  }

  /** The same, of a store whose slots have just been judged: that is not done again. */
  public Verification verifyJustJudged() {
    return verify(historyAlone(), EnumSet.noneOf(Check.class), "", Verifier::isNotNeeded);
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
        "nothing has changed since they passed: status --verify makes them",
        Verifier::isNotNeeded);
  }

  private static void isNotNeeded(Consumer<UnaryOperator<String>> reader) {
    throw new IllegalStateException("checks of the history alone judge nothing");
  }

  private static Set<Check> historyAlone() {
    return Arrays.stream(Check.values())
        .filter(check -> !check.isOfWhatIsKept())
        .collect(toCollection(() -> EnumSet.noneOf(Check.class)));
  }

  private Verification verify(Set<Check> wanted, Set<Check> leftOut, String why, Rejudgement anew) {
    Map<Check, String> skipped = skipped(wanted, leftOut, why);
    Map<Check, Tally> made =
        make(wanted.stream().filter(check -> !skipped.containsKey(check)).toList(), anew);
    List<CheckResult> results = new ArrayList<>();
    List<Discrepancy> discrepancies = new ArrayList<>();
    for (Check check : wanted) {
      if (skipped.containsKey(check)) {
        results.add(CheckResult.skipped(check, skipped.get(check)));
      } else {
        results.add(made.get(check).result());
        discrepancies.addAll(made.get(check).discrepancies());
      }
    }
    return new Verification(results, discrepancies);
  }

  private Map<Check, String> skipped(Set<Check> wanted, Set<Check> leftOut, String why) {
    Map<Check, String> skipped = new EnumMap<>(Check.class);
    Optional<String> partial = Wholeness.whatIsMissing(store);
    for (Check check : wanted) {
      Optional<String> reason =
          leftOut.contains(check)
              ? Optional.of(why)
              : partial
                  .filter(missing -> check.needsWholeHistory())
                  .or(() -> Wholeness.leftOutOf(store, check))
                  .or(() -> Wholeness.unjudged(store, check));
      reason.ifPresent(it -> skipped.put(check, it));
    }
    return skipped;
  }

  Map<Check, Tally> make(List<Check> checks, Rejudgement anew) {
    Map<Check, Tally> made = new EnumMap<>(Check.class);
    checks.forEach(check -> made.put(check, new Tally(store, check)));
    Map<Boolean, List<Check>> byJudging =
        checks.stream().collect(partitioningBy(Check::isOfJudgements));
    for (Check check : byJudging.get(false)) {
      portions(check).forEach(portion -> compare(check, portion, made.get(check)));
    }
    List<Check> ofJudgements = byJudging.get(true);
    if (!ofJudgements.isEmpty()) {
      anew.inParts(
          part -> ofJudgements.forEach(check -> made.get(check).compare(part.apply(check.sql()))));
    }
    return made;
  }

  /** What proves by itself that nothing differs is not searched. */
  private static void compare(Check check, Portion portion, Tally tally) {
    if (Proof.sql(check).filter(sql -> tally.isProved(portion.of(sql))).isEmpty()) {
      tally.compare(portion.of(check.sql()));
    }
  }

  private List<Portion> portions(Check check) {
    return check.goesByTasks()
        ? Portion.of(
            store.queryOne("select count(*) from task", row -> row.getLong(1)), tasksAtOnce)
        : Portion.whole();
  }
}
