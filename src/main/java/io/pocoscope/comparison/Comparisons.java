package io.pocoscope.comparison;

import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.Rate;
import io.pocoscope.store.engine.Engine;

/** Compares two sets of slots, of one store or of two. */
public final class Comparisons {
  private static final String TABLE_OF_A = "compared_a";
  private static final String TABLE_OF_B = "compared_b";

  /** What stands behind the name of a side's table in that of its slots' names. */
  private static final String NAMES = "_name";

  private Comparisons() {}

  /**
   * What changed from one to the other.
   *
   * @param storeOfA whose slots are on side a
   * @param storeOfB whose slots are on side b; may be the same
   * @throws NothingToCompare if a side has no settled slot
   * @throws io.pocoscope.store.StoreFailure.BadStatement if a filter's own condition is refused
   */
  public static Comparison of(
      Engine storeOfA, SlotFilter a, Engine storeOfB, SlotFilter b, ComparisonSettings settings) {
    SideCounts countsOfA = new SlotCounter(storeOfA, TABLE_OF_A, settings).of(a);
    SideCounts countsOfB = new SlotCounter(storeOfB, TABLE_OF_B, settings).of(b);
    requireSettled(true, countsOfA.failures().total());
    requireSettled(false, countsOfB.failures().total());
    return new Comparing(countsOfA, countsOfB, settings)
        .with(
            storeOfA == storeOfB
                ? Overlap.within(storeOfA, TABLE_OF_A + NAMES, TABLE_OF_B + NAMES)
                : Overlap.between(storeOfA, TABLE_OF_A + NAMES, storeOfB, TABLE_OF_B + NAMES));
  }

  private static void requireSettled(boolean isA, Rate rate) {
    if (rate.settled() == 0) {
      throw new NothingToCompare(isA, rate.slots());
    }
  }
}
