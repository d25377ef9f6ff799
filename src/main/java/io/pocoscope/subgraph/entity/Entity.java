package io.pocoscope.subgraph.entity;

/** A row of one of the subgraph's collections. */
public interface Entity {
  /** Unique in its collection; the collections are paged by it. */
  String id();
}
