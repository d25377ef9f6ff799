package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.support.RecordedSubgraph;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved answers by the command line: what is said of them, and what is left of bad ones. */
class ImportCommandTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void makeCommandLine() {
    cli = new Cli(folder);
  }

  @Test
  void aBadFileIsExitSevenAndTheGoodOnesBesideItAreRead() throws IOException {
    Path bad = file("bad.json", "{\"data\": {\"tasks\": [{\"id\": \"zebra\"}]}}");
    Cli.Run run = cli.run("import", bad, file("tasks.json", Cli.TASKS));
    assertThat(run.exitCode()).isEqualTo(7);
    assertThat(run.err()).contains("bad.json: data.tasks[0].id, line 1: 'zebra' is no hex id");
    assertThat(slots()).isEqualTo(2);
  }

  @Test
  void anImportOfWhichAllIsRefusedLeavesNoStoreBehind() throws IOException {
    Path bad = file("bad.json", "{\"data\": {\"tasks\": [{\"id\": \"zebra\"}]}}");
    assertThat(cli.run("import", bad, bad).exitCode()).isEqualTo(7);
    assertThat(folder).isDirectoryNotContaining("glob:**duckdb*");
    cli.ok("import", file("tasks.json", Cli.TASKS));
    assertThat(cli.run("import", bad).exitCode()).isEqualTo(7);
    assertThat(slots()).isEqualTo(2);
  }

  @Test
  void whatWasStoredBeforeAFailureIsTold() throws IOException {
    Path early = file("early.json", Cli.TASKS);
    Path late = file("late.json", Cli.TASKS.replace("1700000000", "1800000000"));
    Cli.Run run = cli.run("import", early, late, "--as-of", "1750000000");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--as-of 2025-06-15T15:06:40Z is before");
    assertThat(run.out()).contains("task ");
    assertThat(slots()).isEqualTo(2);
  }

  @Test
  void aMissingFileStopsBeforeAnythingIsDone() throws IOException {
    Cli.Run run = cli.run("import", file("tasks.json", Cli.TASKS), "nofile.json");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(cli.store()).doesNotExist();
  }

  @Test
  void standardInputIsReadToo() {
    Cli.Run run = cli.runWithInput(Cli.TASKS, "import", "-");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(slots()).isEqualTo(2);
  }

  @Test
  void answersIntoASyncedStoreAreTakenForItsNetworkAndAWordIsSaidAboutIt() throws IOException {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start()) {
      cli.ok("sync", "--network", "bellecour", "--endpoint", subgraph.url(), "--margin", "0");
      Path tasks = file("tasks.json", Cli.TASKS);
      assertThat(cli.ok("import", tasks).err()).contains("taken to be of bellecour");
      assertThat(cli.ok("import", "--network", "bellecour", tasks).err()).doesNotContain("taken");
      assertThat(cli.run("import", "--network", "arbitrum", tasks).exitCode()).isEqualTo(4);
    }
  }

  @Test
  void slotsWithoutATaskAreCountedAndAWordIsSaidAboutIt() throws IOException {
    cli.ok(
        "import",
        file(
            "deals.json",
            """
            {"data": {"deals": [{"id": "0x0d", "botFirst": "0", "botSize": "3", "startTime": "0",
              "category": {"id": "0", "workClockTimeRef": "300"}, "timestamp": "1700000000"}]}}\
            """));
    Cli.Run run = cli.ok("failures", "--format", "json");
    assertThat(run.json().get(0).path("failed_unclaimed").asInt()).isEqualTo(3);
    assertThat(run.err()).contains("3 slots have no task in the store");
  }

  @Test
  void tasksThatStandAloneAreCountedAsTheyAre() throws IOException {
    cli.ok("import", saved("bare_full.json"));
    Cli.Run run = cli.ok("failures", "--format", "json");
    assertThat(run.json().get(0).path("slots").asInt()).isEqualTo(20);
    assertThat(run.json().get(0).path("failed").asInt()).isEqualTo(10);
  }

  @Test
  void dealsThatStandAloneAndPagesUnderAliasesAreStored() throws IOException {
    cli.ok("import", saved("bare-deals.json"), saved("aliases.json"));
    assertThat(cli.ok("query", "select count(*) from deal", "--format", "csv").lines())
        .containsExactly("count_star()", "7");
  }

  @Test
  void aFailedSubgraphsAnswerIsStoredWithAWarning() throws IOException {
    Cli.Run run = cli.ok("import", saved("allowed.json"));
    assertThat(run.err()).contains("warning: ", "allowed.json: stored", "indexing_error");
    assertThat(slots()).isEqualTo(1);
  }

  @Test
  void jsonWithinJsonIsExitSevenInAShortLine() throws IOException {
    Cli.Run run = cli.run("import", saved("double-encoded.json"));
    assertThat(run.exitCode()).isEqualTo(7);
    assertThat(run.err()).contains("JSON within JSON", "jq -r .").hasLineCount(1);
    assertThat(run.err().replace(folder.toString(), "")).hasSizeLessThan(300);
  }

  @Test
  void whatRowsAreCanBeSaid() throws IOException {
    Path seizes =
        file("seizes.json", "[{\"id\": \"12-3\", \"value\": \"0.1\", \"timestamp\": \"5\"}]");
    Cli.Run run = cli.run("import", seizes);
    assertThat(run.exitCode()).isEqualTo(7);
    assertThat(run.err()).contains("Reward or Seize", "--type");
    assertThat(cli.ok("import", seizes, "--type", "seizes").out()).contains("seize ");
    assertThat(cli.run("import", seizes, "--type", "nonsense").exitCode()).isEqualTo(2);
  }

  @Test
  void aFailedFirstImportIsInNobodysWay() throws IOException {
    assertThat(cli.run("import", file("bad.json", "[}")).exitCode()).isEqualTo(7);
    cli.ok("import", file("tasks.json", Cli.TASKS));
    assertThat(slots()).isEqualTo(2);
  }

  @Test
  void anEmptyFileIsAStoreToBeFilled() throws IOException {
    Files.createFile(cli.store());
    Cli.Run run = cli.run("failures");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("there is no store at");
    cli.ok("import", file("tasks.json", Cli.TASKS));
    assertThat(slots()).isEqualTo(2);
  }

  @Test
  void standardInputIsGivenOnce() {
    Cli.Run run = cli.runWithInput(Cli.TASKS, "import", "-", "-");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(cli.store()).doesNotExist();
  }

  private Path saved(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/io/pocoscope/import/" + name))) {
      return Files.write(folder.resolve(name), in.readAllBytes());
    }
  }

  private int slots() {
    return cli.ok("failures", "--format", "json").json().get(0).path("slots").asInt();
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
