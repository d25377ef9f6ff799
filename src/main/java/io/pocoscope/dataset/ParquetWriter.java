package io.pocoscope.dataset;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.pocoscope.dataset.Manifest.DataFile;
import io.pocoscope.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Has DuckDB write rows of a table into new files of a data set. */
final class ParquetWriter {
  private static final String FORM = "format parquet, compression zstd";

  private static final long MOST_SORTED = 100_000;
  private static final int ROWS_KEPT_BACK = 122_880;

  private final Store store;
  private final DataFolder folder;
  private final long export;

  ParquetWriter(Store store, DataFolder folder, long export) {
    this.store = store;
    this.folder = folder;
    this.export = export;
  }

  /**
   * Writes parts of a table.
   *
   * @param parts months, or the one part that has none; may be empty
   * @param all whether these are all that the table has
   */
  Map<Optional<String>, List<DataFile>> parts(DataTable table, List<PartSums> parts, boolean all) {
    if (parts.isEmpty()) {
      return Map.of();
    }
    if (parts.get(0).month().isEmpty()) {
      return Map.of(Optional.empty(), whole(table, parts.get(0).rows().longValueExact()));
    }
    List<String> months = parts.stream().map(PartSums::month).map(Optional::orElseThrow).toList();
    return months(table, all ? "" : among(months)).entrySet().stream()
        .collect(toMap(each -> Optional.of(each.getKey()), Map.Entry::getValue));
  }

  /** Writes a table into one file. A view's rows are put in order, where that costs little. */
  private List<DataFile> whole(DataTable table, long rows) {
    Path path = folder.file(table.name() + "/" + table.name() + "-" + export + ".parquet");
    try {
      Files.createDirectories(path.getParent());
    } catch (IOException failure) {
      throw DataFolder.unwritable(path.getParent(), failure);
    }
    boolean sorted = table.kind() != DataTable.Kind.ENTITY && rows <= MOST_SORTED;
    return copy(selected(table, false) + (sorted ? " order by all" : ""), path, FORM);
  }

  /** For some months only, as it doubles what a great view takes, memory too. */
  private static String among(List<String> months) {
    return months.stream()
        .map(each -> "'" + each + "'")
        .collect(joining(", ", " where month_of_row in (", ")"));
  }

  /**
   * Writes months of a table, each into a folder of its own. Each thread keeps rows of all months
   * back until it has this many, outside of what else may be swapped out.
   *
   * @param which of them, in SQL
   */
  private Map<String, List<DataFile>> months(DataTable table, String which) {
    Month month = table.month().orElseThrow();
    store.execute("set partitioned_write_flush_threshold = " + ROWS_KEPT_BACK);
    List<DataFile> files =
        copy(
            selected(table, true) + which,
            folder.file(table.name()),
            String.format(
                Locale.ROOT,
                "%s, partition_by (%s), filename_pattern '%s-%d-{i}', overwrite_or_ignore",
                FORM,
                month.key(),
                table.name(),
                export));
    return files.stream().collect(groupingBy(ParquetWriter::monthOf));
  }

  private static String selected(DataTable table, boolean withMonth) {
    String columns =
        table.written().stream().map(DataColumn.Written::selected).collect(joining(", "));
    String month = withMonth ? ", month_of_row as " + table.month().orElseThrow().key() : "";
    return "select " + columns + month + " from " + table.rows(withMonth);
  }

  private List<DataFile> copy(String rows, Path to, String form) {
    return store.query(
        String.format(
            Locale.ROOT,
            "copy (%s) to '%s' (%s, return_stats)",
            rows,
            to.toString().replace("'", "''"),
            form),
        row ->
            file(
                Path.of(row.getString("filename")), ((Number) row.getObject("count")).longValue()));
  }

  private DataFile file(Path path, long rows) {
    try {
      return new DataFile(folder.inFolder(path), rows, Files.size(path));
    } catch (IOException failure) {
      throw DataFolder.unwritable(path, failure);
    }
  }

  private static String monthOf(DataFile file) {
    String folder = file.path().split("/", -1)[1];
    return folder.substring(folder.indexOf('=') + 1);
  }
}
