package io.pocoscope.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real data that may not be copied into the project: beside it on our machines, absent elsewhere.
 */
public final class SharedData {
  private static final Path FOLDER = Path.of("..", "shared").toAbsolutePath().normalize();

  private SharedData() {}

  /** The first 1000 tasks of Bellecour; without them the test is skipped, and says so. */
  public static Path bellecour() {
    return required("data/bellecour-2021/tasks.json");
  }

  /** The script that starts a real graph-node; without it the test is skipped, and says so. */
  public static Path realNode() {
    return required("real-node/serve.sh");
  }

  private static Path required(String name) {
    Path file = FOLDER.resolve(name);
    if (!Files.exists(file)) {
      // The build shows how many tests were skipped, and what they print, but not why.
      System.out.println("skipped, as this is not on this machine: " + name);
    }
    assumeTrue(Files.exists(file), name + " is not on this machine");
    return file;
  }
}
