package io.pocoscope.comparison;

import io.pocoscope.store.engine.Engine;
import java.util.Arrays;
import java.util.List;

/** How many slots are on both sides. */
final class Overlap {
  private Overlap() {}

  /** Of two tables of slots in one store. */
  static long within(Engine store, String a, String b) {
    return store.queryOne(
        "select count(*) from " + a + " join " + b + " using (slot)", row -> row.getLong(1));
  }

  /**
   * Of a table in each of two stores, by hashes of the slots' names: of two million slots the odds
   * that two share one by chance are less than one in a million.
   */
  static long between(Engine storeOfA, String a, Engine storeOfB, String b) {
    long[] ofA = hashes(storeOfA, a);
    long[] ofB = hashes(storeOfB, b);
    long both = 0;
    for (int i = 0, j = 0; i < ofA.length && j < ofB.length; ) {
      int order = Long.compare(ofA[i], ofB[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return both;
  }

  private static long[] hashes(Engine store, String table) {
    List<Long> found =
        store.query("select cast(hash(slot) >> 1 as bigint) from " + table, row -> row.getLong(1));
    long[] hashes = found.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(hashes);
    return hashes;
  }
}
