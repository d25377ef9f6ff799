package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * When {@code ./pocoscope} builds, and when not: in a copy of the launcher, whose Maven is a script
 * that hands over the program that is built already, and counts.
 */
@Tag("slow")
class LauncherBuildIT {
  private static final String MAVEN =
      """
      #!/bin/sh
      echo x >> builds
      [ ! -f broken ] || { cat broken; exit 1; }
      mkdir -p target/lib
      ln -f "$BUILT"/lib/* target/lib/ 2>/dev/null || cp "$BUILT"/lib/* target/lib/
      cp "$BUILT"/pocoscope.jar target/pocoscope-next.jar
      """;

  @TempDir Path folder;
  private Path home;
  private Path source;

  @BeforeEach
  void copyLauncher() throws IOException {
    home = Files.createDirectories(folder.resolve("my programs/poco"));
    Path script = Path.of("src/build/sh/build.sh");
    Files.createDirectories(home.resolve(script).getParent());
    Files.copy(script, home.resolve(script));
    Files.copy(Launched.LAUNCHER, home.resolve("pocoscope"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    source = Files.createDirectories(home.resolve("src/main")).resolve("A.java");
    Files.writeString(source, "class A {}");
    Files.createDirectories(home.resolve("queries"));
    Files.createDirectories(home.resolve("schema"));
    Path maven = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
    Files.writeString(maven, MAVEN);
    Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void theFirstUseBuildsAndTheNextDoesNot() throws Exception {
    Launched.Finished first = version(Map.of());
    assertThat(first.err()).contains("first use: building").contains("built in");
    assertThat(first.out()).startsWith("pocoscope ");
    assertThat(version(Map.of("CDPATH", folder.toString())).err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aChangedSourceIsBuiltAgainAndOneThatIsOnlyNewerIsNot() throws Exception {
    version(Map.of());
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plus(Duration.ofDays(1))));
    assertThat(version(Map.of()).err()).isEmpty();
    Files.writeString(source, "class A { int b; }");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plus(Duration.ofDays(1))));
    Launched.Finished old = version(Map.of("POCOSCOPE_REBUILD", "no"));
    assertThat(old.err()).isEmpty();
    assertThat(version(Map.of()).err()).contains("the sources have changed");
    assertThat(version(Map.of()).err()).isEmpty();
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void aJarOfATimeToComeHidesNoChange() throws Exception {
    version(Map.of());
    Files.writeString(source, "class A { int b; }");
    FileTime later = FileTime.from(Instant.now().plus(Duration.ofHours(3)));
    Files.setLastModifiedTime(home.resolve("target/pocoscope.jar"), later);
    assertThat(version(Map.of()).err()).contains("the sources have changed");
    assertThat(version(Map.of()).err()).isEmpty();
  }

  @Test
  void aMissingLibraryIsBroughtBack() throws Exception {
    version(Map.of());
    try (Stream<Path> libraries = Files.list(home.resolve("target/lib"))) {
      Files.delete(libraries.findFirst().orElseThrow());
    }
    Launched.Finished run = version(Map.of());
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("target/lib is not whole");
  }

  @Test
  void aBuildThatFailsIsToldAndTheOldProgramDoesNotRun() throws Exception {
    version(Map.of());
    Files.writeString(source, "class A { int b; }");
    Files.writeString(home.resolve("broken"), "[ERROR] COMPILATION ERROR\n");
    Launched.Finished run = version(Map.of());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("the build failed: [ERROR] COMPILATION ERROR");
    assertThat(version(Map.of("POCOSCOPE_REBUILD", "no")).exitCode()).isZero();
  }

  @Test
  void aBuildWithoutANetworkSaysSoInOneLine() throws Exception {
    Files.writeString(
        home.resolve("broken"), "[ERROR] Unknown host repo.maven.apache.org\n[ERROR] more\n");
    Launched.Finished run = version(Map.of());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines().filter(line -> line.contains("no network"))).hasSize(1);
    assertThat(run.err()).doesNotContain("Unknown host");
  }

  @Test
  void aLockOfAProcessThatIsGoneHoldsNobodyUp() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Path lock = Files.createDirectories(home.resolve("target/building"));
    Files.writeString(lock.resolve("pid"), gone.pid() + "\n");
    assertThat(version(Map.of()).exitCode()).isZero();
    assertThat(lock).doesNotExist();
  }

  @Test
  void twoAtOnceBuildOnce() throws Exception {
    Launched.Running one = start(Map.of());
    Launched.Running other = start(Map.of());
    assertThat(one.finish().exitCode()).isZero();
    assertThat(other.finish().exitCode()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  private Launched.Finished version(Map<String, String> environment) throws Exception {
    return start(environment).finish();
  }

  private Launched.Running start(Map<String, String> environment) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(home.resolve("pocoscope").toString(), "--version");
    builder.environment().put("BUILT", Path.of("target").toAbsolutePath().toString());
    builder.environment().merge("PATH", "", (path, none) -> folder.resolve("bin") + ":" + path);
    builder.environment().remove("POCOSCOPE_REBUILD");
    builder.environment().putAll(environment);
    return new Launched(folder).start(builder);
  }

  private long builds() throws IOException {
    return Files.readAllLines(home.resolve("builds")).size();
  }
}
