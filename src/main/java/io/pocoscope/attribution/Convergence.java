package io.pocoscope.attribution;

/**
 * Whether the chains agree.
 *
 * @param chains how many there are
 * @param sweeps how many draws each kept
 * @param worst the greatest potential scale reduction of any unit: 1 where chains are alike
 * @param usual that which 99 of 100 units stay below, of those with a failed slot
 * @param fewest the smallest effective number of draws of any of these units, and of nobody
 * @param effective that which 99 of 100 of them have at least
 */
public record Convergence(
    int chains, int sweeps, double worst, double usual, double fewest, double effective) {
  private static final double ALIKE = 1.1;

  /** So many tell the end of a 95 % interval to about a sixth of its tail. */
  private static final double ENOUGH = 100;

  /** Whether 99 of 100 units have chains that are alike, and draws that are enough. */
  public boolean reached() {
    return usual < ALIKE && effective >= ENOUGH;
  }
}
