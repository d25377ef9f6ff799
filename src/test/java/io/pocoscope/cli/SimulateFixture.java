package io.pocoscope.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** {@code simulate} on a small market, in a folder of the test's own. */
abstract class SimulateFixture {
  @TempDir Path folder;
  Cli cli;

  @BeforeEach
  void cli() {
    cli = new Cli(folder);
  }

  static Object[] words(String options) {
    return ("simulate --tasks=1000 --runs=4 " + options).strip().split(" +");
  }
}
