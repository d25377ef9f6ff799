package io.pocoscope.cli.frame;

import io.pocoscope.cli.print.CsvRows;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.store.StoreFailure;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/** Files that a command is to write; each appears under its name only when it is whole. */
public final class OutputFiles {
  /** As many as Linux follows. */
  private static final int MOST_LINKS = 40;

  private OutputFiles() {}

  /** What writes a file, under the name that it is given. */
  public interface Writing<T> {
    T to(Path file) throws IOException;
  }

  /** Whether a file can be written, or made, under this name. */
  public static boolean writable(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return !Files.isDirectory(file) && Files.isWritable(file);
    }
    try {
      return (!Files.exists(file) || Files.isWritable(file))
          && Files.isWritable(place(file).getParent());
    } catch (IOException endless) {
      return false;
    }
  }

  /**
   * Whether a file stands there that a new one would take the place of; pipes and devices do not.
   */
  public static boolean taken(Path file) {
    return Files.isRegularFile(file);
  }

  /**
   * Has a file written beside its place, and moves it there.
   *
   * @throws OutputFailure if it cannot be written whole; what stood in its place stands there still
   */
  public static <T> T whole(Path file, Writing<T> writing) {
    try {
      Path place = place(file);
      return Files.exists(place) && !Files.isRegularFile(place)
          ? writing.to(place) // a pipe or a terminal
          : moved(place, writing);
    } catch (IOException failure) {
      throw new OutputFailure(file, failure);
    } catch (UncheckedIOException failure) {
      throw new OutputFailure(file, failure.getCause());
    } catch (StoreFailure.NoRoom failure) {
      throw new OutputFailure(file, true, failure);
    }
  }

  /**
   * Where the file itself is, or is to be: at the end of links, which stay, even where one leads to
   * nothing yet.
   */
  private static Path place(Path file) throws IOException {
    if (Files.exists(file)) {
      return file.toRealPath();
    }
    Path place = file.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(place); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemException(file.toString(), null, "its links lead in a circle");
      }
      place = place.resolveSibling(Files.readSymbolicLink(place));
    }
    return place;
  }

  /** Under a name that nobody else has: what lies beside the file may be somebody's own. */
  private static <T> T moved(Path place, Writing<T> writing) throws IOException {
    Path part = Files.createFile(place.resolveSibling(".pocoscope-" + UUID.randomUUID() + ".part"));
    part.toFile().deleteOnExit(); // where the process is told to end meanwhile
    try {
      T result = writing.to(part);
      // A move that is not atomic takes the old file away before the new one has its name.
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
      return result;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Writes a text. */
  public static void text(Path file, String text) {
    whole(file, part -> Files.writeString(part, text));
  }

  /** Writes rows as comma-separated values. */
  public static void csv(Path file, List<ResultColumn> columns, List<List<Object>> rows) {
    whole(
        file,
        part -> {
          try (BufferedWriter out = Files.newBufferedWriter(part)) {
            out.write(CsvRows.exact().header(columns) + "\n");
            for (List<Object> row : rows) {
              out.write(CsvRows.exact().row(columns, row) + "\n");
            }
          }
          return part;
        });
  }
}
