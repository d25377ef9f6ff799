package io.pocoscope.store;

import java.math.BigDecimal;

/** Money: 1 RLC = 10^9 nRLC, and whole nRLC are what the contracts count in. */
public final class Nrlc {
  private static final int DECIMALS = 9;

  private Nrlc() {}

  /**
   * An amount of RLC, in nRLC, exact.
   *
   * @throws ArithmeticException if it is no whole number of nRLC, or does not fit 64 bits
   */
  public static long ofRlc(BigDecimal rlc) {
    return rlc.movePointRight(DECIMALS).longValueExact();
  }
}
