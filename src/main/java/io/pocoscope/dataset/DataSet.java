package io.pocoscope.dataset;

import io.pocoscope.store.Store;
import io.pocoscope.store.StoreFailure;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A store as a folder of Parquet files, one folder to a table, with a manifest.
 *
 * @param folder where
 * @param partedAbove rows above which a table is parted by months, at least 1
 */
public record DataSet(Path folder, long partedAbove) {
  private static final long USUALLY_PARTED_ABOVE = 1_000_000;

  /** One whose tables are parted above a million rows. */
  public static DataSet at(Path folder) {
    return new DataSet(folder, USUALLY_PARTED_ABOVE);
  }

  /** Whether a folder holds one, or what an export has left of one. */
  public static boolean isAt(Path folder) {
    return DataFolder.isOurs(folder);
  }

  /**
   * Writes what a store holds; whoever reads meanwhile has what was there before. A failure leaves
   * that too.
   *
   * @param store may write into the folder: {@link Store#openReadOnly(Path,
   *     io.pocoscope.store.StoreLimits, Path)}
   * @param now wall clock
   * @param toolVersion the version of this program
   * @param caveats why the history may be less than it seems
   * @throws DataSetFailure if the folder is not for it, or cannot be written
   */
  public Manifest write(
      Store store, Existing existing, Instant now, String toolVersion, List<String> caveats) {
    try (DataFolder taken = DataFolder.take(folder, existing)) {
      taken.removeLeftovers();
      try {
        return new DataWriter(store, DataTable.of(store), taken, partedAbove)
            .write(now, toolVersion, caveats);
      } catch (RuntimeException failure) {
        removeLeftovers(taken, failure);
        throw named(failure);
      }
    }
  }

  /**
   * Writes a history that is made up, with the truth beside it: what is put into a store that
   * stands in the folder meanwhile, and goes at the end. Nothing in it is of the machine or the
   * wall clock: the same rows give the same content hashes and fingerprints, and the same bytes but
   * for views and tables in months that are too great to be put in order. It is said to be exported
   * when the history ends.
   *
   * @param existing nothing of an earlier one is kept: {@link Existing#UPDATE} is as {@link
   *     Existing#REPLACE}
   * @param filling fills the store, which has tables and a {@link TruthTable}; its rows are judged
   *     then
   * @param toolVersion the version of this program
   * @throws DataSetFailure if the folder is not for it, or cannot be written
   */
  public Manifest writeMadeUp(
      Existing existing, BiConsumer<Store, TruthTable> filling, String toolVersion) {
    Existing anew = existing == Existing.UPDATE ? Existing.REPLACE : existing;
    try (DataFolder taken = DataFolder.take(folder, anew)) {
      taken.removeLeftovers();
      try {
        return taken.scratch().filledBy(store -> madeUp(store, taken, filling, toolVersion));
      } catch (RuntimeException failure) {
        removeLeftovers(taken, failure);
        throw named(failure);
      }
    }
  }

  private Manifest madeUp(
      Store store, DataFolder taken, BiConsumer<Store, TruthTable> filling, String toolVersion) {
    TruthTable truth = TruthTable.in(store);
    filling.accept(store, truth);
    truth.flush();
    return new DataWriter(store, DataTable.withTruth(store), taken, partedAbove)
        .write(store.meta().now().orElseThrow(), toolVersion, List.of());
  }

  private RuntimeException named(RuntimeException failure) {
    if (failure instanceof StoreFailure.NoRoom) {
      return new DataSetFailure(DataSetCondition.NO_ROOM, failure, folder);
    }
    return failure instanceof StoreFailure.NoMemory
        ? new DataSetFailure(DataSetCondition.NO_MEMORY, failure, folder)
        : failure;
  }

  private static void removeLeftovers(DataFolder taken, RuntimeException failure) {
    try {
      taken.removeLeftovers();
    } catch (DataSetFailure alsoFailed) {
      failure.addSuppressed(alsoFailed);
    }
  }

  /** The manifest of a data set that is there. */
  public Manifest manifest() {
    return ManifestReader.read(DataFolder.manifest(folder), DataSetCondition.BAD_CONTENT);
  }

  /**
   * Makes a store of a data set, with the same content.
   *
   * @param file where there is no store yet; it appears there when it is whole
   * @param views puts them into a new store
   * @param judging judges what has been read, and says the content hashes that the store then has
   * @throws DataSetFailure if there is a store, or a file is not as the manifest says
   * @throws StoreFailure if the store cannot be made
   */
  public Manifest toStore(
      Path file, Consumer<Store> views, Function<Store, SortedMap<String, String>> judging) {
    NewStore made = NewStore.in(file);
    DataReader reader = DataReader.of(folder);
    try {
      return made.filledBy(
          store -> {
            views.accept(store);
            reader.into(store);
            reader.requireSame(judging.apply(store));
            return reader.manifest();
          });
    } catch (StoreFailure.NoMemory little) {
      throw new DataSetFailure(
          DataSetCondition.NO_MEMORY_TO_READ, little, folder, reader.greatest());
    }
  }
}
