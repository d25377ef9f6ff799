package io.pocoscope.store;

/** How many entities of a table a merge found new, changed and unchanged. */
public record MergeCounts(Table table, long added, long changed, long unchanged) {

  MergeCounts plus(MergeCounts other) {
    return new MergeCounts(
        table, added + other.added, changed + other.changed, unchanged + other.unchanged);
  }

  /** Whether the store now holds something else than before. */
  public boolean hasNews() {
    return added + changed > 0;
  }

  /** All the entities that came in. */
  public long read() {
    return added + changed + unchanged;
  }
}
