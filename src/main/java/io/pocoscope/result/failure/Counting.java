package io.pocoscope.result.failure;

import io.pocoscope.outcome.Counted;
import java.util.Set;
import java.util.stream.Collectors;

/** What was asked to count as failed, in words. */
public final class Counting {
  private Counting() {}

  /** A sentence about completed slots that count as failed; at least one kind. */
  public static String of(Set<Counted> counted) {
    return counted.stream()
        .sorted()
        .map(Counting::words)
        .collect(
            Collectors.joining(
                " and ",
                "what the chain calls completed counts as failed where the result is ",
                ""));
  }

  private static String words(Counted kind) {
    return switch (kind) {
      case HIDDEN -> "a worker's error";
      case SHARED -> "that of another owner's app";
    };
  }
}
