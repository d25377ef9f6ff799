package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.TaskRevealsQuery;
import java.math.BigInteger;

/** A worker of the consensus revealed its result. */
public record TaskReveal(
    String id, String transaction, BigInteger timestamp, String task, String worker, String digest)
    implements Event {

  public static TaskReveal of(TaskRevealsQuery.TaskReveal row) {
    return new TaskReveal(
        row.id, row.transaction.id, row.timestamp, row.task.id, row.worker.id, row.digest);
  }
}
