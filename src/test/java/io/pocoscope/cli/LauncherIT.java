package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, as a person starts it: {@code ./pocoscope}. */
class LauncherIT {
  private static final Path LAUNCHER = Path.of("pocoscope").toAbsolutePath();
  private static final String TASK =
      "{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"status\": \"COMPLETED\", \"timestamp\": \"1700000000\"}]}}";

  @TempDir Path folder;

  @Test
  void importsAndCountsWithoutBuildingAgain() throws Exception {
    FileTime built = Files.getLastModifiedTime(Path.of("target/pocoscope.jar"));
    Files.writeString(folder.resolve("tasks.json"), TASK);
    Run imported = run("import", "tasks.json");
    assertThat(imported.exitCode()).as(imported.toString()).isZero();
    assertThat(imported.err()).doesNotContain("first use");
    assertThat(folder.resolve("pocoscope.duckdb")).exists();
    Run failures = run("failures", "--format", "csv");
    assertThat(failures.out()).contains("\n1,1,0,0,0,0,0,0.0,");
    assertThat(Files.getLastModifiedTime(Path.of("target/pocoscope.jar"))).isEqualTo(built);
  }

  @Test
  void startsThroughALinkFromAnywhere() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("poco"), LAUNCHER);
    Run run = finish(new ProcessBuilder(link.toString(), "--version"));
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("pocoscope ");
  }

  @Test
  void speaksUtf8WhateverTheLocale() throws Exception {
    Files.writeString(folder.resolve("tasks.json"), TASK);
    run("import", "tasks.json");
    ProcessBuilder posix = new ProcessBuilder(LAUNCHER.toString(), "failures");
    posix.environment().put("LC_ALL", "POSIX");
    assertThat(finish(posix).out()).contains("0.0–79.3");
  }

  @Test
  void aStoreThatAnotherProcessHoldsIsExitSixAndNamesTheProcess() throws Exception {
    Files.writeString(folder.resolve("tasks.json"), TASK);
    run("import", "tasks.json");
    try (Store held = Store.open(folder.resolve("pocoscope.duckdb"), StoreLimits.standard())) {
      for (Run refused : List.of(run("failures"), run("import", "tasks.json"))) {
        assertThat(refused.exitCode()).as(refused.toString()).isEqualTo(6);
        assertThat(refused.err().lines()).hasSize(1);
        assertThat(refused.err())
            .contains("pocoscope.duckdb is in use by process " + ProcessHandle.current().pid())
            .contains("wait until it ends");
      }
      assertThat(held.meta().lastImport()).isPresent();
    }
    assertThat(run("failures").exitCode()).isZero();
  }

  @Test
  void anOutputThatIsNotWholeIsAFailure() throws Exception {
    Files.writeString(folder.resolve("tasks.json"), TASK);
    run("import", "tasks.json");
    Run run =
        finish(new ProcessBuilder("sh", "-c", "'%s' failures > /dev/full".formatted(LAUNCHER)));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("the output is not whole");
  }

  @Test
  void aPipeThatClosesEarlyIsNoFault() throws Exception {
    Files.writeString(folder.resolve("tasks.json"), TASK);
    run("import", "tasks.json");
    Run run =
        finish(
            new ProcessBuilder(
                "sh",
                "-c",
                "'%s' query --format csv 'select * from range(1000000)' | head -2"
                    .formatted(LAUNCHER)));
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.err()).isEmpty();
  }

  private Run run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    return finish(new ProcessBuilder(command));
  }

  private Run finish(ProcessBuilder builder) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    builder.environment().put("HOME", folder.toString());
    builder.environment().remove("POCOSCOPE_DB");
    Process process =
        builder
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private record Run(int exitCode, String out, String err) {}
}
