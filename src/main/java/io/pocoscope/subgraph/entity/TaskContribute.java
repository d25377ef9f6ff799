package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.TaskContributesQuery;
import java.time.Instant;

/** A worker posted the hash of a result. */
public record TaskContribute(
    String id, String transaction, Instant timestamp, String task, String worker, String hash)
    implements Event {

  public static TaskContribute of(TaskContributesQuery.TaskContribute row) {
    return new TaskContribute(
        row.id,
        row.transaction.id,
        Field.time(row.timestamp),
        row.task.id,
        row.worker.id,
        row.hash);
  }
}
