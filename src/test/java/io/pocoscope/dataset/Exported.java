package io.pocoscope.dataset;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.settings.Mischief;
import io.pocoscope.outcome.Judgement;
import io.pocoscope.outcome.Views;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import io.pocoscope.store.content.ContentHash;
import io.pocoscope.support.HostileMarket;
import io.pocoscope.support.MarketStore;
import io.pocoscope.support.RecordedStore;
import io.pocoscope.support.TestStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A store and its data set, in a folder whose name is none that SQL or a pattern would take as it
 * is.
 *
 * @param store the file
 * @param data the data set over some rows of which tables are parted
 */
record Exported(Path store, DataSet data) {
  static final Instant WALL_CLOCK = Instant.parse("2026-11-21T12:00:00Z");

  private static final long HALF_A_YEAR = 180 * 86_400;
  private static final String FOLDER = "l'été de [ünï] * 100 %";

  /** What a store can be of. */
  enum History {
    RECORDED,
    MADE_UP,
    HOSTILE;

    void fill(Path file) {
      switch (this) {
        case RECORDED -> RecordedStore.fill(file);
        case MADE_UP ->
            MarketStore.open(
                    file,
                    MarketSettings.defaults().withSeed(5).withSize(80, 3).withSpan(HALF_A_YEAR))
                .close();
        case HOSTILE ->
            MarketStore.open(
                    file,
                    HostileMarket.settings(40, Mischief.NONE.withBoostDeals(5).withHostile(true)))
                .close();
      }
    }
  }

  /** A store of a history, whose data set is yet to be written. */
  static Exported of(History history, Path folder, long partedAbove) {
    return in(folder.resolve(FOLDER), history, folder, partedAbove);
  }

  /** The same, for engines that take each folder's name for a pattern. */
  static Exported inPlainFolder(History history, Path folder, long partedAbove) {
    return in(folder.resolve("l'été à 100 %"), history, folder, partedAbove);
  }

  private static Exported in(Path data, History history, Path folder, long partedAbove) {
    Path file = folder.resolve("store.duckdb");
    history.fill(file);
    return new Exported(file, new DataSet(data, partedAbove));
  }

  /** The same store and data set in another folder: whatever becomes of them, these stay. */
  Exported copiedTo(Path folder) throws IOException {
    Path others = folder.resolve(data.folder().getFileName());
    try (Stream<Path> all = Files.walk(data.folder())) {
      for (Path each : all.toList()) {
        Path place = others.resolve(data.folder().relativize(each));
        Files.copy(each, place, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    Path file = Files.copy(store, folder.resolve(store.getFileName()));
    return new Exported(file, new DataSet(others, data.partedAbove()));
  }

  Manifest write(Existing existing) {
    return inStore(open -> data.write(open, existing, WALL_CLOCK, "test", List.of("a caveat")));
  }

  /** Asks the store, which may read and write in the data set's folder. */
  <T> T inStore(Function<Store, T> work) {
    try (Store open = Store.openReadOnly(store, StoreLimits.standard(), data.folder())) {
      return work.apply(open);
    }
  }

  /** Asks the store, which may look at all files. */
  <T> T asking(Function<Store, T> work) {
    try (Store open = Store.open(store, StoreLimits.standard())) {
      return work.apply(open);
    }
  }

  /** Changes rows by a statement and has all judged anew. */
  void change(String... statements) {
    try (Store open = TestStore.open(store)) {
      for (String statement : statements) {
        open.execute(statement);
      }
      open.execute("insert into unjudged values (null, null)");
      new Judgement(open).renew();
    }
  }

  /** The store that the data set becomes. */
  Path readBack() {
    Path file = store.resolveSibling("back of 'it'.duckdb");
    data.toStore(
        file,
        Views::install,
        made -> {
          new Judgement(made).renew();
          return ContentHash.byTable(made);
        });
    return file;
  }

  static SortedMap<String, String> hashes(Path file) {
    try (Store open = Store.openReadOnly(file, StoreLimits.standard())) {
      return ContentHash.byTableOfRows(open);
    }
  }

  /** The paths of the Parquet files that are there, named by the manifest or not. */
  SortedSet<String> files() {
    try (Stream<Path> files = Files.walk(data.folder())) {
      SortedSet<String> names = new TreeSet<>();
      files
          .filter(file -> file.toString().endsWith(".parquet"))
          .forEach(file -> names.add(data.folder().relativize(file).toString()));
      return names;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A list of files, in SQL. */
  String list(List<Manifest.DataFile> files) {
    return files.stream()
        .map(file -> data.folder().toAbsolutePath().resolve(file.path()).toString())
        .map(path -> path.replaceAll("([*?\\[])", "[$1]").replace("'", "''"))
        .collect(Collectors.joining("', '", "['", "']"));
  }
}
