package io.pocoscope.devnet.server;

/**
 * How many questions are answered; the others get HTTP status 429.
 *
 * @param perSecond more than 0; those of one second may come all at once
 */
public record RateLimit(double perSecond) {

  public RateLimit {
    if (!(perSecond > 0)) {
      throw new IllegalArgumentException("a rate limit is more than 0");
    }
  }

  /** No limit. */
  public static RateLimit none() {
    return new RateLimit(Double.POSITIVE_INFINITY);
  }

  boolean limits() {
    return Double.isFinite(perSecond);
  }
}
