package io.pocoscope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The most memory of this process, DuckDB's included. */
final class MostMemory {
  private MostMemory() {}

  /** The peak of the resident set, MB, as Linux tells it. */
  static long megabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  /** Runs a main class in another process, and waits for its end. */
  static void inAProcessOfItsOwn(Class<?> main, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = JavaCommand.of(List.of(), main, arguments);
    int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exitCode != 0) {
      throw new IllegalStateException(main + " ended with " + exitCode);
    }
  }
}
