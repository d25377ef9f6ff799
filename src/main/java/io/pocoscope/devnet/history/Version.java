package io.pocoscope.devnet.history;

import java.util.function.UnaryOperator;

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
    this(values.clone(), from, to);
  }

  private Version(Object[] values, long from, long to) {
    this.from = from;
    this.to = to;
    this.values = values;
  }

  /** The block that wrote it. */
  public long from() {
    return from;
  }

  long to() {
    return to;
  }

  /** The value at a {@linkplain EntityTable#place place}; null where there is none. */
  public Object value(int place) {
    return values[place];
  }

  boolean holdsAt(long block) {
    return from <= block && block < to;
  }

  /** The same values, up to another block. */
  Version until(long end) {
    return new Version(values, from, end);
  }

  /** The same, with the values that others have too. */
  Version shared(Sharing sharing) {
    return rewritten(from, to, sharing::one);
  }

  /** The values after a change to each of those that there are, in other blocks. */
  Version rewritten(long first, long end, UnaryOperator<Object> change) {
    Object[] others = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      others[i] = values[i] == null ? null : change.apply(values[i]);
    }
    return new Version(others, first, end);
  }

  /** The same but for one value. */
  Version with(int place, Object value) {
    Object[] others = values.clone();
    others[place] = value;
    return new Version(others, from, to);
  }
}
