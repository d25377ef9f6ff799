package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, as a person starts it: {@code ./pocoscope}. */
@Tag("slow")
class LauncherIT {
  private static final Path LAUNCHER = Launched.LAUNCHER;
  private static final String TASK =
      "{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"status\": \"COMPLETED\", \"timestamp\":"
          + " \"1700000000\"}]}}";

  @TempDir Path folder;

  @Test
  void importsAndCountsWithoutBuildingAgain() throws Exception {
    FileTime built = Files.getLastModifiedTime(Path.of("target/pocoscope.jar"));
    Files.writeString(folder.resolve("tasks.json"), TASK);
    Launched.Finished imported = run("import", "tasks.json");
    assertThat(imported.exitCode()).as(imported.toString()).isZero();
    assertThat(imported.err()).doesNotContain("first use");
    assertThat(folder.resolve("pocoscope.duckdb")).exists();
    Launched.Finished failures = run("failures", "--format", "csv");
    assertThat(failures.out()).contains("\n1,1,0,0,0,0,0,0,0,0.0,");
    assertThat(Files.getLastModifiedTime(Path.of("target/pocoscope.jar"))).isEqualTo(built);
  }

  @Test
  void startsThroughALinkFromAnywhere() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("poco"), LAUNCHER);
    Launched.Finished run = finish(new ProcessBuilder(link.toString(), "--version"));
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("pocoscope ");
  }

  @Test
  void hintsNameItAsItWasCalled() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("poco"), LAUNCHER);
    assertThat(finish(new ProcessBuilder("./poco", "failures")).err())
        .contains("'./poco import FILE'");
    assertThat(finish(new ProcessBuilder(link.toString(), "failures")).err())
        .contains("'" + link + " import FILE'");
    ProcessBuilder found = new ProcessBuilder("sh", "-c", "poco failures");
    found.environment().merge("PATH", folder.toString(), (path, here) -> here + ":" + path);
    assertThat(finish(found).err()).contains("'poco import FILE'");
  }

  /** A command would take it for the environment's word on its own --rebuild. */
  @Test
  void whetherToBuildAgainIsNoConcernOfTheCommands() throws Exception {
    ProcessBuilder sync = new ProcessBuilder(LAUNCHER.toString(), "sync");
    sync.environment().put("POCOSCOPE_REBUILD", "no");
    assertThat(finish(sync).err()).contains("--endpoint").doesNotContain("--rebuild");
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
      for (Launched.Finished refused :
          List.of(
              run("failures"),
              run("import", "tasks.json"),
              run("sync", "--endpoint", "http://127.0.0.1:1/subgraphs/name/x"))) {
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
  void aResultCannotBeSavedWhileAnotherProcessReads() throws Exception {
    Files.writeString(folder.resolve("tasks.json"), TASK);
    run("import", "tasks.json");
    Path file = folder.resolve("pocoscope.duckdb");
    try (Store held = Store.openReadOnly(file, StoreLimits.standard())) {
      Launched.Finished refused = run("failures", "--save");
      assertThat(refused.exitCode()).as(refused.toString()).isEqualTo(6);
      assertThat(refused.err()).contains("is in use by process");
      assertThat(run("failures").exitCode()).isZero();
      assertThat(held.meta().lastImport()).isPresent();
    }
    assertThat(run("failures", "--save").exitCode()).isZero();
  }

  @Test
  void anOutputThatIsNotWholeIsAFailure() throws Exception {
    Files.writeString(folder.resolve("tasks.json"), TASK);
    run("import", "tasks.json");
    Launched.Finished run =
        finish(new ProcessBuilder("sh", "-c", "'%s' failures > /dev/full".formatted(LAUNCHER)));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("the output is not whole");
  }

  @Test
  void aPipeThatClosesEarlyIsNoFault() throws Exception {
    Files.writeString(folder.resolve("tasks.json"), TASK);
    run("import", "tasks.json");
    Launched.Finished run =
        finish(
            new ProcessBuilder(
                "sh",
                "-c",
                "'%s' query --format csv 'select * from range(1000000)' | head -2"
                    .formatted(LAUNCHER)));
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aDevnetHasTheMemoryForALargeHistoryUnlessItIsTakenAway() throws Exception {
    ProcessBuilder small = new ProcessBuilder(LAUNCHER.toString(), "devnet", "--deals", "20000");
    small.environment().put("POCOSCOPE_JAVA_OPTS", "-Xmx40m");
    Launched.Finished run = finish(small);
    assertThat(run.exitCode()).as(run.toString()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("out of memory").contains("POCOSCOPE_JAVA_OPTS");
    ProcessBuilder flags = new ProcessBuilder(LAUNCHER.toString(), "devnet", "--help");
    flags.environment().put("POCOSCOPE_JAVA_OPTS", "-XX:+PrintFlagsFinal");
    assertThat(finish(flags).out()).containsPattern("MaxHeapSize += 3221225472");
  }

  @Test
  void namesWithAccentsAreFoundWithoutALocale() throws Exception {
    Files.writeString(folder.resolve("tâches.json"), TASK);
    ProcessBuilder cron = new ProcessBuilder(LAUNCHER.toString(), "import", "tâches.json");
    cron.environment().put("LC_ALL", "C");
    Launched.Finished run = finish(cron);
    assertThat(run.exitCode()).as(run.toString()).isZero();
  }

  @Test
  void aCollectorThatIsNamedTakesThePlaceOfOurs() throws Exception {
    ProcessBuilder named = new ProcessBuilder(LAUNCHER.toString(), "--version");
    named.environment().put("POCOSCOPE_JAVA_OPTS", "-XX:+UseG1GC");
    named.environment().put("JAVA_TOOL_OPTIONS", "-XX:+UseG1GC");
    Launched.Finished run = finish(named);
    assertThat(run.exitCode()).as(run.toString()).isZero();
  }

  @Test
  void aJavaHomeThatIsGoneIsToldAndAnotherJavaTaken() throws Exception {
    ProcessBuilder stale = new ProcessBuilder(LAUNCHER.toString(), "--version");
    stale.environment().put("JAVA_HOME", folder.resolve("jdk-of-last-year").toString());
    Launched.Finished run = finish(stale);
    assertThat(run.exitCode()).as(run.toString()).isZero();
    assertThat(run.err().lines()).singleElement().asString().contains("jdk-of-last-year");
  }

  @Test
  void aJavaThatIsTooOldIsRefusedInOneLine() throws Exception {
    Path old = Files.createDirectories(folder.resolve("jdk8/bin")).resolve("java");
    Files.writeString(old, "#!/bin/sh\nexit 1\n");
    assertThat(old.toFile().setExecutable(true)).isTrue();
    Files.writeString(folder.resolve("jdk8/release"), "JAVA_VERSION=\"1.8.0_402\"\n");
    ProcessBuilder eight = new ProcessBuilder(LAUNCHER.toString(), "--version");
    eight.environment().remove("JAVA_HOME");
    eight.environment().merge("PATH", "", (path, none) -> old.getParent() + ":" + path);
    Launched.Finished run = finish(eight);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).singleElement().asString().contains("install a JDK, 17 or newer");
  }

  @Test
  void noTemporaryFolderIsNeededAndNothingIsLeftInIt() throws Exception {
    Files.writeString(folder.resolve("tasks.json"), TASK);
    ProcessBuilder without = new ProcessBuilder(LAUNCHER.toString(), "import", "tasks.json");
    without
        .environment()
        .put("POCOSCOPE_JAVA_OPTS", "-Djava.io.tmpdir=" + folder.resolve("not-there"));
    Launched.Finished run = finish(without);
    assertThat(run.exitCode()).as(run.toString()).isZero();
    assertThat(folder.resolve("not-there")).doesNotExist();
  }

  @Test
  void figuresAreTheSameWhereDigitsAreNot() throws Exception {
    Files.writeString(folder.resolve("tasks.json"), TASK);
    ProcessBuilder arabic = new ProcessBuilder(LAUNCHER.toString(), "import", "tasks.json");
    arabic.environment().put("LC_ALL", "ar_EG.UTF-8");
    arabic.environment().put("POCOSCOPE_JAVA_OPTS", "-Duser.language=ar -Duser.country=EG");
    Launched.Finished run = finish(arabic);
    assertThat(run.exitCode()).as(run.toString()).isZero();
    assertThat(run.out()).containsPattern("task +1 +1 +0 +0");
  }

  private Launched.Finished run(String... arguments) throws Exception {
    return new Launched(folder).run(arguments);
  }

  private Launched.Finished finish(ProcessBuilder builder) throws Exception {
    return new Launched(folder).start(builder).finish();
  }
}
