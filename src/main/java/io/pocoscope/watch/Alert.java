package io.pocoscope.watch;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** What is to be told. Its text is its name: a watch knows it by that again. */
public sealed interface Alert {
  /** Whose slots; empty for all. */
  Optional<Scope> scope();

  /** As a person would write it. */
  String text();

  /** The condition for its slots, in SQL over the view {@code slot}. */
  default String condition() {
    return scope().map(Scope::condition).orElse("true");
  }

  /**
   * Slots fail more often than they should.
   *
   * @param bound of the failure rate, above 0 and below 1
   */
  record OfRate(Optional<Scope> scope, BigDecimal bound) implements Alert {
    @Override
    public String text() {
      return before(scope) + "rate > " + bound.stripTrailingZeros().toPlainString();
    }
  }

  /**
   * No slot settles.
   *
   * @param span for how long; above 0
   */
  record OfSilence(Optional<Scope> scope, Duration span) implements Alert {
    @Override
    public String text() {
      return before(scope) + "no settled slot for " + spanText();
    }

    private String spanText() {
      long seconds = span.toSeconds();
      if (seconds % 86_400 == 0) {
        return seconds / 86_400 + "d";
      }
      if (seconds % 3600 == 0) {
        return seconds / 3600 + "h";
      }
      return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
  }

  private static String before(Optional<Scope> scope) {
    return scope.map(it -> it + " ").orElse("");
  }
}
