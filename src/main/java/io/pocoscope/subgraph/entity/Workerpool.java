package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.WorkerpoolsQuery;
import java.math.BigInteger;
import java.util.Optional;

/** A pool of workers; older deployments do not count its usages. */
public record Workerpool(
    String id,
    String owner,
    String description,
    BigInteger workerStakeRatio,
    BigInteger schedulerRewardRatio,
    BigInteger timestamp,
    Optional<BigInteger> usageCount,
    Optional<BigInteger> lastUsageTimestamp)
    implements Entity {

  public static Workerpool of(WorkerpoolsQuery.Workerpool row) {
    return new Workerpool(
        row.id,
        row.owner.id,
        row.description,
        row.workerStakeRatio,
        row.schedulerRewardRatio,
        row.timestamp,
        Optional.ofNullable(row.usageCount),
        Optional.ofNullable(row.lastUsageTimestamp));
  }
}
