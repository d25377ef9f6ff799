package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.TasksQuery;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A task: a slot that somebody initialized. The status is spelt as it came. Deadlines are in
 * seconds since 1970, and may lie beyond what any clock can tell.
 */
public record Task(
    String id,
    String status,
    String deal,
    BigInteger index,
    String requester,
    Optional<String> consensus,
    Optional<String> resultDigest,
    Optional<String> results,
    Optional<String> resultsCallback,
    BigInteger contributionDeadline,
    Optional<BigInteger> revealDeadline,
    BigInteger finalDeadline,
    BigInteger timestamp)
    implements Entity {

  public static Task of(TasksQuery.Task row) {
    return new Task(
        row.id,
        row.status.rawValue,
        row.deal.id,
        row.index,
        row.requester.id,
        Optional.ofNullable(row.consensus),
        Optional.ofNullable(row.resultDigest),
        Optional.ofNullable(row.results),
        Optional.ofNullable(row.resultsCallback),
        row.contributionDeadline,
        Optional.ofNullable(row.revealDeadline),
        row.finalDeadline,
        row.timestamp);
  }
}
