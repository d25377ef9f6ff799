package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.TaskInitializesQuery;
import java.math.BigInteger;

/** A slot became a task. */
public record TaskInitialize(
    String id, String transaction, BigInteger timestamp, String task, String workerpool)
    implements Event {

  public static TaskInitialize of(TaskInitializesQuery.TaskInitialize row) {
    return new TaskInitialize(
        row.id, row.transaction.id, row.timestamp, row.task.id, row.workerpool.id);
  }
}
