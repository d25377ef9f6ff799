package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.TaskFinalizesQuery;
import java.math.BigInteger;

/** The task completed. */
public record TaskFinalize(
    String id, String transaction, BigInteger timestamp, String task, String results)
    implements Event {

  public static TaskFinalize of(TaskFinalizesQuery.TaskFinalize row) {
    return new TaskFinalize(row.id, row.transaction.id, row.timestamp, row.task.id, row.results);
  }
}
