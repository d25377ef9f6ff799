package io.pocoscope.result.failure;

import io.pocoscope.outcome.Counted;
import java.util.Set;
import java.util.stream.Collectors;

/** What was asked to count as failed, in words. */
public final class Counting {
  private static final String START = "what the chain calls completed counts as failed";

  private Counting() {}

  /** A sentence about completed slots that count as failed; at least one kind. */
  public static String of(Set<Counted> counted) {
    return counted.stream()
        .sorted()
        .map(Counting::words)
        .collect(Collectors.joining(" and ", START + " where the result is ", ""));
  }

  /**
   * Which slots were looked at, in a sentence: one that only says what counts leaves none out.
   *
   * @param filter as it was asked for, in words
   */
  public static String shown(String filter) {
    return filter.startsWith(START) ? filter : "only " + filter;
  }

  private static String words(Counted kind) {
    return switch (kind) {
      case HIDDEN -> "a worker's error";
      case SHARED -> "that of another owner's app";
    };
  }
}
