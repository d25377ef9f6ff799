package io.pocoscope.slashing.poco;

/**
 * The kitty takes what failures slash, and gives of it to the pool's owner of each task that
 * completes: a tenth, but at least 1 RLC, as far as there is so much.
 *
 * @param nrlc what is in it, 0 or more
 */
public record Kitty(long nrlc) {
  private static final int PART = 10;

  public Kitty {
    PoolTerms.checkAmount("the kitty", nrlc);
  }

  /** What the next task that completes takes out, in nRLC. */
  public long payout() {
    return Math.min(Math.max(nrlc / PART, PoolTerms.RLC), nrlc);
  }

  public Kitty afterSuccess() {
    return new Kitty(nrlc - payout());
  }

  /**
   * After a failure that somebody claimed.
   *
   * @param slash in nRLC
   */
  public Kitty afterFailure(long slash) {
    return new Kitty(nrlc + slash);
  }

  /** Successes in a row that leave nothing in it. */
  public int successesTillEmpty() {
    int successes = 0;
    for (Kitty kitty = this; kitty.nrlc > 0; kitty = kitty.afterSuccess()) {
      successes++;
    }
    return successes;
  }
}
