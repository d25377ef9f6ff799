package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.WorkerpoolsQuery;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/** A pool of workers; older deployments do not count its usages. */
public record Workerpool(
    String id,
    String owner,
    String description,
    BigInteger workerStakeRatio,
    BigInteger schedulerRewardRatio,
    Instant timestamp,
    Optional<BigInteger> usageCount,
    Optional<Instant> lastUsageTimestamp)
    implements Entity {

  public static Workerpool of(WorkerpoolsQuery.Workerpool row) {
    return new Workerpool(
        row.id,
        row.owner.id,
        row.description,
        row.workerStakeRatio,
        row.schedulerRewardRatio,
        Field.time(row.timestamp),
        Optional.ofNullable(row.usageCount),
        Optional.ofNullable(row.lastUsageTimestamp).map(Field::time));
  }
}
