package io.pocoscope.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.pocoscope.api.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image, where Docker answers; else what a linter says of its file. */
@Tag("release")
class DockerIT {
  private static final String IMAGE = "pocoscope:test";
  private static final Path DOCKERFILE = Path.of("Dockerfile").toAbsolutePath();

  /** MIT; it parses the file as Docker does, and knows the instructions. */
  private static final String LINTER = "dockerfile-utils@0.16.3";

  @TempDir Path folder;

  @Test
  void theImageRunsOnAFolderOfTheUsersOrTheFileIsAtLeastWellMade() throws Exception {
    if (dockerAnswers()) {
      buildAndRun();
    } else {
      lint();
    }
  }

  private boolean dockerAnswers() throws IOException, InterruptedException {
    return Shell.which("docker").isPresent()
        && new Shell(folder).run("docker", "version").exitCode() == 0;
  }

  private void buildAndRun() throws Exception {
    Shell shell = new Shell(folder);
    shell.ok("docker", "build", "--tag", IMAGE, DOCKERFILE.getParent());
    assertThat(shell.ok("docker", "run", "--rm", IMAGE, "--version").out())
        .isEqualTo("pocoscope " + Version.number() + "\n");
    Files.writeString(
        folder.resolve("tasks.json"),
        "{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"status\": \"COMPLETED\"}]}}");
    String me = shell.ok("id", "-u").out().strip() + ":" + shell.ok("id", "-g").out().strip();
    shell.ok(
        "docker",
        "run",
        "--rm",
        "--volume",
        folder + ":/data",
        "--user",
        me,
        IMAGE,
        "import",
        "tasks.json");
    assertThat(folder.resolve("pocoscope.duckdb")).exists();
  }

  private void lint() throws Exception {
    if (Shell.which("npx").isEmpty()) {
      abort("neither Docker answers nor is npx here, which would fetch a linter");
    }
    Shell shell = new Shell(folder);
    Shell.Run run = shell.run("npx", "--yes", LINTER, "lint", DOCKERFILE);
    assertThat(run.exitCode()).as(run.toString()).isZero();
    Path broken = folder.resolve("broken");
    Files.writeString(broken, Files.readString(DOCKERFILE).replace("ENTRYPOINT", "ENTRYPIONT"));
    assertThat(shell.run("npx", "--yes", LINTER, "lint", broken).out())
        .contains("Unknown instruction: ENTRYPIONT");
  }
}
