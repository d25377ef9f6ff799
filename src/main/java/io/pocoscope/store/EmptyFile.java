package io.pocoscope.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of no bytes, as a process leaves that was ended while it made a store, or as {@code
 * mktemp} makes it. It is as good as none; but DuckDB takes it for a broken one.
 */
final class EmptyFile {
  private EmptyFile() {}

  static boolean is(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) == 0;
    } catch (IOException unreadable) {
      return false;
    }
  }

  /**
   * Takes it away, so that a store can be made in its place.
   *
   * @throws StoreFailure if another process is making one there, or it cannot be taken away
   */
  static void makeRoom(Path file) {
    if (!is(file)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new StoreFailure.Locked(file, "another process", null);
      }
      Files.delete(file.toRealPath());
    } catch (IOException kept) {
      throw new StoreFailure.Unopenable(file, "it is empty, and cannot be replaced", kept);
    }
  }
}
