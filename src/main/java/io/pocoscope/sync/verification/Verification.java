package io.pocoscope.sync.verification;

import java.util.List;

/**
 * What a verification of a store came to.
 *
 * @param checks every check, in a fixed order
 * @param discrepancies what does not add up, check by check; of a check with very many, the first
 *     {@value Tally#MOST_LISTED}
 */
public record Verification(List<CheckResult> checks, List<Discrepancy> discrepancies) {
  public Verification {
    checks = List.copyOf(checks);
    discrepancies = List.copyOf(discrepancies);
  }

  /** How many comparisons differ, whether or not they are listed. */
  public long discrepancyCount() {
    return checks.stream().mapToLong(CheckResult::wrong).sum();
  }

  /** Whether no check failed; some may have been skipped. */
  public boolean addsUp() {
    return discrepancyCount() == 0;
  }

  /** The checks that came to a verdict. */
  public List<CheckResult> with(CheckResult.Verdict verdict) {
    return checks.stream().filter(result -> result.verdict() == verdict).toList();
  }
}
