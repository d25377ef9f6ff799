package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.UnlocksQuery;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Money of an account was unlocked. The value is in RLC. */
public record Unlock(
    String id, String transaction, BigInteger timestamp, String account, BigDecimal value)
    implements Event {

  public static Unlock of(UnlocksQuery.Unlock row) {
    return new Unlock(row.id, row.transaction.id, row.timestamp, row.account.id, row.value);
  }
}
