package io.pocoscope.cli.frame;

import io.pocoscope.cli.print.CsvRows;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.store.StoreFailure;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Files that a command is to write; each appears under its name only when it is whole. */
public final class OutputFiles {
  private OutputFiles() {}

  /** What writes a file, under the name that it is given. */
  public interface Writing<T> {
    T to(Path file) throws IOException;
  }

  /** Whether a file can be written, or made, under this name. */
  public static boolean writable(Path file) {
    return !Files.isDirectory(file)
        && (!Files.exists(file) || Files.isWritable(file))
        && Files.isWritable(file.toAbsolutePath().getParent());
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
      Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
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

  private static <T> T moved(Path place, Writing<T> writing) throws IOException {
    Path part = place.resolveSibling(place.getFileName() + ".part");
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
