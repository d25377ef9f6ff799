package io.pocoscope.slashing.poco;

import io.pocoscope.ruin.Rational;
import io.pocoscope.slashing.BadGame;
import io.pocoscope.slashing.Target;

/**
 * What a task is worth to a pool, by the contracts' whole numbers of nRLC, rounded down.
 *
 * @param price of the worker pool per task, in nRLC, 0 … 87 million RLC, which is all there is
 * @param workerStakeRatio the pool's policy, in per cent of the price, 0 … 100; 30 unless it was
 *     changed
 * @param schedulerRatio the scheduler's part of the price, in per cent, 0 … 100; 1 unless it was
 *     changed
 */
public record PoolTerms(long price, int workerStakeRatio, int schedulerRatio) {
  /** What a failure takes from the pool's owner, in per cent of the price. */
  public static final int OWNER_STAKE_RATIO = 30;

  static final long RLC = 1_000_000_000;
  private static final long ALL_RLC = 87_000_000;
  private static final int WHOLE = 100;

  public PoolTerms {
    checkAmount("the pool's price", price);
    checkRatio("workers' stake", workerStakeRatio);
    checkRatio("scheduler's part", schedulerRatio);
  }

  static void checkAmount(String what, long nrlc) {
    if (nrlc < 0 || nrlc > ALL_RLC * RLC) {
      throw new BadGame("%s is from 0 to %d RLC", what, ALL_RLC);
    }
  }

  private static void checkRatio(String what, int ratio) {
    if (ratio < 0 || ratio > WHOLE) {
      throw new BadGame("the %s is 0 to 100 per cent of the price, not %d", what, ratio);
    }
  }

  /** What the pool's owner has at stake, in nRLC per task: the slash if it fails and is claimed. */
  public long ownerStake() {
    return price * OWNER_STAKE_RATIO / WHOLE;
  }

  /** What a worker has at stake, in nRLC: the slash if the task completes with another result. */
  public long workerStake() {
    return price * workerStakeRatio / WHOLE;
  }

  /** What the workers of the consensus share, in nRLC, if nobody contradicted it. */
  public long workersReward() {
    return price * (WHOLE - schedulerRatio) / WHOLE;
  }

  /** What is left to the pool's owner, in nRLC; the rounding of the workers' shares adds to it. */
  public long ownerReward() {
    return price - workersReward();
  }

  /**
   * What the owner gains on average, in nRLC per task, if every failure is claimed.
   *
   * @param failureRate in [0, 1]
   * @param reward what a success brings it, in nRLC
   */
  public double expectedGain(double failureRate, long reward) {
    return (1 - failureRate) * reward - failureRate * ownerStake();
  }

  /**
   * The failure rate F* = R ÷ (P + R) at which the owner neither gains nor loses; 1 where it has
   * nothing to lose.
   *
   * @param reward what a success brings it, in nRLC
   */
  public Rational breakEven(long reward) {
    return ownerStake() == 0
        ? Rational.of(1, 1)
        : Target.breakEven(Rational.of(reward, 1), Rational.of(ownerStake(), 1));
  }

  /**
   * What bad workers have of a task on average, in nRLC: rewards where their result wins, out of
   * the price and the stakes of who contradicted it, less the stakes that they lose where it does
   * not.
   */
  public double badWorkersGain(Race race) {
    double pot = race.wrong() * price + race.lostByGood() * workerStake();
    return pot * (WHOLE - schedulerRatio) / WHOLE - race.lostByBad() * workerStake();
  }
}
