package io.pocoscope.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.sync.SyncReport;
import io.pocoscope.sync.SyncRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;

/** Where {@code --report} goes. */
final class SyncReportFile {
  private final Path file;

  SyncReportFile(Path file) {
    this.file = file;
  }

  /** Whether it could be written: to be asked before hours of work, not after them. */
  boolean isWritable() {
    Path folder = file.toAbsolutePath().getParent();
    return Files.exists(file)
        ? Files.isRegularFile(file) && Files.isWritable(file)
        : folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
  }

  /**
   * Writes what was asked for, what was done, and what the store then holds.
   *
   * @param hashes a content hash for each table
   */
  void write(SyncRequest request, SyncReport report, SortedMap<String, String> hashes) {
    ObjectNode json = SyncResult.json(report);
    json.put("tool_version", request.toolVersion());
    json.put("endpoint", request.endpoint());
    json.put("arguments", request.arguments());
    ObjectNode tables = json.withObjectProperty("tables");
    hashes.forEach((table, hash) -> tables.withObjectProperty(table).put("hash", hash));
    try {
      Files.writeString(file, json.toPrettyString() + "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException("the report could not be written", failure);
    }
  }
}
