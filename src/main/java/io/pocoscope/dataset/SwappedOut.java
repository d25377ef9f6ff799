package io.pocoscope.dataset;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What DuckDB has swapped out of memory for a store: gigabytes perhaps, in a folder beside it. It
 * goes when the store is closed; of a process that was killed it stays.
 *
 * @param folder that holds nothing else
 */
record SwappedOut(Path folder) {
  /** That of a store. */
  static SwappedOut of(Path store) {
    return new SwappedOut(store.resolveSibling(store.getFileName() + ".tmp"));
  }

  /** Removes it with all that is in it, where it is there; a link, but not what it points to. */
  void remove() throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(folder, new Removal());
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path each, IOException failure) throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(each);
      return FileVisitResult.CONTINUE;
    }
  }
}
