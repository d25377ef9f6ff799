package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.PolicyUpdatesQuery;
import java.time.Instant;

/** A pool changed its ratios; percentages, each under its right name. */
public record PolicyUpdate(
    String id,
    String transaction,
    Instant timestamp,
    String workerpool,
    long oldWorkerStakeRatio,
    long newWorkerStakeRatio,
    long oldSchedulerRewardRatio,
    long newSchedulerRewardRatio)
    implements Event {

  public static PolicyUpdate of(PolicyUpdatesQuery.PolicyUpdate row) {
    return new PolicyUpdate(
        row.id,
        row.transaction.id,
        Field.time(row.timestamp),
        row.workerpool.id,
        Field.number(row.oldWorkerStakeRatio),
        Field.number(row.oldSchedulerRewardRatio),
        Field.number(row.newWorkerStakeRatio),
        Field.number(row.newSchedulerRewardRatio));
  }
}
