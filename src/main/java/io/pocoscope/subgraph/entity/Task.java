package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.TasksQuery;
import java.time.Instant;
import java.util.Optional;

/** A task: a slot that somebody initialized. The status is spelt as it came. */
public record Task(
    String id,
    String status,
    String deal,
    long index,
    String requester,
    Optional<String> consensus,
    Optional<String> resultDigest,
    Optional<String> results,
    Optional<String> resultsCallback,
    Instant contributionDeadline,
    Optional<Instant> revealDeadline,
    Instant finalDeadline,
    Instant timestamp)
    implements Entity {

  public static Task of(TasksQuery.Task row) {
    return new Task(
        row.id,
        row.status.rawValue,
        row.deal.id,
        Field.number(row.index),
        row.requester.id,
        Optional.ofNullable(row.consensus),
        Optional.ofNullable(row.resultDigest),
        Optional.ofNullable(row.results),
        Optional.ofNullable(row.resultsCallback),
        Field.time(row.contributionDeadline),
        Optional.ofNullable(row.revealDeadline).map(Field::time),
        Field.time(row.finalDeadline),
        Field.time(row.timestamp));
  }
}
