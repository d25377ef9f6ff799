package io.pocoscope.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import io.pocoscope.support.RecordedSubgraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every run of {@code sync} leaves its report and its row, however it ended. */
@Tag("slow")
class RunTraceTest {
  private static final String NOBODY = "http://127.0.0.1:1/x";

  @TempDir private Path folder;
  private Cli cli;
  private Path report;

  @BeforeEach
  void start() {
    cli = new Cli(folder);
    report = folder.resolve("report.json");
  }

  @Test
  void whoWatchesTheReportNeverTakesAnEarlierSuccessForThisRuns() throws IOException {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start()) {
      assertThat(sync(subgraph.url()).exitCode()).isZero();
      assertThat(report().path("exit_code").asInt()).isZero();
      assertThat(report().path("error").isNull()).isTrue();
      assertThat(report().path("started").asText()).isEqualTo("2026-11-21T12:00:00Z");
      assertThat(report().path("finished").asText()).isEqualTo("2026-11-21T12:00:00Z");

      fails(sync(NOBODY), 3, "cannot be reached");
      subgraph.stumbled();
      fails(sync(subgraph.url()), 4, "indexing errors");
    }
    try (RecordedSubgraph other = RecordedSubgraph.start().deployment("QmOther")) {
      fails(sync(other.url()), 4, "QmOther");
    }
    try (RecordedSubgraph drifted = RecordedSubgraph.start().lacking("Deal.trust")) {
      fails(sync(drifted.url()), 4, "it lacks Deal.trust");
    }
    fails(sync(NOBODY, "--network", "arbitrum"), 4, "bellecour, not arbitrum");
    assertThat(exitCodesOfRows()).containsExactly(0, 3, 4, 4, 4, 4);
  }

  @Test
  void figuresThatDoNotAddUpAreAnErrorOfTheRun() throws IOException {
    try (RecordedSubgraph subgraph =
        RecordedSubgraph.start().tamper("protocols", 0, "dealsCount", "74")) {
      fails(sync(subgraph.url()), 4, "1 figures do not add up");
      assertThat(report().path("adds_up").asBoolean(true)).isFalse();
      assertThat(exitCodesOfRows()).containsExactly(4);
    }
  }

  @Test
  void wrongUsageIsReportedToo() throws IOException {
    Files.writeString(report, "{\"exit_code\": 0}");
    fails(sync(NOBODY, "--margin", "-1"), 2, "--margin");
    Files.writeString(report, "{\"exit_code\": 0}");
    fails(sync(NOBODY, "--parallel", "many"), 2, "--parallel");
    Files.writeString(report, "{\"exit_code\": 0}");
    fails(sync(NOBODY, "--no-such-option"), 2, "--no-such-option");
    Files.writeString(report, "{\"exit_code\": 0}");
    fails(
        cli.with("HTTP_PROXY", "ftp://x")
            .run("sync", "--endpoint", "http://a.invalid/x", "--report=" + report),
        2,
        "HTTP_PROXY");
  }

  @Test
  void aRunThatDidNotGetTheStoreIsReported() throws Exception {
    Files.writeString(report, "{\"exit_code\": 0}");
    Files.writeString(cli.store(), "no store");
    fails(sync(NOBODY), 7, "not a pocoscope store");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("report.json", "test.duckdb");
  }

  @Test
  void aFirstRunThatFailsIsInTheWayOfNothing() throws IOException {
    fails(sync(NOBODY), 3, "cannot be reached");
    try (RecordedSubgraph subgraph = RecordedSubgraph.start()) {
      assertThat(sync(subgraph.url()).exitCode()).isZero();
      assertThat(report().path("tables").path("task").path("rows").asInt()).isEqualTo(328);
    }
    assertThat(exitCodesOfRows()).containsExactly(3, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sync", "import"})
  void anEmptyFileIsAsGoodAsNone(String command) throws IOException {
    Files.createFile(cli.store());
    assertThat(cli.run("status").exitCode()).isEqualTo(2);
    if (command.equals("import")) {
      cli.ok("import", Files.writeString(folder.resolve("tasks.json"), Cli.TASKS));
    } else {
      fails(sync(NOBODY), 3, "cannot be reached");
    }
    cli.ok("status");
  }

  @Test
  void aRunThatFailedHalfwayIsGoneOnWithByAnotherRun() throws IOException {
    try (RecordedSubgraph broken =
        RecordedSubgraph.failing(
            request -> request > 9 ? Optional.of(aResponse().withStatus(404)) : Optional.empty())) {
      fails(sync(broken.url(), "--page-size", "100"), 3, "404");
      assertThat(report().path("block").asInt()).isEqualTo(469);
      assertThat(report().path("requests").asInt()).isPositive();
    }
    JsonNode status = cli.ok("status", "--format", "json").json();
    assertThat(status.path("unfinished_sync").asBoolean()).isTrue();
    assertThat(status.path("last_run_state").asText()).isEqualTo("failed");
    assertThat(status.path("last_run_exit_code").asInt()).isEqualTo(3);
    assertThat(status.path("last_run_error").asText()).contains("404");
    try (RecordedSubgraph subgraph = RecordedSubgraph.start()) {
      assertThat(sync(subgraph.url()).exitCode()).isZero();
    }
    assertThat(report().path("resumed").asBoolean()).isTrue();
    JsonNode rows = cli.ok("query", "from sync_run order by run", "--format", "json").json();
    assertThat(rows.get(0).path("unfinished").asBoolean()).isFalse();
    assertThat(rows.get(1).path("resumes").asInt()).isEqualTo(1);
    assertThat(rows.get(1).path("block_number").asInt()).isEqualTo(469);
    assertThat(cli.ok("status", "--format", "json").json().path("last_run_state").asText())
        .isEqualTo("done");
  }

  @Test
  void statusTellsThatSyncsFailAndSinceWhenNothingNewCame() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start()) {
      sync(subgraph.url());
    }
    sync(NOBODY);
    assertThat(cli.ok("status").err())
        .contains("the last sync, run 2 of 2026-11-21T12:00:00Z, ended with exit code 3: ")
        .contains("the store was last brought up to date at 2026-11-21T12:00:00Z");
  }

  @Test
  void aRunWithoutAnEndWasBrokenOffAndTheNextOneSaysSo() throws IOException {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start()) {
      sync(subgraph.url());
      try (Store store = Store.open(cli.store(), StoreLimits.standard())) {
        store.execute(
            "insert into sync_run (run, started, unfinished) values (2, timestamp '2026-11-20',"
                + " false)");
      }
      assertThat(cli.ok("status").err()).contains("run 2 of 2026-11-20T00:00:00Z, was broken off");
      assertThat(cli.ok("status", "--format", "json").json().path("last_run_state").asText())
          .isEqualTo("broken off");
      assertThat(sync(subgraph.url()).err()).contains("run 2 of 2026-11-20T00:00:00Z, was broken");
      assertThat(report().path("notes").toString()).contains("broken off");
    }
  }

  @Test
  void whileARunIsUnderWayItsReportHasNoEnd() throws IOException {
    List<JsonNode> seen = new ArrayList<>();
    try (RecordedSubgraph subgraph =
        RecordedSubgraph.failing(
            request -> {
              if (request == 5) {
                seen.add(report());
              }
              return Optional.empty();
            })) {
      sync(subgraph.url());
    }
    assertThat(seen).singleElement().satisfies(it -> assertThat(it.has("exit_code")).isTrue());
    assertThat(seen.get(0).path("exit_code").isNull()).isTrue();
    assertThat(seen.get(0).path("finished").isNull()).isTrue();
  }

  @Test
  void noSecretOfAnAddressIsInReportOrRow() throws IOException {
    sync("http://me:s3cret-word@127.0.0.1:1/api/0123456789abcdef/subgraphs/id/Qm?key=t0psecret");
    String row = cli.ok("query", "from sync_run", "--format", "json").out();
    assertThat(Files.readString(report) + row)
        .contains("/api/***/subgraphs/id/Qm")
        .doesNotContain("s3cret", "0123456789abcdef", "t0psecret");
  }

  @Test
  void aRunThatCannotReachItsEndpointThrowsNothingAwayForARebuild() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start()) {
      sync(subgraph.url());
    }
    assertThat(sync(NOBODY, "--rebuild").exitCode()).isEqualTo(3);
    assertThat(cli.ok("status", "--format", "json").json().path("slots").asInt()).isEqualTo(331);
  }

  private void fails(Cli.Run run, int exitCode, String says) {
    assertThat(run.exitCode()).as(run.toString()).isEqualTo(exitCode);
    assertThat(report().path("exit_code").asInt()).isEqualTo(exitCode);
    assertThat(report().path("error").asText()).contains(says).doesNotContain("\n");
    assertThat(report().path("finished").isNull()).isFalse();
  }

  private Cli.Run sync(String url, Object... options) {
    List<Object> line =
        new ArrayList<>(List.of("sync", "--endpoint", url, "--margin", "0", "--attempts", "1"));
    line.addAll(List.of("--report", report));
    if (!List.of(options).contains("--network")) {
      line.addAll(List.of("--network", "bellecour"));
    }
    line.addAll(List.of(options));
    return cli.run(line.toArray());
  }

  private JsonNode report() {
    try {
      return new ObjectMapper().readTree(report.toFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private List<Integer> exitCodesOfRows() {
    List<Integer> codes = new ArrayList<>();
    cli.ok("query", "select exit_code from sync_run order by run", "--format", "json")
        .json()
        .forEach(row -> codes.add(row.path("exit_code").asInt()));
    return codes;
  }
}
