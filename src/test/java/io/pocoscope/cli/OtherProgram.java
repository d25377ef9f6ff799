package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs that need not be on every machine. */
final class OtherProgram {
  private static final int WAIT_SECONDS = 60;

  private OtherProgram() {}

  /** What a program printed, and what it said beside it. */
  record Printed(String out, String err) {}

  /** Skips the test where it does not run. */
  static void require(String... command) throws Exception {
    assumeTrue(runs(command), String.join(" ", command) + " does not run on this machine");
  }

  /** A system's packages are of its own Python, which need not be the first on the path. */
  static String pythonWith(String module) throws Exception {
    for (String python : List.of("python3", "/usr/bin/python3")) {
      if (runs(python, "-c", "import " + module)) {
        return python;
      }
    }
    return abort("no Python on this machine has " + module);
  }

  private static boolean runs(String... command) throws Exception {
    try {
      return start(command, ProcessBuilder.Redirect.DISCARD).waitFor() == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  /** Runs what must succeed. */
  static Printed run(String... command) throws Exception {
    Path said = Files.createTempFile("said", ".txt");
    Process process = start(command, ProcessBuilder.Redirect.to(said.toFile()));
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(WAIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    String err = Files.readString(said);
    Files.delete(said);
    assertThat(process.exitValue()).as(out + err).isZero();
    return new Printed(out, err);
  }

  private static Process start(String[] command, ProcessBuilder.Redirect err) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(err);
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    return builder.start();
  }
}
