package io.pocoscope.store;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** A file as DuckDB's driver wants it named. */
final class StoreAddress {
  /**
   * Behind a semicolon the driver takes options, some of which run SQL, and behind a question mark
   * DuckDB puts no suffix: it would keep its log under another name.
   */
  private static final Pattern MEANS_MORE = Pattern.compile("[;?]");

  private StoreAddress() {}

  /**
   * The file's address: its whole path, or if a folder above us has an unlucky name, from here on.
   *
   * @throws StoreFailure.Unopenable if its name means more than a name to DuckDB
   */
  static String of(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path whole = file.toAbsolutePath();
    String path = whole.toString();
    if (MEANS_MORE.matcher(path).find()) {
      path = "./" + here.relativize(whole);
    }
    if (MEANS_MORE.matcher(path).find()) {
      throw new StoreFailure.Unopenable(
          file, "DuckDB takes what follows ';' or '?' in a path for options", null);
    }
    return "jdbc:duckdb:" + path;
  }
}
