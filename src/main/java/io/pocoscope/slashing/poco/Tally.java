package io.pocoscope.slashing.poco;

import java.math.BigInteger;

/**
 * The weights behind two results of a task, as the contracts count them: a contribution of weight w
 * adds {@code max(group, 1) · w − group} to the group of its result and to the total, which starts
 * at 1. So a group is the product of its weights.
 */
record Tally(BigInteger right, BigInteger wrong, BigInteger total) {
  static final Tally EMPTY = new Tally(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ONE);

  Tally withRight(long weight) {
    BigInteger delta = delta(right, weight);
    return new Tally(right.add(delta), wrong, total.add(delta));
  }

  Tally withWrong(long weight) {
    BigInteger delta = delta(wrong, weight);
    return new Tally(right, wrong.add(delta), total.add(delta));
  }

  /** Whether a contribution to the right result has just made a consensus. */
  boolean rightWins(long trust) {
    return agrees(right, trust);
  }

  /** Whether a contribution to the wrong result has just made a consensus. */
  boolean wrongWins(long trust) {
    return agrees(wrong, trust);
  }

  private static BigInteger delta(BigInteger group, long weight) {
    return group.max(BigInteger.ONE).multiply(BigInteger.valueOf(weight)).subtract(group);
  }

  private boolean agrees(BigInteger group, long trust) {
    BigInteger needed = total.multiply(BigInteger.valueOf(trust - 1));
    return group.multiply(BigInteger.valueOf(trust)).compareTo(needed) > 0;
  }
}
