package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The archive of loaded classes that {@code ./pocoscope} starts from: in a copy of the launcher,
 * with the program that is built already and no sources to build it anew from.
 */
@Tag("slow")
class LauncherArchiveIT {
  private static final String TASK =
      "{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"status\": \"COMPLETED\", \"timestamp\":"
          + " \"1700000000\"}]}}";

  /** A Maven that hands over what is built; the libraries are there. */
  private static final String MAVEN =
      """
      #!/bin/sh
      cp "$BUILT"/pocoscope.jar target/pocoscope-next.jar
      """;

  /** A Java that keeps no classes, says so in its way, and counts how often it is asked to. */
  private static final String JAVA_THAT_KEEPS_NOTHING =
      """
      #!/bin/sh
      case "$*" in *ArchiveClassesAtExit*) echo x >> "$ASKED"; exit 1 ;; esac
      exec "$REAL_JAVA" "$@"
      """;

  @TempDir Path folder;
  private Path home;
  private Path target;

  @BeforeEach
  void copyProgram() throws IOException {
    copyProgramTo(folder.resolve("poco"));
  }

  @Test
  void theBuildMakesAnArchiveAndStartsTakeTheirClassesFromIt() throws Exception {
    Files.delete(target.resolve("pocoscope.jar"));
    script(folder.resolve("bin/mvn"), MAVEN);
    Launched.Finished built =
        run(
            Map.of(
                "BUILT",
                Path.of("target").toAbsolutePath().toString(),
                "PATH",
                folder.resolve("bin") + ":" + System.getenv("PATH")),
            "--version");
    assertThat(built.err()).contains("built in").contains("making ready for faster starts");
    assertThat(archive()).isNotEmptyFile();
    assertThat(ownClassesFromArchive(Map.of())).isGreaterThan(100);
    assertThat(run(Map.of(), "--version").err()).isEmpty();
  }

