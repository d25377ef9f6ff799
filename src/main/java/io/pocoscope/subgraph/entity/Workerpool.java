package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.WorkerpoolsQuery;
import java.time.Instant;
import java.util.Optional;

/** A pool of workers; older deployments do not count its usages. */
public record Workerpool(
    String id,
    String owner,
    String description,
    long workerStakeRatio,
    long schedulerRewardRatio,
    Instant timestamp,
    Optional<Long> usageCount,
    Optional<Instant> lastUsageTimestamp)
    implements Entity {

  public static Workerpool of(WorkerpoolsQuery.Workerpool row) {
    return new Workerpool(
        row.id,
        row.owner.id,
        row.description,
        Field.number(row.workerStakeRatio),
        Field.number(row.schedulerRewardRatio),
        Field.time(row.timestamp),
        Optional.ofNullable(row.usageCount).map(Field::number),
        Optional.ofNullable(row.lastUsageTimestamp).map(Field::time));
  }
}
