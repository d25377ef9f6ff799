package io.pocoscope.devnet.market;

import java.util.List;
import java.util.Optional;

/**
 * What was agreed on; prices and stakes in nRLC, times in seconds since 1970, ratios in percent.
 *
 * @param payer the sponsor
 */
record Deal(
    String id,
    String requester,
    String payer,
    Actor app,
    Optional<Actor> dataset,
    Actor pool,
    Category category,
    long trust,
    boolean tee,
    String callback,
    long appPrice,
    long datasetPrice,
    long poolPrice,
    long workerStake,
    long schedulerRewardRatio,
    long startTime,
    int size,
    List<Actor> parties,
    DealCounts counts) {
  private static final long POOL_STAKE_RATIO = 30;

  Deal {
    parties = List.copyOf(parties);
  }

  /** What the payer has locked for a slot. */
  long taskPrice() {
    return appPrice + datasetPrice + poolPrice;
  }

  /** What the pool's owner has locked for a slot. */
  long poolStake() {
    return poolPrice * POOL_STAKE_RATIO / 100;
  }

  boolean hasCallback() {
    return !callback.equals(Ledger.ZERO);
  }

  long contributionDeadline() {
    return startTime + 7 * category.workClock();
  }

  boolean inTimeToContribute(long now) {
    return now < contributionDeadline();
  }

  long finalDeadline() {
    return startTime + 10 * category.workClock();
  }
}
