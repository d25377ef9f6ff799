package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.AppsQuery;
import java.math.BigInteger;
import java.util.Optional;

/** An application; older deployments do not count its usages. */
public record App(
    String id,
    String owner,
    String name,
    String type,
    String multiaddr,
    String checksum,
    String mrenclave,
    BigInteger timestamp,
    Optional<BigInteger> usageCount,
    Optional<BigInteger> lastUsageTimestamp)
    implements Entity {

  public static App of(AppsQuery.App row) {
    return new App(
        row.id,
        row.owner.id,
        row.name,
        row.type,
        row.multiaddr,
        row.checksum,
        row.mrenclave,
        row.timestamp,
        Optional.ofNullable(row.usageCount),
        Optional.ofNullable(row.lastUsageTimestamp));
  }
}
