package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.TaskConsensusesQuery;
import java.math.BigInteger;

/** Contributions agreed with enough weight. */
public record TaskConsensus(
    String id, String transaction, BigInteger timestamp, String task, String consensus)
    implements Event {

  public static TaskConsensus of(TaskConsensusesQuery.TaskConsensuse row) {
    return new TaskConsensus(row.id, row.transaction.id, row.timestamp, row.task.id, row.consensus);
  }
}
