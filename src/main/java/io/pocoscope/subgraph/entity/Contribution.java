package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.ContributionsQuery;
import java.math.BigInteger;

/** A worker's result for a task. */
public record Contribution(
    String id,
    String status,
    BigInteger timestamp,
    String task,
    String worker,
    String hash,
    String seal,
    String challenge)
    implements Entity {

  public static Contribution of(ContributionsQuery.Contribution row) {
    return new Contribution(
        row.id,
        row.status.rawValue,
        BigInteger.valueOf(row.timestamp),
        row.task.id,
        row.worker.id,
        row.hash,
        row.seal,
        row.challenge);
  }
}
