package io.pocoscope.devnet.history;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** All versions of one entity, oldest first. */
public final class EntityHistory {
  private final String id;
  private Version[] versions = {};

  EntityHistory(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** The version that holds in a block. */
  public Optional<Version> at(long block) {
    for (int i = versions.length - 1; i >= 0; i--) {
      if (versions[i].holdsAt(block)) {
        return Optional.of(versions[i]);
      }
    }
    return Optional.empty();
  }

  Version[] versions() {
    return versions;
  }

  void add(Version version) {
    Version[] more = Arrays.copyOf(versions, versions.length + 1);
    more[versions.length] = version;
    Arrays.sort(more, Comparator.comparingLong(Version::from));
    versions = more;
  }
}
