package io.pocoscope.subgraph.entity;

import java.math.BigInteger;
import java.time.Instant;

/** Numbers as the subgraph gives them, in the types that we use. */
final class Field {
  private Field() {}

  /**
   * A whole number.
   *
   * @throws ArithmeticException if it does not fit 64 bits
   */
  static long number(BigInteger number) {
    return number.longValueExact();
  }

  /** A whole number that nobody checks; what does not fit 64 bits is the greatest that does. */
  static long uint256(BigInteger number) {
    return number.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
  }

  /** A time in seconds since 1970. */
  static Instant time(BigInteger seconds) {
    return Instant.ofEpochSecond(seconds.longValueExact());
  }
}
