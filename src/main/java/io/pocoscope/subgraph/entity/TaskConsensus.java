package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.TaskConsensusesQuery;
import java.time.Instant;

/** Contributions agreed with enough weight. */
public record TaskConsensus(
    String id, String transaction, Instant timestamp, String task, String consensus)
    implements Event {

  public static TaskConsensus of(TaskConsensusesQuery.TaskConsensuse row) {
    return new TaskConsensus(
        row.id, row.transaction.id, Field.time(row.timestamp), row.task.id, row.consensus);
  }
}
