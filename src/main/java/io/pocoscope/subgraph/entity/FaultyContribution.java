package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.FaultyContributionsQuery;
import java.math.BigInteger;
import java.time.Instant;

/** A worker's score fell. */
public record FaultyContribution(
    String id,
    String transaction,
    Instant timestamp,
    String account,
    String contribution,
    BigInteger score)
    implements Event {

  public static FaultyContribution of(FaultyContributionsQuery.FaultyContribution row) {
    return new FaultyContribution(
        row.id,
        row.transaction.id,
        Field.time(row.timestamp),
        row.account.id,
        row.contribution.id,
        row.score);
  }
}
