package io.pocoscope.outcome;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.function.Predicate;

/** What became of a slot, judged at the store's <i>now</i>; the view {@code slot} decides. */
public enum Outcome {
  COMPLETED,
  FAILED_CLAIMED,
  FAILED_UNCLAIMED,
  /** Completed, with a worker's error for a result, where these are to count as failed. */
  FAILED_HIDDEN,
  /** Completed, with the result of other owners' apps, where these are to count as failed. */
  FAILED_SHARED,
  PENDING,
  UNKNOWN;

  /** Whether a slot that ended so is in a rate. */
  public boolean settled() {
    return this != PENDING && this != UNKNOWN;
  }

  /** Whether a slot that ended so has failed. */
  public boolean failed() {
    return settled() && this != COMPLETED;
  }

  /** Whether the chain calls a slot that ended so completed, whatever it counts as. */
  public boolean completedOnChain() {
    return this == COMPLETED || this == FAILED_HIDDEN || this == FAILED_SHARED;
  }

  /** Those of a kind, as a list in SQL. */
  public static String inSql(Predicate<Outcome> kind) {
    return Arrays.stream(values())
        .filter(kind)
        .map(each -> "'" + each + "'")
        .collect(joining(", ", "(", ")"));
  }
}
