package io.pocoscope.devnet.history;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** All versions of one entity, oldest first, one ending where the next begins. */
public final class EntityHistory {
  private Version[] versions = new Version[1];
  private int size;

  EntityHistory() {}

  /** The version that holds in a block. */
  public Optional<Version> at(long block) {
    Version last = size == 0 ? null : versions[lastNotAfter(block)];
    return last != null && last.holdsAt(block) ? Optional.of(last) : Optional.empty();
  }

  /** The block that wrote the oldest version. */
  public long firstBlock() {
    return versions[0].from();
  }

  int size() {
    return size;
  }

  Version version(int number) {
    return versions[number];
  }

  /** Adds a version at its place; at the end, where they mostly come, that takes no time. */
  void add(Version version) {
    if (size == versions.length) {
      versions = Arrays.copyOf(versions, 2 * size);
    }
    int place = size == 0 || versions[size - 1].from() < version.from() ? size : place(version);
    System.arraycopy(versions, place, versions, place + 1, size - place);
    versions[place] = version;
    size++;
  }

  /** Adds a version that holds from its block on, in place of the one that held until then. */
  void follow(Version version) {
    if (size > 0 && versions[size - 1].to() > version.from()) {
      versions[size - 1] = versions[size - 1].until(version.from());
    }
    add(version);
  }

  /** Forgets what was written after a block; what held then holds on. */
  void cut(long block) {
    while (size > 0 && versions[size - 1].from() > block) {
      versions[--size] = null;
    }
    if (size > 0 && versions[size - 1].to() > block) {
      versions[size - 1] = versions[size - 1].until(Version.OPEN);
    }
  }

  /** The number of the last version that does not begin after a block; the first if all do. */
  private int lastNotAfter(long block) {
    int low = 0;
    int high = size - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (versions[middle].from() <= block) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private int place(Version version) {
    int found =
        Arrays.binarySearch(versions, 0, size, version, Comparator.comparingLong(Version::from));
    return found < 0 ? -found - 1 : found;
  }
}
