package io.pocoscope.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the making of a store leaves behind when it fails, such as on a full disk. */
final class StoreLeftover {
  private StoreLeftover() {}

  /** Takes it back, so that the next try finds nothing that it would refuse. */
  static void remove(Path file, RuntimeException failure) {
    if (Files.isSymbolicLink(file)) {
      return; // the link is its owner's
    }
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
    } catch (IOException notRemoved) {
      failure.addSuppressed(notRemoved);
    }
  }
}
