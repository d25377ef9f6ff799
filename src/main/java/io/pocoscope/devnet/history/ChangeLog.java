package io.pocoscope.devnet.history;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The versions of a table in the order in which blocks wrote them. */
final class ChangeLog {
  private static final Comparator<Version> BY_BLOCK = Comparator.comparingLong(Version::from);

  private final Version[] versions;

  /** Takes versions in any order. */
  ChangeLog(Version[] versions) {
    this.versions = versions;
    Arrays.sort(versions, BY_BLOCK);
  }

  /** What the blocks from this one on wrote, oldest first. */
  List<Version> since(long block) {
    int low = 0;
    int high = versions.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (versions[middle].from() < block) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Arrays.asList(versions).subList(low, versions.length);
  }
}
