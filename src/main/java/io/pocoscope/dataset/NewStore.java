package io.pocoscope.dataset;

import io.pocoscope.store.Store;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.store.StoreLimits;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;

/** A store that appears under its name when it has been filled, or not at all. */
final class NewStore {
  private final Path file;
  private final Path part;

  /**
   * One in a file.
   *
   * @throws DataSetFailure if there is a store already
   */
  NewStore(Path file) {
    if (!Store.isNew(file)) {
      throw new DataSetFailure(DataSetCondition.STORE_THERE, null, file);
    }
    this.file = file;
    this.part = file.resolveSibling(file.getFileName() + ".part");
  }

  /** Makes it; what fills it has the store open for writing. */
  <T> T filledBy(Function<Store, T> filling) {
    requireUnused();
    try {
      removePart(); // of an import that was killed
      T result = written(filling);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return result;
    } catch (IOException failure) {
      throw unwritable(failure);
    } catch (StoreFailure.NoRoom full) {
      throw new DataSetFailure(DataSetCondition.NO_ROOM, full, file);
    } finally {
      removeQuietly();
    }
  }

  /** Another import may be at it, which would put a half store in place without its file. */
  private void requireUnused() {
    if (!Files.exists(part)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new DataSetFailure(DataSetCondition.IN_USE, null, file);
      }
    } catch (IOException failure) {
      throw unwritable(failure);
    }
  }

  private <T> T written(Function<Store, T> filling) {
    try (Store store = Store.open(part, StoreLimits.standard())) {
      T result = filling.apply(store);
      store.execute("checkpoint"); // all of it is in the file that is moved
      return result;
    }
  }

  private void removeQuietly() {
    try {
      removePart();
    } catch (IOException kept) {
      // The next import tries again, and says why.
    }
  }

  private void removePart() throws IOException {
    Files.deleteIfExists(part);
    Files.deleteIfExists(part.resolveSibling(part.getFileName() + ".wal"));
  }

  private DataSetFailure unwritable(IOException failure) {
    return new DataSetFailure(DataSetCondition.UNWRITABLE, failure, file, failure.getMessage());
  }
}
