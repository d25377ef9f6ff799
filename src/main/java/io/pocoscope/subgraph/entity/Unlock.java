package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.UnlocksQuery;
import java.math.BigDecimal;
import java.time.Instant;

/** Money of an account was unlocked. The value is in RLC. */
public record Unlock(
    String id, String transaction, Instant timestamp, String account, BigDecimal value)
    implements Event {

  public static Unlock of(UnlocksQuery.Unlock row) {
    return new Unlock(
        row.id, row.transaction.id, Field.time(row.timestamp), row.account.id, row.value);
  }
}
