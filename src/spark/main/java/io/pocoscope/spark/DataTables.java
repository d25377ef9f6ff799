package io.pocoscope.spark;

import io.pocoscope.dataset.DataSetFailure;
import io.pocoscope.dataset.Manifest;
import io.pocoscope.dataset.Manifest.ColumnEntry;
import io.pocoscope.dataset.Manifest.DataFile;
import io.pocoscope.dataset.Manifest.TableEntry;
import io.pocoscope.store.Table;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The tables of a data set as views of Spark's, by its manifest. */
final class DataTables {
  private static final String BEYOND = "_beyond";

  /** What the analyses ask of the store's books. */
  private static final Set<String> BOOKS = Set.of("meta", "sync_run");

  private final SparkSession session;
  private final Path folder;
  private final FileSystem files;

  private DataTables(SparkSession session, Path folder, FileSystem files) {
    this.session = session;
    this.folder = folder;
    this.files = files;
  }

  /**
   * Makes the views.
   *
   * @param data the data set's folder, in whatever file system Hadoop knows
   * @return the manifest
   * @throws DataSetFailure if the data set is not whole, or none that this version reads
   */
  static Manifest register(SparkSession session, String data) {
    Path folder = FileSystems.path(data);
    Configuration hadoop = session.sparkContext().hadoopConfiguration();
    return new DataTables(session, folder, FileSystems.of(folder, hadoop)).register();
  }

  private Manifest register() {
    Manifest manifest = manifest();
    Table.all().forEach(table -> requireColumns(table, entry(manifest, table.sqlName())));
    List<TableEntry> wanted =
        manifest.tables().stream()
            .filter(each -> each.kind().equals("entity") || BOOKS.contains(each.name()))
            .toList();
    BOOKS.forEach(name -> entry(manifest, name));
    wanted.stream().flatMap(each -> each.files().stream()).parallel().forEach(this::requireWhole);
    wanted.forEach(this::register);
    return manifest;
  }

  private Manifest manifest() {
    Path file = manifestFile();
    try (var in = files.open(file)) {
      return Manifest.of(in.readAllBytes(), shown(file));
    } catch (IOException failure) {
      throw FileSystems.failure(
          file, failure, "it is not there, so that this is no data set, or no whole one");
    }
  }

  private Path manifestFile() {
    return new Path(folder, "manifest.json");
  }

  private TableEntry entry(Manifest manifest, String name) {
    return manifest
        .table(name)
        .orElseThrow(() -> bad(manifestFile(), "it lacks the table " + name, null));
  }

  private void requireColumns(Table table, TableEntry entry) {
    List<String> there = entry.columns().stream().map(ColumnEntry::name).toList();
    table.columns().stream()
        .filter(column -> !there.contains(column.name()))
        .findFirst()
        .ifPresent(
            column -> {
              throw bad(
                  manifestFile(), "it lacks the column " + column.name() + " of " + table, null);
            });
  }

  private void requireWhole(DataFile file) {
    Path path = new Path(folder, file.path());
    try {
      long bytes = files.getFileStatus(path).getLen();
      if (bytes != file.bytes()) {
        throw bad(
            path,
            String.format(
                Locale.ROOT, "it has %d bytes, and the manifest says %d", bytes, file.bytes()),
            null);
      }
    } catch (IOException failure) {
      throw FileSystems.failure(path, failure, "it is not there");
    }
  }

  /** By the manifest's types: no file need be opened to know them. */
  private void register(TableEntry table) {
    StructType schema = new StructType();
    for (ColumnEntry column : table.columns()) {
      if (!column.name().endsWith(BEYOND)) {
        schema = schema.add(column.name(), type(column), true);
      }
    }
    String[] paths =
        table.files().stream()
            .map(file -> new Path(folder, file.path()).toString())
            .toArray(String[]::new);
    (paths.length == 0
            ? session.createDataFrame(List.of(), schema)
            : session
                .read()
                .schema(schema)
                .option("recursiveFileLookup", true) // a folder's month is no column
                .option("__globPaths__", false) // a star in a folder's name is a star
                .parquet(paths))
        .createOrReplaceTempView(table.name());
  }

  private DataType type(ColumnEntry column) {
    return switch (column.type()) {
      case "string" -> DataTypes.StringType;
      case "int64" -> DataTypes.LongType;
      case "int32" -> DataTypes.IntegerType;
      case "double" -> DataTypes.DoubleType;
      case "boolean" -> DataTypes.BooleanType;
      case "timestamp in microseconds, UTC" -> DataTypes.TimestampType;
      case "list of string" -> DataTypes.createArrayType(DataTypes.StringType);
      default ->
          throw bad(manifestFile(), "no type that this version knows: " + column.type(), null);
    };
  }

  private static DataSetFailure bad(Path place, String why, Throwable cause) {
    return DataSetFailure.unreadable(shown(place), why, cause);
  }

  private static String shown(Path place) {
    return place.toString();
  }
}
