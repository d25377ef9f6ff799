package io.pocoscope.offchain;

import io.pocoscope.subgraph.Courier;
import io.pocoscope.subgraph.Courier.Received;
import io.pocoscope.subgraph.Endpoint;
import io.pocoscope.subgraph.SubgraphFailure;
import io.pocoscope.subgraph.TimeSpan;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks one server, in turns; what may pass is asked again. For one thread, but {@link #hangUp}. */
final class Asker {
  /** The greatest answer of a stock scheduler has some hundred replicates. */
  static final int LONGEST_ANSWER_MIB = 8;

  private static final Duration LONGEST_UNASKED = Duration.ofSeconds(60);
  private static final Duration WORTH_SAYING = Duration.ofSeconds(3);

  private final Endpoint place;
  private final Manners manners;
  private final Turns turns;
  private final Courier courier;
  private final Consumer<String> listener;

  Asker(Endpoint place, Manners manners, Turns turns, Consumer<String> listener) {
    this.place = place;
    this.manners = manners;
    this.turns = turns;
    this.listener = listener;
    this.courier =
        Courier.to(
            manners.way().apply(place), manners.timeout(), manners.userAgent(), LONGEST_ANSWER_MIB);
  }

  /**
   * What is at a path.
   *
   * @throws NoAnswer where it cannot be had
   * @throws SubgraphFailure.AnswerTooLong where it is longer than any answer
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  Received get(List<String> path) {
    for (int attempt = 1; ; attempt++) {
      turns.await();
      try {
        Received received = courier.get(path);
        if (!isBusy(received.status())) {
          return received;
        }
        String why = "HTTP " + received.status();
        orAgain(attempt, why, received.retryAfter(), Optional.empty());
      } catch (SubgraphFailure.AnswerTooLong tooLong) {
        throw tooLong;
      } catch (SubgraphFailure failure) {
        if (!failure.mayPass()) {
          throw new NoAnswer(failure.getMessage(), true, failure);
        }
        orAgain(attempt, failure.reason(), Optional.empty(), Optional.of(failure));
      }
    }
  }

  /** Breaks off what is under way. */
  void hangUp() {
    courier.hangUp();
  }

  /** It says nothing of what was asked about, but of the server. */
  private static boolean isBusy(int status) {
    return status == 429 || status == 502 || status == 503 || status == 504;
  }

  private void orAgain(
      int attempt, String why, Optional<Duration> asked, Optional<SubgraphFailure> failure) {
    if (asked.filter(it -> it.compareTo(manners.mostWaiting()) > 0).isPresent()) {
      throw new NoAnswer(
          String.format(
              Locale.ROOT,
              "asks to wait %s (%s, Retry-After), more than --max-wait %s",
              TimeSpan.text(asked.get()),
              why,
              TimeSpan.text(manners.mostWaiting())),
          true,
          null);
    }
    Duration wait = asked.orElseGet(() -> waitAfter(attempt));
    // Whoever names a time is left alone for it, though it was the last attempt.
    turns.pause(wait);
    if (attempt >= manners.attempts()) {
      throw new NoAnswer(why, false, failure.orElse(null));
    }
    if (wait.compareTo(WORTH_SAYING) > 0) {
      listener.accept(
          String.format(
              Locale.ROOT,
              "%s %s (%s): waiting %s",
              place.shown(),
              asked.isPresent() ? "asks to wait" : "does not answer",
              why,
              TimeSpan.text(wait)));
    }
  }

  private Duration waitAfter(int attempt) {
    Duration wait = manners.firstWait().multipliedBy(1L << Math.min(attempt - 1, 16));
    return wait.compareTo(LONGEST_UNASKED) > 0 ? LONGEST_UNASKED : wait;
  }

  /** A server does not answer. */
  static final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean lasting;

    /**
     * @param why in a few words, without secrets
     * @param lasting whether asking for anything else is in vain too
     */
    NoAnswer(String why, boolean lasting, Throwable cause) {
      super(why, cause);
      this.lasting = lasting;
    }

    boolean lasting() {
      return lasting;
    }
  }
}
