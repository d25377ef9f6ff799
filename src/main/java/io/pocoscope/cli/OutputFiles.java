package io.pocoscope.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that a command is to write. */
final class OutputFiles {
  private OutputFiles() {}

  /** Whether a file can be written, or made, under this name. */
  static boolean writable(Path file) {
    return !Files.isDirectory(file)
        && (!Files.exists(file) || Files.isWritable(file))
        && Files.isWritable(file.toAbsolutePath().getParent());
  }

  /** Writes rows as comma-separated values. */
  static void csv(Path file, List<ResultColumn> columns, List<List<Object>> rows) {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(CsvRows.header(columns) + "\n");
      for (List<Object> row : rows) {
        out.write(CsvRows.row(columns, row) + "\n");
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(file + " could not be written", failure);
    }
  }
}
