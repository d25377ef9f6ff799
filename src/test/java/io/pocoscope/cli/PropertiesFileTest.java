package io.pocoscope.cli;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.cli.frame.ExitCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ~/.pocoscope.properties} as people's editors leave it. */
class PropertiesFileTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void fillStore() throws IOException {
    cli = new Cli(folder);
    cli.ok("import", Files.writeString(folder.resolve("tasks.json"), Cli.TASKS));
  }

  @Test
  void anUnknownNameIsToldOnceWithTheNearestOne() throws IOException {
    write("formt=csv\nlevel=.9\ndeals=3\n", StandardCharsets.UTF_8);
    Cli.Run run = cli.ok("failures");
    assertThat(run.err().lines().filter(line -> line.contains("no option is named")))
        .singleElement()
        .asString()
        .contains(".pocoscope.properties: no option is named 'formt'; did you mean format?");
  }

  @Test
  void aMarkOfTheByteOrderIsNoPartOfTheFirstName() throws IOException {
    write("\uFEFFformat=csv\n", StandardCharsets.UTF_8);
    Cli.Run run = cli.ok("failures");
    assertThat(run.out()).startsWith("slots,");
    assertThat(run.err()).doesNotContain("no option is named");
  }

  @Test
  void anotherEncodingIsTold() throws IOException {
    write("format=csv\n", UTF_16);
    Cli.Run run = cli.run("failures");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err()).contains("it is not UTF-8");
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void aFolderOfThatNameIsTold() throws IOException {
    Files.createDirectory(folder.resolve(".pocoscope.properties"));
    Cli.Run run = cli.run("failures");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err()).contains(".pocoscope.properties cannot be read");
  }

  private void write(String text, Charset charset) throws IOException {
    Files.writeString(folder.resolve(".pocoscope.properties"), text, charset);
  }
}
