package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.OutputFailure;
import io.pocoscope.cli.frame.OutputFiles;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that commands write: whole, or not at all. */
class OutputFilesTest {
  private static final Path FULL = Path.of("/dev/full");

  @TempDir Path folder;

  @Test
  void whatStoodThereStaysWhereTheNewFileCannotBeWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("p.json"), "old");
    assertThatExceptionOfType(OutputFailure.class)
        .isThrownBy(
            () ->
                OutputFiles.whole(
                    file,
                    part -> {
                      Files.writeString(part, "half");
                      throw new FileSystemException(
                          part.toString(), null, "No space left on device");
                    }))
        .withMessageContaining(file.toString())
        .withMessageContaining("full")
        .matches(failure -> failure.exitCode() == ExitCode.STOPPED, "can be run again");
    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aFileThatIsThereIsReplacedOnlyByForce() throws IOException {
    Cli cli = new Cli(folder);
    cli.ok("import", Files.writeString(folder.resolve("tasks.json"), Cli.TASKS));
    Path file = Files.writeString(folder.resolve("p.json"), "old");
    Cli.Run run = cli.run("export", "--to", file);
    assertThat(run.exitCode()).as(run.toString()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err()).contains("p.json is there already: --force replaces it").hasLineCount(1);
    assertThat(run.out()).isEmpty();
    assertThat(file).hasContent("old");
    cli.ok("export", "--to", file, "--force");
    assertThat(file).content().startsWith("{").contains("\"schema_version\"").endsWith("}\n");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--trajectory", "--removals"})
  void whatASimulationTellsBesideIsReplacedOnlyByForceToo(String option) throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), "mine");
    List<Object> words =
        new ArrayList<>(List.of("simulate", "--runs=1", "--tasks=20", "--assets=5", option, file));
    Cli cli = new Cli(folder);
    Cli.Run run = cli.run(words.toArray());
    assertThat(run.exitCode()).as(run.toString()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err()).contains(option + ": " + file + " is there already: --force replaces it");
    assertThat(file).hasContent("mine");
    words.add("--force");
    cli.ok(words.toArray());
    assertThat(file).content().startsWith("scheme,");
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = Files.writeString(folder.resolve("p.json"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
    OutputFiles.text(link, "new");
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  @Test
  void aLinkToNothingYetLeadsToTheNewFile() throws IOException {
    Path file = folder.resolve("p.json");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("p.json"));
    OutputFiles.text(link, "new");
    assertThat(link).isSymbolicLink();
    assertThat(file).isRegularFile().hasContent("new");
  }

  @Test
  void linksThatLeadInACircleAreRefused() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
    Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
    assertThat(OutputFiles.writable(link)).isFalse();
    assertThatExceptionOfType(OutputFailure.class)
        .isThrownBy(() -> OutputFiles.text(link, "new"))
        .withMessageContaining("circle");
    assertThat(link).isSymbolicLink();
  }

  /** Somebody may call a file so, whatever we call ours until they are whole. */
  @Test
  void whatLiesBesideTheFileIsLeftAlone() throws IOException {
    Path own = Files.writeString(folder.resolve("p.json.part"), "somebody's");
    OutputFiles.text(folder.resolve("p.json"), "new");
    assertThat(own).hasContent("somebody's");
    assertThat(folder).isDirectoryNotContaining("glob:**/.pocoscope*");
  }

  @Test
  void aNameAsLongAsNamesMayBeWillDo() throws IOException {
    Path file = folder.resolve("n".repeat(250) + ".csv");
    OutputFiles.text(file, "new");
    assertThat(file).hasContent("new");
  }

  @Test
  void othersMayReadItAsAnyNewFile() throws IOException {
    Path usual = Files.createFile(folder.resolve("usual"));
    Path file = folder.resolve("p.json");
    OutputFiles.text(file, "new");
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
  }

  /** Whatever the option is called, by whichever name it reaches the store, and with --force. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "export --force --to",
        "report --force --to",
        "sync --network bellecour --report",
        "simulate --trajectory",
        "devnet --force --dump"
      })
  void noOutputIsWrittenOverTheStore(String command) throws IOException {
    Cli cli = new Cli(folder);
    cli.ok("import", Files.writeString(folder.resolve("tasks.json"), Cli.TASKS));
    byte[] before = Files.readAllBytes(cli.store());
    Path link = Files.createSymbolicLink(folder.resolve("page.html"), cli.store());
    for (Path name : List.of(cli.store(), link)) {
      Cli.Run run = cli.run((Object[]) (command + " " + name).split(" "));
      assertThat(run.exitCode()).as(run.toString()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(run.err()).contains(name + " is the store itself").hasLineCount(1);
    }
    assertThat(cli.store()).hasBinaryContent(before);
  }

  @Test
  @EnabledIf("hasFullDevice")
  void aFullDiskIsNoFaultOfOurs() throws IOException {
    Cli cli = new Cli(folder);
    cli.ok("import", Files.writeString(folder.resolve("tasks.json"), Cli.TASKS));
    Path full = Files.createSymbolicLink(folder.resolve("full.csv"), FULL);
    Cli.Run run = cli.run("export", "--to", full);
    assertThat(run.exitCode()).as(run.toString()).isEqualTo(ExitCode.STOPPED);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("full.csv could not be written").contains("make room");
  }

  @Test
  @EnabledIf("hasFullDevice")
  void theTruthOfADevnetIsWholeToo() throws IOException {
    Path full = Files.createSymbolicLink(folder.resolve("truth.json"), FULL);
    Cli.Run run =
        new Cli(folder)
            .run("devnet", "--deals", "9", "--truth", full, "--dump", folder.resolve("dump"));
    assertThat(run.exitCode()).as(run.toString()).isIn(ExitCode.STOPPED, ExitCode.WRONG_USAGE);
    assertThat(run.err()).contains("make room").doesNotContain("fault");
  }

  static boolean hasFullDevice() {
    return Files.isWritable(FULL);
  }
}
