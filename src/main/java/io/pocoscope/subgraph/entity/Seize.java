package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.SeizesQuery;
import java.math.BigDecimal;
import java.math.BigInteger;

/** An account lost locked money over a task: a slash, or a payment. The value is in RLC. */
public record Seize(
    String id,
    String transaction,
    BigInteger timestamp,
    String account,
    BigDecimal value,
    String task)
    implements Event {

  public static Seize of(SeizesQuery.Seize row) {
    return new Seize(
        row.id, row.transaction.id, row.timestamp, row.account.id, row.value, row.task.id);
  }
}
