package io.pocoscope.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.api.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * JBang itself, by the catalogue: from a repository that the jar stands in as {@code mvn install}
 * puts it, with its libraries from where Maven has them.
 */
@Tag("release")
class JBangIT {
  private static final Path JBANG = Path.of("target/jbang/jbang-cli-all.jar").toAbsolutePath();

  /** It prints what its own script is to run, and says so by this. */
  private static final int RUN_WHAT_IS_PRINTED = 255;

  @TempDir Path folder;

  @Test
  void theAliasRunsTheProgram() throws Exception {
    String version = Version.number();
    Path place = folder.resolve("repository/io/pocoscope/pocoscope").resolve(version);
    Files.createDirectories(place);
    Files.copy(Path.of("target/pocoscope.jar"), place.resolve("pocoscope-" + version + ".jar"));
    Files.copy(Path.of("pom.xml"), place.resolve("pocoscope-" + version + ".pom"));
    Path java = Path.of(System.getProperty("java.home"));
    Shell shell =
        new Shell(folder)
            .with("JAVA_HOME", java)
            .with("JBANG_DIR", folder.resolve("jbang"))
            .with("JBANG_REPO", folder.resolve("resolved"));
    Shell.Run asked =
        shell.run(
            java.resolve("bin/java"),
            "-jar",
            JBANG,
            "run",
            "--repos",
            "here=" + folder.resolve("repository").toUri(),
            "--repos",
            "known=" + Path.of(System.getProperty("user.home"), ".m2/repository").toUri(),
            "--catalog",
            Path.of("jbang-catalog.json").toAbsolutePath(),
            "pocoscope",
            "--version");
    assertThat(asked.exitCode()).as(asked.toString()).isEqualTo(RUN_WHAT_IS_PRINTED);
    assertThat(asked.out()).contains("-Xmx3g", "io.pocoscope.cli.Main");
    assertThat(shell.ok("sh", "-c", asked.out()).out()).isEqualTo("pocoscope " + version + "\n");
  }
}
