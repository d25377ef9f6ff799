package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.AccurateContributionsQuery;
import java.math.BigInteger;

/** A worker's score rose. */
public record AccurateContribution(
    String id,
    String transaction,
    BigInteger timestamp,
    String account,
    String contribution,
    BigInteger score)
    implements Event {

  public static AccurateContribution of(AccurateContributionsQuery.AccurateContribution row) {
    return new AccurateContribution(
        row.id, row.transaction.id, row.timestamp, row.account.id, row.contribution.id, row.score);
  }
}
