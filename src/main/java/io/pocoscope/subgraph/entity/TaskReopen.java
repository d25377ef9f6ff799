package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.TaskReopensQuery;
import java.math.BigInteger;

/** Nobody had revealed in time: contributions are open again. */
public record TaskReopen(String id, String transaction, BigInteger timestamp, String task)
    implements Event {

  public static TaskReopen of(TaskReopensQuery.TaskReopen row) {
    return new TaskReopen(row.id, row.transaction.id, row.timestamp, row.task.id);
  }
}
