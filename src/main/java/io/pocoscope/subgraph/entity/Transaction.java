package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.TransactionsQuery;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A transaction; its value is in wei. Older deployments tell no gas limit. A block beyond a long,
 * which no chain has, is the nearest one.
 */
public record Transaction(
    String id,
    Optional<String> sender,
    Optional<String> recipient,
    BigInteger value,
    Optional<BigInteger> gasLimit,
    BigInteger gasPrice,
    BigInteger timestamp,
    long block)
    implements Entity {

  public static Transaction of(TransactionsQuery.Transaction row) {
    return new Transaction(
        row.id,
        Optional.ofNullable(row.from).map(link -> link.id),
        Optional.ofNullable(row.to).map(link -> link.id),
        row.value,
        Optional.ofNullable(row.gasLimit),
        row.gasPrice,
        row.timestamp,
        row.blockNumber
            .max(BigInteger.valueOf(Long.MIN_VALUE))
            .min(BigInteger.valueOf(Long.MAX_VALUE))
            .longValueExact());
  }
}
