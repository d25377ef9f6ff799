package io.pocoscope.subgraph.entity;

import java.time.Instant;

/** An event of the chain; its id is {@code <block>-<log index>}. */
public interface Event extends Entity {
  /** The hash of the transaction that emitted it. */
  String transaction();

  /** The time of its block. */
  Instant timestamp();
}
