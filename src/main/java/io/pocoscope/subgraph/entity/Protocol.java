package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.ProtocolsQuery;
import java.math.BigDecimal;

/**
 * The subgraph's own counters, over its whole history. {@code tasksCount} counts slots; {@code tvl}
 * is in RLC.
 */
public record Protocol(
    String id,
    long categoriesCount,
    long appsCount,
    long datasetsCount,
    long workerpoolsCount,
    long dealsCount,
    long tasksCount,
    long completedTasksCount,
    long claimedTasksCount,
    BigDecimal tvl)
    implements Entity {

  public static Protocol of(ProtocolsQuery.Protocol row) {
    return new Protocol(
        row.id,
        Field.number(row.categoriesCount),
        Field.number(row.appsCount),
        Field.number(row.datasetsCount),
        Field.number(row.workerpoolsCount),
        Field.number(row.dealsCount),
        Field.number(row.tasksCount),
        Field.number(row.completedTasksCount),
        Field.number(row.claimedTasksCount),
        row.tvl);
  }
}