  @Test
  void aProgramWithoutAnArchiveGetsOneWithoutAWord() throws Exception {
    assertThat(run(Map.of(), "--version").err()).isEmpty();
    assertThat(ownClassesFromArchive(Map.of())).isGreaterThan(100);
    try (Stream<Path> left = Files.list(target)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "lib", "pocoscope.jar", "archive.log", archive().getFileName().toString());
    }
  }

  @Test
  void whoBuildsNothingMakesNoArchive() throws Exception {
    assertThat(run(Map.of("POCOSCOPE_REBUILD", "no"), "--version").exitCode()).isZero();
    assertThat(archives()).isEmpty();
  }

  @Test
  void theArchiveOfAnotherJavaOrAnotherJarIsNotUsedAndIsMadeAnew() throws Exception {
    run(Map.of(), "--version");
    Path ours = archive();
    Path another = Files.move(ours, target.resolve("pocoscope-11.0.2.jsa"));
    run(Map.of(), "--version");
    assertThat(archives()).containsExactlyInAnyOrder(ours, another);
    FileTime made = Files.getLastModifiedTime(ours);
    FileTime later = FileTime.from(made.toInstant().plus(Duration.ofMinutes(1)));
    Files.setLastModifiedTime(target.resolve("pocoscope.jar"), later);
    assertThat(run(Map.of(), "--version").err()).isEmpty();
    assertThat(archives()).containsExactly(ours);
    assertThat(Files.getLastModifiedTime(ours)).isEqualTo(later);
    assertThat(ownClassesFromArchive(Map.of())).isGreaterThan(100);
  }

  @Test
  void whatIsPrintedIsTheSameWithAnArchiveAndWithout() throws Exception {
    Files.writeString(folder.resolve("tasks.json"), TASK);
    List<List<String>> commands =
        List.of(
            List.of("--help"),
            List.of("failures", "--help"),
            List.of("import", "tasks.json", "--db", "a.duckdb", "-q"),
            List.of("failures", "--db", "a.duckdb"),
            List.of("causes", "--db", "a.duckdb", "--format", "json"),
            List.of("failures", "--nonsense"));
    List<Launched.Finished> without = all(Map.of("POCOSCOPE_REBUILD", "no"), commands);
    assertThat(archives()).isEmpty();
    run(Map.of(), "--version");
    Files.delete(folder.resolve("a.duckdb"));
    assertThat(all(Map.of(), commands)).isEqualTo(without);
  }

  @Test
  void aBrokenArchiveBreaksNoCommand() throws Exception {
    Launched.Finished whole = run(Map.of(), "--help");
    Path archive = archive();
    Files.delete(archive);
    Files.writeString(archive, "garbage\n".repeat(999));
    Files.setLastModifiedTime(archive, Files.getLastModifiedTime(target.resolve("pocoscope.jar")));
    assertThat(run(Map.of(), "--help")).isEqualTo(whole);
    assertThat(archive).hasSize(999 * 8);
  }

  @Test
  void whereAnArchiveCannotStandThereIsNone() throws Exception {
    run(Map.of(), "--version");
    Path archive = archive();
    Files.delete(archive);
    Files.createDirectory(archive);
    Launched.Finished run = run(Map.of(), "--version");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(archive).isEmptyDirectory();
  }

  @Test
  void aJavaThatKeepsNoClassesIsAskedToOnlyOnce() throws Exception {
    Path java = script(folder.resolve("jdk/bin/java"), JAVA_THAT_KEEPS_NOTHING);
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.99\"\n");
    Path asked = folder.resolve("asked");
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME",
            java.getParent().getParent().toString(),
            "ASKED",
            asked.toString(),
            "REAL_JAVA",
            Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (int start = 0; start < 2; start++) {
      Launched.Finished run = run(environment, "--version");
      assertThat(run.out()).startsWith("pocoscope ");
      assertThat(run.err()).isEmpty();
    }
    assertThat(Files.readAllLines(asked)).hasSize(1);
  }

  @Test
  void twoAtOnceDoNotWaitForEachOtherAndMakeOneArchive() throws Exception {
    Launched.Running one = start(Map.of(), "--version");
    Launched.Running other = start(Map.of(), "--version");
    for (Launched.Running started : List.of(one, other)) {
      Launched.Finished run = started.finish();
      assertThat(run.exitCode()).isZero();
      assertThat(run.err()).isEmpty();
    }
    assertThat(archives()).hasSize(1);
    assertThat(ownClassesFromArchive(Map.of())).isGreaterThan(100);
  }

  @Test
  void aStartThatIsEndedWhileItMakesAnArchiveLeavesNone() throws Exception {
    Launched.Running started = start(Map.of(), "--version");
    while (!Files.exists(target.resolve("archive.log"))) {
      Thread.sleep(10);
    }
    started.signal("TERM");
    assertThat(started.finish().exitCode()).isEqualTo(143);
    assertThat(archives()).isEmpty();
  }

  @Test
  void aPathWithSpacesIsAPathAsAnother() throws Exception {
    copyProgramTo(folder.resolve("my programs/poco"));
    Launched.Finished first = run(Map.of(), "--help");
    assertThat(first.exitCode()).isZero();
    assertThat(first.err()).isEmpty();
    assertThat(run(Map.of(), "--help")).isEqualTo(first);
  }

  @Test
  void theUsersOwnOptionsComeFirst() throws Exception {
    Launched.Finished usual = run(Map.of(), "--help");
    for (String options :
        List.of(
            "-XX:+UseParallelGC",
            "-XX:+UseZGC",
            "-XX:-UseCompressedOops",
            "-Xshare:off",
            "-XX:SharedArchiveFile=" + folder.resolve("none.jsa"),
            "-XX:ArchiveClassesAtExit=" + folder.resolve("own.jsa") + " -Xlog:disable")) {
      assertThat(run(Map.of("POCOSCOPE_JAVA_OPTS", options), "--help"))
          .as(options)
          .isEqualTo(usual);
    }
    assertThat(folder.resolve("own.jsa")).isNotEmptyFile();
    assertThat(run(Map.of("POCOSCOPE_JAVA_OPTS", "-Xlog:gc+init=info"), "--help").out())
        .contains("[gc,init]");
    assertThat(run(Map.of("JDK_JAVA_OPTIONS", "-Xlog:gc+init=info"), "--help").out())
        .contains("[gc,init]");
  }

  private void copyProgramTo(Path place) throws IOException {
    home = place;
    for (String script : List.of("pocoscope", "src/build/sh/build.sh", "src/build/sh/archive.sh")) {
      Files.createDirectories(home.resolve(script).getParent());
      Files.copy(Path.of(script), home.resolve(script));
    }
    target = home.resolve("target");
    Files.createDirectories(target.resolve("lib"));
    Files.copy(Path.of("target/pocoscope.jar"), target.resolve("pocoscope.jar"));
    try (Stream<Path> libraries = Files.list(Path.of("target/lib"))) {
      for (Path library : libraries.toList()) {
        linkOrCopy(library, target.resolve("lib").resolve(library.getFileName()));
      }
    }
  }

  private static void linkOrCopy(Path file, Path place) throws IOException {
    try {
      Files.createLink(place, file);
    } catch (IOException | UnsupportedOperationException otherDisk) {
      Files.copy(file, place);
    }
  }

  private static Path script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** How many of the program's own classes a start found ready. */
  private long ownClassesFromArchive(Map<String, String> environment) throws Exception {
    Path log = folder.resolve("classes.txt");
    ProcessBuilder builder = builder(environment, "--help");
    builder.environment().put("POCOSCOPE_JAVA_OPTS", "-Xlog:class+load:file=" + log);
    assertThat(new Launched(folder).start(builder).finish().exitCode()).isZero();
    return Files.readAllLines(log).stream()
        .filter(line -> line.contains(" io.pocoscope.") || line.contains(" picocli."))
        .filter(line -> line.endsWith("source: shared objects file (top)"))
        .count();
  }

  private Path archive() throws IOException {
    assertThat(archives()).hasSize(1);
    return archives().get(0);
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files.filter(file -> file.toString().matches(".*[.](jsa|making)")).toList();
    }
  }

  private List<Launched.Finished> all(Map<String, String> environment, List<List<String>> commands)
      throws Exception {
    List<Launched.Finished> all = new ArrayList<>();
    for (List<String> command : commands) {
      all.add(run(environment, command.toArray(String[]::new)));
    }
    return all;
  }

  private Launched.Finished run(Map<String, String> environment, String... arguments)
      throws Exception {
    return start(environment, arguments).finish();
  }

  private Launched.Running start(Map<String, String> environment, String... arguments)
      throws IOException {
    return new Launched(folder).start(builder(environment, arguments));
  }

  private ProcessBuilder builder(Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of(home.resolve("pocoscope").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("POCOSCOPE_REBUILD");
    builder.environment().putAll(environment);
    return builder;
  }
}
