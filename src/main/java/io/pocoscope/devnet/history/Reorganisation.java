package io.pocoscope.devnet.history;

/**
 * How the chain is reorganised: its last blocks are dropped, and others come in their place, at
 * least one more of them. What comes back does so in its old order, from the first dropped block up
 * to some block, so that the new chain's entities are as consistent as the old one's were. As a
 * rule each is in a later block than before, in a transaction of another hash, its events under
 * other ids, and times within it stay.
 *
 * @param depth how many blocks are dropped, 1 or more; never more than there are
 * @param returning the last dropped block whose writings come back at once; 0 for none
 * @param rest what becomes of the writings of the dropped blocks after that one
 * @param comeback how that looks which comes back at once
 */
public record Reorganisation(long depth, long returning, Rest rest, Comeback comeback) {

  /** What becomes of writings that do not come back at once. */
  public enum Rest {
    /**
     * They are gone for good, and with them whatever was {@linkplain History#holdBack held back}.
     */
    GONE,
    /** They come back, a block of them with each {@linkplain History#advance new block}. */
    LATER
  }

  public Reorganisation {
    if (depth < 1) {
      throw new IllegalArgumentException("a reorganisation drops 1 block or more");
    }
  }

  public Reorganisation(long depth, long returning, Rest rest) {
    this(depth, returning, rest, Comeback.ANEW);
  }

  /** Everything comes back, in some way. */
  public static Reorganisation rewriting(long depth, Comeback comeback) {
    return new Reorganisation(depth, Long.MAX_VALUE, Rest.LATER, comeback);
  }

  /** Everything comes back: only blocks, their hashes, transactions and events' ids are others. */
  public static Reorganisation rewriting(long depth) {
    return new Reorganisation(depth, Long.MAX_VALUE, Rest.LATER);
  }

  /** Nothing comes back: the chain goes on with blocks that write nothing. */
  public static Reorganisation forgetting(long depth) {
    return new Reorganisation(depth, 0, Rest.GONE);
  }

  /** What was written up to a block comes back; what later blocks wrote is gone for good. */
  public static Reorganisation keepingUpTo(long block, long depth) {
    return new Reorganisation(depth, block, Rest.GONE);
  }
}
