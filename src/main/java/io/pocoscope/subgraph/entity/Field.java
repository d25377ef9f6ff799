package io.pocoscope.subgraph.entity;

import java.math.BigInteger;
import java.time.Instant;

/**
 * Numbers as the subgraph gives them, in the types that we use. Those that a stranger sets stay as
 * wide as they come; those of the chain itself are kept within what it could ever reach.
 */
final class Field {
  private static final BigInteger EARLIEST = seconds("0001-01-01T00:00:00Z");
  private static final BigInteger LATEST = seconds("9999-12-31T23:59:59Z");

  private Field() {}

  /** The number of a block. */
  static long block(BigInteger number) {
    return number
        .max(BigInteger.valueOf(Long.MIN_VALUE))
        .min(BigInteger.valueOf(Long.MAX_VALUE))
        .longValueExact();
  }

  /** The time of a block, in seconds since 1970; years have four digits at the most. */
  static Instant time(BigInteger seconds) {
    return Instant.ofEpochSecond(seconds.max(EARLIEST).min(LATEST).longValueExact());
  }

  private static BigInteger seconds(String time) {
    return BigInteger.valueOf(Instant.parse(time).getEpochSecond());
  }
}
