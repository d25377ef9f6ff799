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
  /** An address that has never given an answer of a subgraph's is not asked so often for one. */
  private static final int FIRST_ATTEMPTS = 3;

  /** Even where others are answered, a question that fails so many times over is given up. */
  private static final int HOPELESS = 10;

  private final Patience patience;
  private final Pace pace;
  private final TrafficCount traffic;
  private final Waiting waiting;
  private volatile boolean isASubgraph;

  Questions(Patience patience, Pace pace, TrafficCount traffic, Waiting waiting) {
    this.patience = patience;
    this.pace = pace;
    this.traffic = traffic;
    this.waiting = waiting;
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
        waiting.answered();
        isASubgraph = true;
        size.answered(first);
        return answer;
      } catch (SubgraphFailure failure) {
        requireHope();
        isASubgraph |= failure.fromASubgraph();
        Duration pause = pause(failure, attempt + 1);
        slowDown(failure, started, pause);
        resize(failure, size, first, attempt);
        boolean shrinks = failure.trouble() == Trouble.TOO_LARGE && first > 1;
        long answersNow = pace.answers();
        inARow = shrinks ? 0 : answersNow == answersBefore ? inARow + 1 : 1;
        answersBefore = answersNow;
        if (!failure.mayPass()) {
          throw failure;
        }
        waiting.requireBearable(pause, failure);
        if (givenUp(failure, inARow, attempt)) {
          throw failure;
        }
        traffic.retry(failure.reason());
        waitFor(pause, failure);
      } catch (RuntimeException | Error fault) {
        pace.left();
        throw fault;
      }
    }
  }

  private boolean givenUp(SubgraphFailure failure, int inARow, int attempts) {
    boolean elsewhere =
        failure instanceof SubgraphFailure.NotGraphQl
            && failure.trouble() == Trouble.BROKEN
            && !isASubgraph;
    return inARow >= patience.attempts()
        || attempts >= (long) patience.attempts() * HOPELESS
        || (elsewhere && attempts >= FIRST_ATTEMPTS);
  }

  /** A failure of a question that was broken off says nothing about the endpoint. */
  private void requireHope() {
    if (Thread.currentThread().isInterrupted()) {
      pace.left();
      throw new CancellationException("stopped while asking");
    }
  }

  /** How long not to ask: as long as the endpoint wishes, or else longer from time to time. */
  private Duration pause(SubgraphFailure failure, int attempt) {
    failure
        .retryAfter()
        .filter(asked -> asked.span().isEmpty())
        .ifPresent(asked -> waiting.unreadable(asked, failure));
    return failure.trouble() == Trouble.TOO_LARGE
        ? Duration.ZERO
        : failure.retryAfter().flatMap(RetryAfter::span).orElse(patience.waitBefore(attempt));
  }

  private void slowDown(SubgraphFailure failure, long started, Duration pause) {
    boolean wished = failure.retryAfter().flatMap(RetryAfter::span).isPresent();
    switch (failure.trouble()) {
      case TOO_OFTEN -> pace.askedTooOften(started, limited(pause));
      case OVERLOAD, TOO_SLOW -> pace.overloaded(started, wished ? limited(pause) : Duration.ZERO);
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

  private void waitFor(Duration pause, SubgraphFailure failure) {
    waiting.begin(pause, failure);
    if (failure.trouble() == Trouble.TOO_OFTEN) {
      return; // the pace waits for everybody
    }
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("stopped while waiting to ask again");
    }
  }

  private Duration limited(Duration wait) {
    return wait.compareTo(patience.mostWaiting()) > 0 ? patience.mostWaiting() : wait;
  }
}
