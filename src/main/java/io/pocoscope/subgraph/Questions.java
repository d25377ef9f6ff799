package io.pocoscope.subgraph;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;

/**
 * Asks at the endpoint's pace, and again where it may yet answer. A question is given up when it
 * has failed too often while nobody else was answered either: an endpoint that refuses every second
 * request is slow, not gone.
 */
final class Questions {
  /** Even where others are answered, a question that fails so many times over is given up. */
  private static final int HOPELESS = 10;

  private final Patience patience;
  private final Pace pace;
  private final TrafficCount traffic;

  Questions(Patience patience, Pace pace, TrafficCount traffic) {
    this.patience = patience;
    this.pace = pace;
    this.traffic = traffic;
  }

  /**
   * The answer to a question for some rows.
   *
   * @throws SubgraphFailure where there is none
   * @throws CancellationException if the thread is interrupted
   */
  <T> T ask(PageSize size, IntFunction<T> question) {
    long answersBefore = pace.answers();
    int inARow = 0;
    for (int attempt = 1; ; attempt++) {
      int first = size.rows();
      long started = pace.enter();
      try {
        T answer = question.apply(first);
        pace.answered();
        size.answered(first);
        return answer;
      } catch (SubgraphFailure failure) {
        requireHope();
        slowDown(failure, started, attempt);
        resize(failure, size, first, attempt);
        boolean shrinks = failure.trouble() == Trouble.TOO_LARGE && first > 1;
        long answersNow = pace.answers();
        inARow = shrinks ? 0 : answersNow == answersBefore ? inARow + 1 : 1;
        answersBefore = answersNow;
        if (!failure.mayPass() || givenUp(inARow, attempt)) {
          throw failure;
        }
        traffic.retry(failure.reason());
        pauseBefore(attempt + 1, failure);
      } catch (RuntimeException | Error fault) {
        pace.left();
        throw fault;
      }
    }
  }

  private boolean givenUp(int inARow, int attempts) {
    return inARow >= patience.attempts() || attempts >= patience.attempts() * HOPELESS;
  }

  /** A failure of a question that was broken off says nothing about the endpoint. */
  private void requireHope() {
    if (Thread.currentThread().isInterrupted()) {
      pace.left();
      throw new CancellationException("stopped while asking");
    }
  }

  private void slowDown(SubgraphFailure failure, long started, int attempt) {
    switch (failure.trouble()) {
      case TOO_OFTEN ->
          pace.askedTooOften(
              started, limited(failure.retryAfter().orElse(patience.waitBefore(attempt + 1))));
      case OVERLOAD, TOO_SLOW ->
          pace.overloaded(started, limited(failure.retryAfter().orElse(Duration.ZERO)));
      default -> pace.left();
    }
  }

  private static void resize(SubgraphFailure failure, PageSize size, int first, int attempt) {
    switch (failure.trouble()) {
      case TOO_LARGE -> size.tooLarge(first);
      case TOO_SLOW -> size.unanswered(first);
      case OVERLOAD, BROKEN -> {
        if (attempt > 1) {
          size.unanswered(first);
        }
      }
      default -> {}
    }
  }

  private void pauseBefore(int attempt, SubgraphFailure failure) {
    if (failure.trouble() == Trouble.TOO_OFTEN || failure.trouble() == Trouble.TOO_LARGE) {
      return; // the pace waits for everybody; a smaller page may be asked for at once
    }
    try {
      Thread.sleep(limited(failure.retryAfter().orElse(patience.waitBefore(attempt))).toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("stopped while waiting to ask again");
    }
  }

  private Duration limited(Duration wait) {
    return wait.compareTo(patience.longestWait()) > 0 ? patience.longestWait() : wait;
  }
}
