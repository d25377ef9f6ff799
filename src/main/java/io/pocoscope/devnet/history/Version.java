package io.pocoscope.devnet.history;

/** A version of an entity: the values of its stored fields, and the blocks in which they hold. */
public final class Version {
  /** The end of a version that holds still. */
  public static final long OPEN = Long.MAX_VALUE;

  private final long from;
  private final long to;
  private final Object[] values;

  /**
   * Made once, never changed.
   *
   * @param from the first block in which it holds
   * @param to the first block in which it no longer holds; {@link #OPEN} for the current one
   * @param values the values of the entity's stored fields, in their order; null where there is
   *     none
   */
  public Version(long from, long to, Object... values) {
    this.from = from;
    this.to = to;
    this.values = values.clone();
  }

  /** The block that wrote it. */
  public long from() {
    return from;
  }

  long to() {
    return to;
  }

  Object value(int place) {
    return values[place];
  }

  boolean holdsAt(long block) {
    return from <= block && block < to;
  }
}
