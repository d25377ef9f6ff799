package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.TaskReopensQuery;
import java.time.Instant;

/** Nobody had revealed in time: contributions are open again. */
public record TaskReopen(String id, String transaction, Instant timestamp, String task)
    implements Event {

  public static TaskReopen of(TaskReopensQuery.TaskReopen row) {
    return new TaskReopen(row.id, row.transaction.id, Field.time(row.timestamp), row.task.id);
  }
}
