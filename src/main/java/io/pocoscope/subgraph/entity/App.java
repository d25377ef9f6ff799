package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.AppsQuery;
import java.time.Instant;

/** An application. */
public record App(
    String id,
    String owner,
    String name,
    String type,
    String multiaddr,
    String checksum,
    String mrenclave,
    Instant timestamp,
    long usageCount,
    Instant lastUsageTimestamp)
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
        Field.time(row.timestamp),
        Field.number(row.usageCount),
        Field.time(row.lastUsageTimestamp));
  }
}
