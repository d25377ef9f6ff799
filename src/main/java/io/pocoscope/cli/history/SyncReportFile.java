package io.pocoscope.cli.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where {@code --report} goes: always a whole report, and never one of an earlier run. */
public final class SyncReportFile {
  private static final String OPTION = "--report";

  private final Path file;

  SyncReportFile(Path file) {
    this.file = file;
  }

  /** The file that a command line names which could not be read as a whole. */
  public static Optional<SyncReportFile> namedIn(String... args) {
    List<String> words = Arrays.asList(args);
    int sync = words.indexOf("sync");
    if (sync < 0) {
      return Optional.empty();
    }
    List<String> options = words.subList(sync + 1, words.size());
    int option = options.indexOf(OPTION);
    return option >= 0 && option + 1 < options.size()
        ? Optional.of(new SyncReportFile(Path.of(options.get(option + 1))))
        : options.stream()
            .filter(word -> word.startsWith(OPTION + "="))
            .map(word -> new SyncReportFile(Path.of(word.substring(OPTION.length() + 1))))
            .findFirst();
  }

  /** Whether it could be written: to be asked before hours of work, not after them. */
  public boolean isWritable() {
    Path folder = file.toAbsolutePath().getParent();
    return Files.exists(file)
        ? Files.isRegularFile(file) && Files.isWritable(file)
        : folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
  }

  /** Puts a report in the place of what is there, all of it or nothing. */
  void write(ObjectNode report) {
    // A thread that has been asked to end could not write a file.
    boolean interrupted = Thread.interrupted();
    try {
      replace(report.toPrettyString() + "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(
          String.format(Locale.ROOT, "the report %s could not be written (%s)", file, failure),
          failure);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** As they are, or as any new file has them: others may read a report. */
  private static Set<PosixFilePermission> permissions(Path file) throws IOException {
    return Files.exists(file)
        ? Files.getPosixFilePermissions(file)
        : PosixFilePermissions.fromString("rw-r--r--");
  }

  private void replace(String text) throws IOException {
    Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = real.getParent();
    if (!Files.isWritable(folder)) {
      Files.writeString(real, text); // nothing can be moved in
      return;
    }
    Path whole = Files.createTempFile(folder, ".report", ".json");
    try {
      Files.writeString(whole, text);
      Files.setPosixFilePermissions(whole, permissions(real));
      Files.move(whole, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }
}
