package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.LocksQuery;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Money of an account was locked. The value is in RLC. */
public record Lock(
    String id, String transaction, BigInteger timestamp, String account, BigDecimal value)
    implements Event {

  public static Lock of(LocksQuery.Lock row) {
    return new Lock(row.id, row.transaction.id, row.timestamp, row.account.id, row.value);
  }
}
