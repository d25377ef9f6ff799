package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code import} of what schedulers answered. */
class SavedAnswersTest {
  private static final String ONE = answer("0x01", "COMPLETED");
  private static final String TWO = answer("0x02", "FAILED");

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void fillStore() {
    cli = new Cli(folder);
    assertThat(cli.runWithInput(Cli.TASKS, "import", "-").exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s\n%s\n", "[%s, %s]", "%s%s", "[%s]\n[%s]", "[[%s], %s]"})
  void severalToAFileAreToldFromAnswersOfASubgraph(String form) {
    Cli.Run run = cli.runWithInput(form.formatted(ONE, TWO), "import", "-", "--format=csv");
    assertThat(run.exitCode()).isZero();
    assertThat(run.lines())
        .containsExactly(
            "file,table,read,new,changed,unchanged", "standard input,offchain_answer,2,2,0,0");
    assertThat(
            column(
                "select task || ' ' || scheduler || ' ' || status from offchain_task order by task"))
        .containsExactly("0x01 imported COMPLETED", "0x02 imported FAILED");
    assertThat(column("select slot || ' ' || cause from offchain_cause order by slot"))
        .containsExactly("0x01 APP_COMPUTE_FAILED", "0x02 APP_COMPUTE_FAILED");
  }

  @Test
  void whatIsThereAlreadyIsCountedAsSuch() throws IOException {
    Path file = Files.writeString(folder.resolve("saved.json"), ONE);
    cli.ok("import", file);
    assertThat(cli.ok("import", file, "--format=csv").lines().get(1)).endsWith(",1,0,0,1");
    Files.writeString(file, answer("0x01", "RUNNING"));
    assertThat(cli.ok("import", file, "--format=csv").lines().get(1)).endsWith(",1,0,1,0");
    assertThat(column("select status from offchain_task")).containsExactly("RUNNING");
  }

  @Test
  void itsFieldsComeInAnyOrderAndItMayBeGzipped() throws IOException {
    Path file = folder.resolve("saved.json.gz");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(
          "{\"currentStatus\": \"FAILED\", \"replicates\": [{\"x\": {}}], \"chainTaskId\": \"0x02\"}"
              .getBytes(StandardCharsets.UTF_8));
    }
    Files.write(file, packed.toByteArray());
    cli.ok("import", file);
    assertThat(column("select task from offchain_answer")).containsExactly("0x02");
  }

  @Test
  void bothKindsCanBeGivenAtOnce() throws IOException {
    Path saved = Files.writeString(folder.resolve("saved.json"), ONE);
    Path tasks = Files.writeString(folder.resolve("tasks.json"), Cli.TASKS);
    assertThat(cli.ok("import", tasks, saved, "--format=csv").lines())
        .anyMatch(line -> line.contains(",task,"))
        .anyMatch(line -> line.contains(",offchain_answer,"));
  }

  @Test
  void whatIsNoAnswerAmongThemIsToldAndLeftOut() {
    Cli.Run run = cli.runWithInput("[" + ONE + ", {\"error\": \"x\"}, 5]", "import", "-");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("2 values in it are no answer of a scheduler");
  }

  @Test
  void anAnswerAboutATaskThatTheStoreHasNotIsKeptAndTold() {
    String id = "0x" + "f".repeat(64);
    Cli.Run run = cli.runWithInput(answer(id, "FAILED"), "import", "-");
    assertThat(run.err())
        .contains(
            "answers about tasks that the store has not (yet), which say nothing until it has them: 1")
        .doesNotContain("no task's id");
    assertThat(column("select task from offchain_answer")).containsExactly(id);
  }

  @Test
  void anAnswerAboutWhatCanBeNoTasksIdIsNoneThatMayStillCome() {
    String saved = "{\"chainTaskId\": \"%s\", \"currentStatus\": 3}";
    Cli.Run run =
        cli.runWithInput(saved.formatted("0x12") + saved.formatted("0x013"), "import", "-");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .contains("what can be no task's id, such as 0x013 (an id is 0x and 64 digits)", ": 2")
        .contains("2 values in its answers are of another kind")
        .doesNotContain("(yet)");
  }

  @Test
  void statusesAndCausesThatNoReleaseHasAreTold() throws IOException {
    Path odd =
        Files.writeString(
            folder.resolve("odd.json"),
            """
            {"chainTaskId": "0x01", "currentStatus": "PONDERING",
             "dateStatusList": [{"status": "RECEIVED"}, {"status": "MUSING"}],
             "replicates": [{"walletAddress": "0xcc", "currentStatus": "SULKING", "statusUpdateList":
               [{"status": "COMPUTE_FAILED", "cause": "MOON_IN_THE_WAY"}, {"status": "CREATED"}]}]}
            """);
    assertThat(cli.ok("import", odd).err())
        .contains(
            "kept, though this version does not know whom they name: MOON_IN_THE_WAY, MUSING,"
                + " PONDERING, SULKING");
    // of what was said before, the next file says nothing
    assertThat(cli.runWithInput(TWO, "import", "-").err()).doesNotContain("kept, though");
  }

  /** Saved while the task was under way, and imported years later. */
  @Test
  void whenItWasImportedSaysNothingOfWhenItWasAskedFor() {
    String ended =
        """
        {"data": {"taskFinalizes": [
          {"id": "9-1", "timestamp": "1700000000", "task": {"id": "0x01"}}]}}""";
    assertThat(cli.runWithInput(ended, "import", "-").exitCode()).isZero();
    String underWay =
        """
        {"chainTaskId": "0x01", "currentStatus": "RUNNING", "dateStatusList": [%s]}""";
    String change = "{\"status\": \"RUNNING\", \"date\": \"%s\"}";
    String contradictions = "select contradiction from offchain_contradiction";
    for (String dates : List.of("", change.formatted("2023-11-14T22:00:00Z"))) {
      cli.runWithInput(underWay.formatted(dates), "import", "-");
      assertThat(column(contradictions)).as(dates).isEmpty();
    }
    cli.runWithInput(underWay.formatted(change.formatted("2023-11-14T22:14:00Z")), "import", "-");
    assertThat(column(contradictions))
        .containsExactly("\"under way at the scheduler, ended on chain\"");
  }

  @Test
  void aFileThatEndsTooEarlyIsRefusedWhole() {
    Cli.Run run = cli.runWithInput(ONE + "\n" + TWO.substring(0, 40), "import", "-");
    assertThat(run.exitCode()).isEqualTo(7);
    assertThat(run.err()).contains("the JSON ends too early");
    assertThat(column("select count(*) from offchain_answer")).containsExactly("0");
  }

  @Test
  void noContentHashSeesThem() {
    String before = hashes();
    assertThat(cli.runWithInput(ONE, "import", "-").exitCode()).isZero();
    assertThat(hashes()).isEqualTo(before);
  }

  private String hashes() {
    return cli.ok("status", "--format=json").json().path("tables").toString();
  }

  private List<String> column(String sql) {
    return cli.ok("query", sql, "--format=csv").lines().stream().skip(1).toList();
  }

  private static String answer(String task, String status) {
    return """
        {"chainTaskId": "%s", "currentStatus": "%s", "replicates": [{"walletAddress": "0xcc",
        "statusUpdateList": [{"status": "COMPUTE_FAILED", "cause": "APP_COMPUTE_FAILED"}]}]}"""
        .formatted(task, status);
  }
}
