package io.pocoscope.dataset;

import static java.util.stream.Collectors.joining;

import io.pocoscope.dataset.Manifest.ColumnEntry;
import io.pocoscope.dataset.Manifest.DataFile;
import io.pocoscope.dataset.Manifest.Origin;
import io.pocoscope.dataset.Manifest.Part;
import io.pocoscope.dataset.Manifest.TableEntry;
import io.pocoscope.store.Meta;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.store.StoreLimits;
import io.pocoscope.store.content.ContentHash;
import io.pocoscope.text.ForeignText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts a data set into a store that is empty. */
final class DataReader {
  private final Path folder;
  private final Manifest manifest;

  private DataReader(Path folder, Manifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /**
   * A data set all of whose files are there, and as long as they should be.
   *
   * @throws DataSetFailure if they are not
   */
  static DataReader of(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    Manifest manifest =
        ManifestReader.read(DataFolder.manifest(path), DataSetCondition.BAD_CONTENT);
    DataReader reader = new DataReader(path, manifest);
    manifest.files().forEach(reader::requireWhole);
    return reader;
  }

  Manifest manifest() {
    return manifest;
  }

  private void requireWhole(DataFile file) {
    Path path = folder.resolve(file.path());
    if (!Files.isRegularFile(path)) {
      throw bad(path, "it is not there", null);
    }
    try {
      if (Files.size(path) != file.bytes()) {
        throw bad(
            path,
            String.format(
                Locale.ROOT,
                "it has %d bytes, and the manifest says %d",
                Files.size(path),
                file.bytes()),
            null);
      }
    } catch (IOException unreadable) {
      throw bad(path, "it cannot be read", unreadable);
    }
  }

  /** Fills the tables; views and what is judged are others' to make. */
  void into(Store store) {
    store.allowMemory(StoreLimits.megabytesToFill(greatest()));
    for (DataTable table : DataTable.of(store)) {
      if (table.kind() != DataTable.Kind.VIEW) {
        TableEntry entry =
            manifest
                .table(table.name())
                .orElseThrow(() -> bad(folder, "it lacks the table " + table.name(), null));
        requireColumns(table, entry);
        fill(store, table, entry);
        requireAsWritten(store, table, entry);
      }
    }
    requireSameOrigin(store.meta());
  }

  /** How many rows the greatest table has that is put into a store. */
  long greatest() {
    return manifest.tables().stream()
        .filter(table -> table.kind().equalsIgnoreCase(DataTable.Kind.ENTITY.name()))
        .mapToLong(TableEntry::rows)
        .max()
        .orElse(0);
  }

  /** Of the books; whether entities are as they were, their hashes tell in the end. */
  private void requireAsWritten(Store store, DataTable table, TableEntry entry) {
    if (table.kind() != DataTable.Kind.BOOKS
        || !table.columns().stream().allMatch(column -> has(entry, column))) {
      return;
    }
    String rows = PartSums.whole(PartSums.of(store, table)).fingerprint();
    if (!entry.parts().stream().map(Part::fingerprint).allMatch(rows::equals)) {
      throw bad(
          folder.resolve(table.name()),
          "its content is another than the manifest's fingerprint says",
          null);
    }
  }

  private void requireSameOrigin(Meta meta) {
    Origin told = manifest.origin();
    boolean same =
        told.network().equals(meta.network())
            && told.deployment().equals(meta.deployment())
            && told.block().equals(meta.blockNumber())
            && told.judgedAt().equals(meta.now());
    if (!same) {
      throw bad(
          DataFolder.manifest(folder),
          "it says another network, deployment, block or time of judging than the table meta",
          null);
    }
  }

  /** A column of the books may have come since; one of an entity is in its hash. */
  private void requireColumns(DataTable table, TableEntry entry) {
    for (DataColumn column : table.columns()) {
      if (table.kind() == DataTable.Kind.ENTITY && !has(entry, column)) {
        throw bad(
            folder,
            String.format(
                Locale.ROOT,
                "it lacks the column %s of %s; pocoscope %s has written it",
                column.name(),
                table.name(),
                ForeignText.quote(manifest.toolVersion())),
            null);
      }
    }
  }

  private static boolean has(TableEntry entry, DataColumn column) {
    return column.written().stream()
        .allMatch(
            written ->
                entry.columns().stream().map(ColumnEntry::name).anyMatch(written.name()::equals));
  }

  private void fill(Store store, DataTable table, TableEntry entry) {
    try {
      store.execute("delete from main." + table.name());
      if (!entry.files().isEmpty()) {
        requireRows(store, entry);
        // One at a time: of several at once DuckDB holds much in memory to keep their order.
        entry.files().forEach(file -> store.execute(insert(table, entry, file)));
      }
    } catch (StoreFailure.Fault unreadable) {
      throw bad(
          folder.resolve(table.name()),
          "its files cannot be read: " + ForeignText.quote(unreadable.getMessage()),
          unreadable);
    }
  }

  private void requireRows(Store store, TableEntry entry) {
    Map<Path, Long> rows =
        store
            .query(
                "select file_name, num_rows from parquet_file_metadata("
                    + list(entry.files())
                    + ")",
                row -> Map.entry(Path.of(row.getString(1)), row.getLong(2)))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    for (DataFile file : entry.files()) {
      Path path = folder.resolve(file.path());
      if (!Long.valueOf(file.rows()).equals(rows.get(path))) {
        throw bad(
            path,
            String.format(
                Locale.ROOT,
                "it has %s rows, and the manifest says %d",
                rows.get(path),
                file.rows()),
            null);
      }
    }
  }

  private String insert(DataTable table, TableEntry entry, DataFile file) {
    List<DataColumn> columns =
        table.columns().stream().filter(column -> has(entry, column)).toList();
    return String.format(
        Locale.ROOT,
        "insert into main.%s (%s) select %s from read_parquet(%s, hive_partitioning = false)",
        table.name(),
        columns.stream().map(column -> DataColumn.quoted(column.name())).collect(joining(", ")),
        columns.stream().map(DataColumn::restored).collect(joining(", ")),
        list(List.of(file)));
  }

  /** The files as a list in SQL; what a pattern would be in their folder's name is taken as is. */
  private String list(List<DataFile> files) {
    return files.stream()
        .map(file -> folder.resolve(file.path()).toString())
        .map(path -> path.replaceAll("([*?\\[])", "[$1]").replace("'", "''"))
        .collect(joining("', '", "['", "']"));
  }

  /**
   * Requires that a store has the content that the manifest tells of.
   *
   * @param hashes of the store's tables
   */
  void requireSame(SortedMap<String, String> hashes) {
    SortedMap<String, String> told = new TreeMap<>();
    manifest.tables().forEach(table -> table.hash().ifPresent(it -> told.put(table.name(), it)));
    for (String table : hashes.keySet()) {
      if (!hashes.get(table).equals(told.get(table))) {
        throw bad(
            folder.resolve(table), "its content is another than the manifest's hash says", null);
      }
    }
    if (!ContentHash.ofAll(told).equals(manifest.contentHash())) {
      throw bad(
          DataFolder.manifest(folder), "its content_hash is another than its tables' make", null);
    }
  }

  private static DataSetFailure bad(Path path, String why, Throwable cause) {
    return new DataSetFailure(DataSetCondition.BAD_CONTENT, cause, path, why);
  }
}
