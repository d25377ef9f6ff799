package io.pocoscope.sync.verification;

import java.util.Optional;

/**
 * What a check came to.
 *
 * @param compared how many comparisons it made
 * @param discrepancies how many of them differ
 * @param skipped why it was not made, where it was not
 */
public record CheckResult(
    Check check, long compared, long discrepancies, Optional<String> skipped) {

  /** What a check came to, in a word. */
  public enum Verdict {
    PASSED,
    FAILED,
    SKIPPED,
    /** It found something that is worth knowing, and nothing wrong. */
    NOTED
  }

  static CheckResult of(Check check, long compared, long discrepancies) {
    return new CheckResult(
        check,
        compared,
        discrepancies,
        compared > 0 ? Optional.empty() : Optional.of("the store holds nothing to compare"));
  }

  static CheckResult skipped(Check check, String why) {
    return new CheckResult(check, 0, 0, Optional.of(why));
  }

  /** A check that compared nothing has not passed: it was skipped. */
  public Verdict verdict() {
    if (skipped.isPresent()) {
      return Verdict.SKIPPED;
    }
    if (discrepancies == 0) {
      return Verdict.PASSED;
    }
    return check.onlyInforms() ? Verdict.NOTED : Verdict.FAILED;
  }

  /** How many of its comparisons are wrong. */
  long wrong() {
    return verdict() == Verdict.FAILED ? discrepancies : 0;
  }
}
