package io.pocoscope.devnet.server;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Keeps count for a rate limit: a bucket that fills at the rate and holds what comes in a second,
 * one question's worth at least. Safe for many threads.
 */
final class TokenBucket {
  private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

  private final RateLimit limit;
  private final double capacity;
  private final LongSupplier nanoTime;
  private double tokens;
  private long filledAt;

  /**
   * A full bucket.
   *
   * @param nanoTime a clock that never goes back, in nanoseconds from anywhere
   */
  TokenBucket(RateLimit limit, LongSupplier nanoTime) {
    this.limit = limit;
    this.capacity = Math.max(1, limit.perSecond());
    this.nanoTime = nanoTime;
    this.tokens = capacity;
    this.filledAt = nanoTime.getAsLong();
  }

  /** Whether a question that comes now is within the limit. */
  synchronized boolean take() {
    if (!limit.limits()) {
      return true;
    }
    long now = nanoTime.getAsLong();
    tokens = Math.min(capacity, tokens + (now - filledAt) / NANOS_PER_SECOND * limit.perSecond());
    filledAt = now;
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }
}
