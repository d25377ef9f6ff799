package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.WorkerpoolsQuery;
import java.time.Instant;

/** A pool of workers. */
public record Workerpool(
    String id,
    String owner,
    String description,
    long workerStakeRatio,
    long schedulerRewardRatio,
    Instant timestamp,
    long usageCount,
    Instant lastUsageTimestamp)
    implements Entity {

  public static Workerpool of(WorkerpoolsQuery.Workerpool row) {
    return new Workerpool(
        row.id,
        row.owner.id,
        row.description,
        Field.number(row.workerStakeRatio),
        Field.number(row.schedulerRewardRatio),
        Field.time(row.timestamp),
        Field.number(row.usageCount),
        Field.time(row.lastUsageTimestamp));
  }
}
