package io.pocoscope.devnet.market.writing;

/** Takes the versions of entities as they become final. */
public interface VersionSink {
  /**
   * A version of an entity.
   *
   * @param type the entity's name in the schema
   * @param from the block that wrote it
   * @param to the first block in which it no longer holds; {@link
   *     io.pocoscope.devnet.history.Version#OPEN} for the current one
   * @param values the values of its stored fields, in the order of the schema: a text, a list of
   *     ids, a whole number as the least of Integer (32 bits in the schema), Long and BigInteger
   *     that holds it, an amount as {@link Rlc}; null where there is none. {@link Values} has them
   *     as entities are read.
   */
  void version(String type, String id, long from, long to, Object... values);

  /**
   * A block with transactions.
   *
   * @param time in seconds since 1970
   */
  void block(long number, long time);
}
