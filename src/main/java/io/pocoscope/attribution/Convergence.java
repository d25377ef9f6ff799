package io.pocoscope.attribution;

/**
 * Whether the chains agree.
 *
 * @param chains how many there are
 * @param sweeps how many draws each kept
 * @param worst the greatest potential scale reduction of any unit: 1 where chains are alike
 */
public record Convergence(int chains, int sweeps, double worst) {
  private static final double ALIKE = 1.1;

  public boolean reached() {
    return worst < ALIKE;
  }
}
