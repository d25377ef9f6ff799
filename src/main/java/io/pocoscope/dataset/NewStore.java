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

  private NewStore(Path file) {
    this.file = file;
    this.part = file.resolveSibling(file.getFileName() + ".part");
  }

  /**
   * One that is to be in a file; what a killed import has left there goes.
   *
   * @throws DataSetFailure if there is a store already, or another import makes one
   */
  static NewStore in(Path file) {
    if (!Store.isNew(file)) {
      throw new DataSetFailure(DataSetCondition.STORE_THERE, null, file);
    }
    NewStore made = new NewStore(file);
    made.removeLeftovers();
    return made;
  }

  /** Makes it; what fills it has the store open for writing. */
  <T> T filledBy(Function<Store, T> filling) {
    Store store = opened();
    try {
      T result = written(store, filling);
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

  private void removeLeftovers() {
    requireUnused();
    try {
      removePart();
    } catch (IOException failure) {
      throw unwritable(failure);
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

  /** Where another import has been quicker, the part is not ours to remove. */
  private Store opened() {
    try {
      return Store.open(part, StoreLimits.standard());
    } catch (StoreFailure.Locked quicker) {
      throw new DataSetFailure(DataSetCondition.IN_USE, quicker, file);
    } catch (StoreFailure.NoRoom full) {
      throw new DataSetFailure(DataSetCondition.NO_ROOM, full, file);
    }
  }

  private static <T> T written(Store store, Function<Store, T> filling) {
    try (store) {
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
    Scratch.remove(part);
  }

  private DataSetFailure unwritable(IOException failure) {
    return new DataSetFailure(DataSetCondition.UNWRITABLE, failure, file, failure.getMessage());
  }
}
