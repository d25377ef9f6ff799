package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.RewardsQuery;
import java.math.BigDecimal;
import java.math.BigInteger;

/** An account was paid for a task. The value is in RLC. */
public record Reward(
    String id,
    String transaction,
    BigInteger timestamp,
    String account,
    BigDecimal value,
    String task)
    implements Event {

  public static Reward of(RewardsQuery.Reward row) {
    return new Reward(
        row.id, row.transaction.id, row.timestamp, row.account.id, row.value, row.task.id);
  }
}
