package io.pocoscope.devnet.history;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The versions of a table in the order in which blocks wrote them. */
final class ChangeLog {
  private static final Comparator<Version> BY_BLOCK = Comparator.comparingLong(Version::from);

  private Version[] versions;
  private int size;

  /** Takes versions in any order. */
  ChangeLog(Version[] versions) {
    this.versions = versions;
    this.size = versions.length;
    Arrays.sort(versions, BY_BLOCK);
  }

  /** Adds what a block wrote that is not before any other. */
  void add(Version version) {
    if (size == versions.length) {
      versions = Arrays.copyOf(versions, Math.max(16, 2 * size));
    }
    versions[size++] = version;
  }

  /** What the blocks from this one on wrote, oldest first; valid until the log changes. */
  List<Version> since(long block) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (versions[middle].from() < block) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Arrays.asList(versions).subList(low, size);
  }

  /** Forgets what was written after a block. */
  void cut(long block) {
    int kept = size - since(block + 1).size();
    Arrays.fill(versions, kept, size, null);
    size = kept;
  }
}
