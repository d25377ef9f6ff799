package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.support.RecordedSubgraph;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code sync} as a person runs it. */
class SyncCommandTest {
  @TempDir private Path folder;
  private RecordedSubgraph subgraph;
  private Cli cli;

  @BeforeEach
  void start() {
    subgraph = RecordedSubgraph.start();
    cli = new Cli(folder);
  }

  @AfterEach
  void stop() {
    subgraph.close();
  }

  @Test
  void aDryRunAsksTwoQuestionsAndMakesNoFile() {
    JsonNode forecast = sync("--dry-run", "--format", "json").json();
    assertThat(forecast.path("block").asInt()).isEqualTo(469);
    assertThat(forecast.path("since").isNull()).isTrue();
    assertThat(forecast.path("resumes").asBoolean()).isFalse();
    assertThat(subgraph.asked()).hasSizeLessThanOrEqualTo(3);
    assertThat(cli.store()).doesNotExist();
    long rows = rows(sync("--format", "json").json());
    // A guess from counters: it has to be of the right size, no more.
    assertThat(forecast.path("rows_about").asLong()).isBetween(rows / 2, rows * 2);
  }

  @Test
  void aDryRunOverAStoreThatIsThereExpectsLittle() {
    sync();
    JsonNode forecast = sync("--dry-run", "--format", "json").json();
    assertThat(forecast.path("since").asInt()).isEqualTo(470);
    assertThat(forecast.path("rows_about").asLong()).isZero();
  }

  @Test
  void theReportTellsWhatWasDone() throws Exception {
    Path file = folder.resolve("report.json");
    sync("--report", file, "--page-size", "500");
    JsonNode report = new ObjectMapper().readTree(file.toFile());
    assertThat(report.path("block").asInt()).isEqualTo(469);
    assertThat(report.path("endpoint").asText()).isEqualTo(subgraph.url());
    assertThat(report.path("arguments").asText()).contains("--page-size 500");
    assertThat(report.path("deployment").asText()).isEqualTo(RecordedSubgraph.DEPLOYMENT);
    assertThat(report.path("tables").path("task").path("rows").asInt()).isEqualTo(328);
    // One more was for the schema.
    assertThat(report.path("requests").asInt()).isEqualTo(subgraph.requests() + 1);
    assertThat(report.path("bytes").asLong()).isPositive();
    assertThat(report.path("retries").isObject()).isTrue();
    assertThat(report.path("tables").path("task").path("hash").asText()).matches("[0-9a-f]{32}");
    JsonNode status = cli.ok("status", "--format", "json").json();
    assertThat(report.path("tables").path("deal").path("hash"))
        .isEqualTo(status.path("tables").path("deal").path("hash"));
    JsonNode run = cli.ok("query", "select * from sync_run", "--format", "json").json().get(0);
    assertThat(run.path("rows").asLong()).isEqualTo(rows(report));
    assertThat(run.path("requests").asLong()).isEqualTo(report.path("requests").asLong());
    assertThat(run.path("discrepancies").asInt()).isZero();
  }

  /** A log is read later; a person at a terminal knows what time it is. */
  @Test
  void whereNoTerminalShowsItWhatHappensHasItsTime() {
    assertThat(sync().err()).contains("2026-11-21T12:00:00Z syncing bellecour at block 469");
    cli.seen();
    assertThat(sync("--restart").err()).doesNotContain("2026-11-21T12:00:00Z syncing");
  }

  @Test
  void everyRunLeavesARow() {
    sync();
    sync();
    JsonNode runs =
        cli.ok("query", "select run, rows, since from sync_run order by run", "--format", "json")
            .json();
    assertThat(runs).hasSize(2);
    assertThat(runs.get(1).path("rows").asInt()).isZero();
    assertThat(runs.get(1).path("since").asInt()).isEqualTo(470);
  }

  @Test
  void anotherDeploymentIsReadAfterARebuildOnly() {
    sync();
    cli.ok("failures", "--save");
    subgraph.deployment("QmOther");
    Cli.Run refused = cli.run(line());
    assertThat(refused.exitCode()).isEqualTo(4);
    assertThat(refused.err()).contains("--rebuild");
    sync("--rebuild");
    JsonNode status = cli.ok("status", "--format", "json").json();
    assertThat(status.path("deployment").asText()).isEqualTo("QmOther");
    assertThat(status.path("tables").path("task").path("rows").asInt()).isEqualTo(328);
    assertThat(cli.run("query", "from result_failures").err())
        .as("a result of the other deployment")
        .contains("result_failures does not exist");
  }

  @ParameterizedTest
  @CsvSource({
    "--parallel, 0",
    "--parallel, 65",
    "--rate, 0",
    "--rate, -1",
    "--rate, nan",
    "--page-size, 1001",
    "--margin, -1",
    "--report, /nowhere/at/all.json"
  })
  void impossibleOptionsAreRefusedBeforeAnythingIsAsked(String option, String value) {
    Cli.Run run = cli.run(line(option, value));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(option);
    assertThat(subgraph.requests()).isZero();
    assertThat(cli.store()).doesNotExist();
  }

  private Cli.Run sync(Object... options) {
    return cli.ok(line(options));
  }

  private Object[] line(Object... options) {
    List<Object> line =
        new ArrayList<>(
            List.of(
                "sync", "--endpoint", subgraph.url(), "--network", "bellecour", "--margin", "0"));
    line.addAll(List.of(options));
    return line.toArray();
  }

  private static long rows(JsonNode report) {
    return StreamSupport.stream(report.path("tables").spliterator(), false)
        .mapToLong(table -> table.path("rows").asLong())
        .sum();
  }
}
