package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.TaskContributesQuery;
import java.math.BigInteger;

/** A worker posted the hash of a result. */
public record TaskContribute(
    String id, String transaction, BigInteger timestamp, String task, String worker, String hash)
    implements Event {

  public static TaskContribute of(TaskContributesQuery.TaskContribute row) {
    return new TaskContribute(
        row.id, row.transaction.id, row.timestamp, row.task.id, row.worker.id, row.hash);
  }
}
