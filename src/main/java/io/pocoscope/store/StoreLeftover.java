package io.pocoscope.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the making of a store leaves behind when it fails, such as on a full disk. */
final class StoreLeftover {
  private StoreLeftover() {}

  /** Takes it back, so that the next try finds nothing that it would refuse. */
  static void remove(Path file, RuntimeException failure) {
    try {
      remove(file);
    } catch (UncheckedIOException notRemoved) {
      failure.addSuppressed(notRemoved);
    }
  }

  /** The same where nothing has failed; what a link leads to stays, as the link is its owner's. */
  static void remove(Path file) {
    if (Files.isSymbolicLink(file)) {
      return;
    }
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
    } catch (IOException notRemoved) {
      throw new UncheckedIOException(notRemoved);
    }
  }
}
