package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.AccountsQuery;
import java.math.BigDecimal;
import java.math.BigInteger;

/** An account of the marketplace. Balance and frozen stake are in RLC. */
public record Account(String id, BigDecimal balance, BigDecimal frozen, BigInteger score)
    implements Entity {

  public static Account of(AccountsQuery.Account row) {
    return new Account(row.id, row.balance, row.frozen, row.score);
  }
}
