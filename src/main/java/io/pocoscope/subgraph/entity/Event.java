package io.pocoscope.subgraph.entity;

import java.math.BigInteger;

/** An event of the chain; its id is {@code <block>-<log index>}. */
public interface Event extends Entity {
  /** The hash of the transaction that emitted it. */
  String transaction();

  /** The time of its block, in seconds since 1970. */
  BigInteger timestamp();
}
