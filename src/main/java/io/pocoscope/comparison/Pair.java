package io.pocoscope.comparison;

/**
 * The same on both sides.
 *
 * @param a nothing where it is on the other side only
 * @param b the same
 */
public record Pair(Tally a, Tally b) {
  static final Pair NONE = new Pair(Tally.NONE, Tally.NONE);

  Pair plus(Pair other) {
    return new Pair(a.plus(other.a), b.plus(other.b));
  }

  Pair minus(Pair part) {
    return new Pair(a.minus(part.a), b.minus(part.b));
  }

  /** Whether it is on side b only. */
  public boolean isNew() {
    return a.none() && !b.none();
  }

  /** Whether it is on side a only. */
  public boolean isGone() {
    return b.none() && !a.none();
  }

  /** Whether it is on both. */
  public boolean isOnBoth() {
    return !a.none() && !b.none();
  }

  /** The same settled slots, of which as many failed as others are. */
  Pair failing(Pair others) {
    return new Pair(
        new Tally(others.a.failed(), a.settled()), new Tally(others.b.failed(), b.settled()));
  }

  /** The rate on side a; that on the other where it is on that only; 0 where it is on none. */
  double rateA() {
    return a.rate().orElse(b.rate().orElse(0));
  }

  /** The rate on side b, likewise. */
  double rateB() {
    return b.rate().orElse(a.rate().orElse(0));
  }

  /** The mean of the two rates, in [0, 1]. */
  double meanRate() {
    return (rateA() + rateB()) / 2;
  }

  /** The rate of b less that of a, where both have one. */
  double difference() {
    return rateB() - rateA();
  }
}
