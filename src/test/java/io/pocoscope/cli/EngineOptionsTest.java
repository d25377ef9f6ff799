package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program without another engine says which has it. */
class EngineOptionsTest {
  @TempDir private Path folder;

  @Test
  void oneLineSaysWhichJarHasTheEngine() {
    for (String command : new String[] {"failures", "causes", "patterns", "calibrate"}) {
      Cli.Run run = new Cli(folder).run(command, "--engine", "spark", "--data", folder);
      assertThat(run.exitCode()).as(command).isEqualTo(2);
      assertThat(run.err()).contains("target/pocoscope-spark.jar").contains("docs/spark.md");
      assertThat(run.err().lines()).hasSize(1);
    }
  }

  @Test
  void whatTheEngineTakesBelongsTogether() {
    Cli cli = new Cli(folder);
    assertThat(cli.run("failures", "--engine", "spark").err()).contains("--data");
    assertThat(cli.run("failures", "--data", folder).err()).contains("--engine spark");
    assertThat(cli.run("failures", "--save", "--engine", "spark", "--data", folder).err())
        .contains("--save");
  }
}
