package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.BulksQuery;

/** The datasets of a bulk deal, as its off-chain file lists them. */
public record Bulk(String id, String hash, String deal) implements Entity {

  public static Bulk of(BulksQuery.Bulk row) {
    return new Bulk(row.id, row.hash, row.deal.id);
  }
}
