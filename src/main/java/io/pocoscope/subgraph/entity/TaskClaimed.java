package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.TaskClaimedsQuery;
import java.math.BigInteger;

/** The task failed, and somebody claimed it. */
public record TaskClaimed(String id, String transaction, BigInteger timestamp, String task)
    implements Event {

  public static TaskClaimed of(TaskClaimedsQuery.TaskClaimed row) {
    return new TaskClaimed(row.id, row.transaction.id, row.timestamp, row.task.id);
  }
}
