package io.pocoscope.slashing.poco;

import io.pocoscope.slashing.BadGame;
import java.util.OptionalDouble;

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

  /**
   * What is in the kitty where it neither grows nor shrinks on average, in nRLC: F·slash = (1 −
   * F)·payout. Ten times the payout if that is above 1 RLC; below, all that a failure brought is
   * soon taken out, and the level is the payout. None where nothing ever completes.
   *
   * @param failureRate F of tasks that all are claimed, in [0, 1]
   * @param slash in nRLC per failure
   */
  public static OptionalDouble level(double failureRate, long slash) {
    if (!(failureRate >= 0 && failureRate <= 1)) {
      throw new BadGame("a failure rate is from 0 to 1, not %s", failureRate);
    }
    if (failureRate == 1) {
      return OptionalDouble.empty();
    }
    double payout = failureRate * slash / (1 - failureRate);
    return OptionalDouble.of(payout > PoolTerms.RLC ? PART * payout : payout);
  }
}
