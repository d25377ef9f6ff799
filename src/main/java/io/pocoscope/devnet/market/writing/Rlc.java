package io.pocoscope.devnet.market.writing;

import java.math.BigDecimal;

/**
 * An amount as the subgraph stores most of them: in RLC, without trailing zeros. A dump holds so
 * many that each as a decimal number would take a good part of the time to write it.
 *
 * @param nrlc the amount in nRLC
 */
public record Rlc(long nrlc) {
  /** The decimal places of an nRLC. */
  static final int DECIMALS = 9;

  /** The amount in RLC. */
  public BigDecimal decimal() {
    long unscaled = nrlc;
    int scale = nrlc == 0 ? 0 : DECIMALS;
    while (scale > 0 && unscaled % 10 == 0) {
      unscaled /= 10;
      scale--;
    }
    return BigDecimal.valueOf(unscaled, scale);
  }
}
