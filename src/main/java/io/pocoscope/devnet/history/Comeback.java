package io.pocoscope.devnet.history;

/**
 * How what a dropped block wrote comes back on the new chain, for it need not look as before.
 *
 * @param blocks how many blocks later, 0 or more
 * @param seconds how much later in time: its own time, and all times that follow from it
 * @param sameTransactions whether its transactions have the hashes that they had
 * @param reversed whether its logs come in the reverse order, under each other's ids
 */
public record Comeback(long blocks, long seconds, boolean sameTransactions, boolean reversed) {
  /** In the next block, in other transactions: what nobody could take for the same. */
  public static final Comeback ANEW = new Comeback(1, 0, false, false);

  /** The same transactions, each in the next block. */
  public static final Comeback MOVED = new Comeback(1, 0, true, false);

  /** The same transactions in the same blocks, with their logs in another order. */
  public static final Comeback REORDERED = new Comeback(0, 0, true, true);

  /** The same transactions in the same blocks, which are only later. */
  public static Comeback later(long seconds) {
    return new Comeback(0, seconds, true, false);
  }
}
