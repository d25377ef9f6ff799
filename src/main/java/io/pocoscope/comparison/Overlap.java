package io.pocoscope.comparison;

import io.pocoscope.store.engine.Engine;
import java.util.stream.LongStream;

/**
 * How many slots are on both sides. They are told apart by hashes of their names, which are an
 * eighth as long: of two million slots the odds that any two share one by chance are less than one
 * in a million.
 */
final class Overlap {
  /** A column of the name's hash, in SQL over the view {@code slot}, before other columns. */
  static final String NAME_OF_SLOT = "cast(hash(slot.slot) >> 1 as bigint) as name, ";

  private Overlap() {}

  /** Of two tables of slots in one store. */
  static long within(Engine store, String a, String b) {
    return store.queryOne(
        "select count(*) from " + a + " join " + b + " using (name)", row -> row.getLong(1));
  }

  /** Of a table in each of two stores. */
  static long between(Engine storeOfA, String a, Engine storeOfB, String b) {
    long[] ofA = names(storeOfA, a);
    long[] ofB = names(storeOfB, b);
    long both = 0;
    for (int i = 0, j = 0; i < ofA.length && j < ofB.length; ) {
      int order = Long.compare(ofA[i], ofB[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return both;
  }

  private static long[] names(Engine store, String table) {
    LongStream.Builder names = LongStream.builder();
    store.forEach(
        "select name from " + table + " order by name",
        row -> {
          names.add(row.getLong(1));
          return null;
        });
    return names.build().toArray();
  }
}
