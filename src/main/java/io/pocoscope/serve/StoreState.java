package io.pocoscope.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * Which state a store's file is in, by what the system says of it: the file is not opened for that,
 * which would take away the lock that a process has on it.
 *
 * @param file its size, time and number
 * @param log the same of the rows that DuckDB has not put into it yet
 */
record StoreState(String file, String log) {
  static StoreState of(Path file) {
    return new StoreState(told(file), told(Path.of(file + ".wal")));
  }

  private static String told(Path file) {
    try {
      BasicFileAttributes told = Files.readAttributes(file, BasicFileAttributes.class);
      return told.size() + " " + told.lastModifiedTime() + " " + Objects.toString(told.fileKey());
    } catch (IOException gone) {
      return "";
    }
  }
}
