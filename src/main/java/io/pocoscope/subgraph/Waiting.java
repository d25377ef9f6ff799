package io.pocoscope.subgraph;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * How long an endpoint has kept us waiting since it last answered. Waits of several threads at once
 * count once, and whoever listens hears of a long one once. For use by several threads.
 */
final class Waiting {
  private static final Duration WORTH_SAYING = Duration.ofSeconds(3);
  private static final long SECOND = 1_000_000_000L;

  private final Duration most;
  private final Consumer<String> listener;
  private long until = System.nanoTime();
  private Duration sum = Duration.ZERO;
  private boolean unreadableTold;

  /**
   * Nothing has been waited for yet.
   *
   * @param most how long it may be waited in all while nothing is answered
   * @param listener hears of long waits, a sentence each
   */
  Waiting(Duration most, Consumer<String> listener) {
    this.most = most;
    this.listener = listener;
  }

  /**
   * It is going to be waited for so long.
   *
   * @throws SubgraphFailure.WaitTooLong where that would be longer than one is ready to
   */
  synchronized void begin(Duration pause, SubgraphFailure why) {
    requireBearable(pause, why);
    Duration more = more(pause);
    if (pause.compareTo(WORTH_SAYING) > 0 && more.toNanos() >= SECOND) {
      listener.accept(sentence(pause, why));
    }
    sum = sum.plus(more);
    until = Math.max(until, System.nanoTime() + pause.toNanos());
  }

  /**
   * Looks whether a wait would be too long.
   *
   * @throws SubgraphFailure.WaitTooLong if so
   */
  synchronized void requireBearable(Duration pause, SubgraphFailure why) {
    if (pause.compareTo(most) > 0 || sum.plus(more(pause)).compareTo(most) > 0) {
      throw why.waitTooLong(sum.plus(pause), most);
    }
  }

  synchronized void answered() {
    sum = Duration.ZERO;
  }

  /** It said how long to wait, in words that mean no time. */
  synchronized void unreadable(RetryAfter asked, SubgraphFailure why) {
    if (!unreadableTold) {
      unreadableTold = true;
      listener.accept(
          String.format(
              Locale.ROOT,
              "%s asks to wait '%s' (Retry-After, %s), which is no time: asking again as after any"
                  + " refusal",
              why.asked(),
              asked.header(),
              why.reason()));
    }
  }

  /** What of a pause that begins now is not in the sum yet. */
  private Duration more(Duration pause) {
    long waitedAnyway = Math.max(0, until - System.nanoTime());
    Duration more = pause.minusNanos(waitedAnyway);
    return more.isNegative() ? Duration.ZERO : more;
  }

  private static String sentence(Duration pause, SubgraphFailure why) {
    return why.retryAfter().isPresent()
        ? String.format(
            Locale.ROOT,
            "%s asks to wait %s (%s, Retry-After): waiting",
            why.asked(),
            TimeSpan.text(pause),
            why.reason())
        : String.format(
            Locale.ROOT,
            "%s does not answer (%s): asking again in %s",
            why.asked(),
            why.reason(),
            TimeSpan.text(pause));
  }
}
