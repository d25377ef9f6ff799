package io.pocoscope.devnet.scheduler;

/**
 * Which schedulers a devnet has.
 *
 * @param share of the pools that have one, in (0, 1]
 * @param faults the share of tasks about which they misbehave, in [0, 1]; with more than 0, one
 *     pool's scheduler is gone, if several have one
 * @param seed the same seed gives the same answers
 * @param chainId under which Compass knows the pools
 */
public record SchedulerSettings(double share, double faults, long seed, long chainId) {
  public SchedulerSettings {
    if (!(share > 0 && share <= 1 && faults >= 0 && faults <= 1)) {
      throw new IllegalArgumentException("shares are in [0, 1]");
    }
  }
}
