package io.pocoscope.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files that a command is to write. */
final class OutputFiles {
  private OutputFiles() {}

  /** Whether a file can be written, or made, under this name. */
  static boolean writable(Path file) {
    return !Files.isDirectory(file)
        && (!Files.exists(file) || Files.isWritable(file))
        && Files.isWritable(file.toAbsolutePath().getParent());
  }
}
