package io.pocoscope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for a benchmark's stores, which take gigabytes; it goes with all that is in it. */
record TempFolder(Path path) implements AutoCloseable {
  static TempFolder create() throws IOException {
    return new TempFolder(Files.createTempDirectory("pocoscope-bench"));
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> content = Files.walk(path)) {
      for (Path each : content.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
