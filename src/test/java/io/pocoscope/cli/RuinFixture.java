package io.pocoscope.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** {@code ruin} with its options in one line, in a folder of the test's own. */
abstract class RuinFixture {
  @TempDir Path folder;
  Cli cli;

  @BeforeEach
  void cli() {
    cli = new Cli(folder);
  }

  static Object[] words(String options) {
    return ("ruin " + options).split(" ");
  }
}
