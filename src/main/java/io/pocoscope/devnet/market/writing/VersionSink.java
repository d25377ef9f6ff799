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
   * @param values the values of its stored fields, in the order of the schema
   */
  void version(String type, String id, long from, long to, Object... values);

  /**
   * A block with transactions.
   *
   * @param time in seconds since 1970
   */
  void block(long number, long time);
}
