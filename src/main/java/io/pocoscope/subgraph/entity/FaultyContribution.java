package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.FaultyContributionsQuery;
import java.math.BigInteger;

/** A worker's score fell. */
public record FaultyContribution(
    String id,
    String transaction,
    BigInteger timestamp,
    String account,
    String contribution,
    BigInteger score)
    implements Event {

  public static FaultyContribution of(FaultyContributionsQuery.FaultyContribution row) {
    return new FaultyContribution(
        row.id, row.transaction.id, row.timestamp, row.account.id, row.contribution.id, row.score);
  }
}
