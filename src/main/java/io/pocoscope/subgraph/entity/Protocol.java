package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.ProtocolsQuery;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The subgraph's own counters, over its whole history. {@code tasksCount} counts slots; {@code tvl}
 * is in RLC.
 */
public record Protocol(
    String id,
    BigInteger categoriesCount,
    BigInteger appsCount,
    BigInteger datasetsCount,
    BigInteger workerpoolsCount,
    BigInteger dealsCount,
    BigInteger tasksCount,
    BigInteger completedTasksCount,
    BigInteger claimedTasksCount,
    BigDecimal tvl)
    implements Entity {

  public static Protocol of(ProtocolsQuery.Protocol row) {
    return new Protocol(
        row.id,
        row.categoriesCount,
        row.appsCount,
        row.datasetsCount,
        row.workerpoolsCount,
        row.dealsCount,
        row.tasksCount,
        row.completedTasksCount,
        row.claimedTasksCount,
        row.tvl);
  }
}
