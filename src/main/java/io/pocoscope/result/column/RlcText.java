package io.pocoscope.result.column;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Money is nRLC inside, and RLC where it is printed: 1 RLC = 10^9 nRLC. */
public final class RlcText {
  private static final int DECIMALS = 9;
  private static final int SHOWN = 3;

  private RlcText() {}

  /** The same amount in RLC, exact. */
  public static BigDecimal exact(BigDecimal nrlc) {
    BigDecimal rlc = nrlc.movePointLeft(DECIMALS).stripTrailingZeros();
    return rlc.scale() < 0 ? rlc.setScale(0) : rlc;
  }

  /** An amount of 0 or more for a table: RLC with three decimals; a little is not shown as 0. */
  public static String shown(BigDecimal nrlc) {
    BigDecimal rlc = exact(nrlc).setScale(SHOWN, RoundingMode.HALF_EVEN);
    boolean tiny = rlc.signum() == 0 && nrlc.signum() != 0;
    return tiny ? "<0.001" : rlc.toPlainString();
  }
}
