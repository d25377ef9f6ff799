package io.pocoscope.attribution;

/**
 * Whether the chains agree.
 *
 * @param chains how many there are
 * @param sweeps how many draws each kept
 * @param worst the greatest potential scale reduction of any unit: 1 where chains are alike
 * @param usual that which 99 of 100 units stay below, of those with a failed slot
 */
public record Convergence(int chains, int sweeps, double worst, double usual) {
  private static final double ALIKE = 1.1;

  /** Whether 99 of 100 units have chains that are alike. */
  public boolean reached() {
    return usual < ALIKE;
  }
}
