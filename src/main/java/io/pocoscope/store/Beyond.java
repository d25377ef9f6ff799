package io.pocoscope.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/**
 * A value as a column can hold it. A stranger may put any number of 256 bits on a chain: what lies
 * out of a column's range is held as the nearest value within it, and its exact text goes into the
 * table {@code beyond}.
 *
 * @param held what the column gets; null where nothing is near
 * @param exact the true value as a decimal number, where that is another: in the column's unit, for
 *     a time in seconds since 1970
 */
record Beyond(Object held, Optional<String> exact) {
  /** The latest time that is held: all that reads the file knows years of four digits. */
  static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final BigInteger GREATEST_LONG = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger LEAST_LONG = BigInteger.valueOf(Long.MIN_VALUE + 1);
  private static final BigInteger GREATEST_WIDE = BigInteger.TEN.pow(38).subtract(BigInteger.ONE);
  private static final int RLC_DECIMALS = 9;

  /** A whole number, in a column of a type. */
  static Beyond of(ColumnType type, BigInteger number) {
    return switch (type) {
      case NUMBER, RLC, NRLC -> {
        BigInteger near = within(number, LEAST_LONG, GREATEST_LONG);
        yield new Beyond(near.longValueExact(), differing(number, near));
      }
      case WIDE -> {
        BigInteger near = within(number, GREATEST_WIDE.negate(), GREATEST_WIDE);
        yield new Beyond(near, differing(number, near));
      }
      case TIME, DEADLINE -> {
        BigInteger near = within(number, seconds(EARLIEST), seconds(LATEST));
        yield new Beyond(Instant.ofEpochSecond(near.longValueExact()), differing(number, near));
      }
      case TEXT, HEX, ID, LINKS -> throw new IllegalArgumentException("no number: " + type);
    };
  }

  /**
   * An amount of RLC, in a column of nRLC. A part of a nRLC is no amount, so that it is unknown.
   */
  static Beyond ofRlc(BigDecimal rlc) {
    BigDecimal nrlc = rlc.movePointRight(RLC_DECIMALS);
    boolean whole = nrlc.signum() == 0 || nrlc.stripTrailingZeros().scale() <= 0;
    return whole
        ? of(ColumnType.RLC, nrlc.toBigIntegerExact())
        : new Beyond(null, Optional.of(nrlc.toPlainString()));
  }

  private static BigInteger within(BigInteger number, BigInteger least, BigInteger greatest) {
    return number.max(least).min(greatest);
  }

  private static Optional<String> differing(BigInteger number, BigInteger near) {
    return number.equals(near) ? Optional.empty() : Optional.of(number.toString());
  }

  private static BigInteger seconds(Instant time) {
    return BigInteger.valueOf(time.getEpochSecond());
  }
}
