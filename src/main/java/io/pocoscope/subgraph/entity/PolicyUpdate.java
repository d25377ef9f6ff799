package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.PolicyUpdatesQuery;
import java.math.BigInteger;

/** A pool changed its ratios; percentages, each under its right name. */
public record PolicyUpdate(
    String id,
    String transaction,
    BigInteger timestamp,
    String workerpool,
    BigInteger oldWorkerStakeRatio,
    BigInteger newWorkerStakeRatio,
    BigInteger oldSchedulerRewardRatio,
    BigInteger newSchedulerRewardRatio)
    implements Event {

  public static PolicyUpdate of(PolicyUpdatesQuery.PolicyUpdate row) {
    return new PolicyUpdate(
        row.id,
        row.transaction.id,
        row.timestamp,
        row.workerpool.id,
        row.oldWorkerStakeRatio,
        // The subgraph has these two under each other's name.
        /* newWorkerStakeRatio= */ row.oldSchedulerRewardRatio,
        /* oldSchedulerRewardRatio= */ row.newWorkerStakeRatio,
        row.newSchedulerRewardRatio);
  }
}
