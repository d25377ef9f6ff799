package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.OrdersMatchedsQuery;
import java.math.BigInteger;

/** A deal was made. */
public record OrdersMatched(String id, String transaction, BigInteger timestamp, String deal)
    implements Event {

  public static OrdersMatched of(OrdersMatchedsQuery.OrdersMatched row) {
    return new OrdersMatched(row.id, row.transaction.id, row.timestamp, row.deal.id);
  }
}
