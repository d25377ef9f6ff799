package io.pocoscope.devnet.market.deal;

/**
 * A pool's policy at a time.
 *
 * @param stakeRatio the workers' stake, in percent of the pool's price
 * @param rewardRatio the scheduler's share of the reward, in percent
 */
public record Pool(long stakeRatio, long rewardRatio) {
  /** The contract's defaults. */
  public static final Pool NEW = new Pool(30, 1);
}
