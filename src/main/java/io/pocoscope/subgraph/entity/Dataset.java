package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.DatasetsQuery;
import java.math.BigInteger;

/** A dataset. */
public record Dataset(
    String id, String owner, String name, String multiaddr, String checksum, BigInteger timestamp)
    implements Entity {

  public static Dataset of(DatasetsQuery.Dataset row) {
    return new Dataset(row.id, row.owner.id, row.name, row.multiaddr, row.checksum, row.timestamp);
  }
}
