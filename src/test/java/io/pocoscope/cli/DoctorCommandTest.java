package io.pocoscope.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.support.RecordedSubgraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code doctor}: what it sees, and what it says to do. */
class DoctorCommandTest {
  private static final long WALL_CLOCK = Cli.WALL_CLOCK.getEpochSecond();

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void makeCommandLine() {
    cli = new Cli(folder);
  }

  @Test
  void aMachineWithoutAStoreIsWellAndToldHowToFillOne() {
    Cli.Run run = cli.ok("doctor");
    assertThat(run.lines())
        .anyMatch(line -> line.startsWith("java ") && line.contains("ok: "))
        .anyMatch(line -> line.startsWith("store ") && line.contains("look: there is none yet"))
        .anyMatch(line -> line.startsWith("endpoint ") && line.contains("no endpoint is known"));
    assertThat(run.out().replaceAll("\\s+", " ")).contains("'pocoscope sync --network arbitrum'");
    assertThat(run.err()).isEmpty();
    assertThat(cli.store()).doesNotExist();
  }

  @Test
  void aStoreThatIsNamedNeedNotBeThereYet() {
    Path none = folder.resolve("none.duckdb");
    Cli.Run run = cli.ok("doctor", "--db", none, "--format", "json");
    assertThat(of(run, "store").path("sign").asText()).isEqualTo("look");
    assertThat(cli.run("doctor", "--db", none, "--endpoint", "http://127.0.0.1:9/x").exitCode())
        .as("the endpoint's code counts")
        .isEqualTo(3);
  }

  @Test
  void aStoreTellsWhoWroteItAndHowFarItIs() throws IOException {
    cli.ok("import", Files.writeString(folder.resolve("tasks.json"), Cli.TASKS));
    JsonNode store = of(cli.ok("doctor", "--format", "json"), "store");
    assertThat(store.path("sign").asText()).isEqualTo("ok");
    assertThat(store.path("seen").asText())
        .containsPattern("DuckDB v\\d.* wrote it")
        .contains("saved answers");
    assertThat(store.path("advice").isNull()).isTrue();
  }

  @Test
  void anotherFileIsNoStoreAndTheRestIsLookedAtAllTheSame() throws IOException {
    Files.writeString(cli.store(), "a,b\n1,2\n");
    Cli.Run run = cli.run("doctor", "--format", "json");
    assertThat(run.exitCode()).isEqualTo(7);
    assertThat(of(run, "store").path("seen").asText()).contains("no DuckDB file");
    assertThat(of(run, "terminal").path("sign").asText()).isEqualTo("ok");
  }

  @Test
  void aStoreOfOthersIsNamedAsSuch() throws SQLException {
    try (Connection other = DriverManager.getConnection("jdbc:duckdb:" + cli.store())) {
      other.createStatement().execute("create table t (i integer)");
    }
    Cli.Run run = cli.run("doctor");
    assertThat(run.exitCode()).isEqualTo(7);
    assertThat(run.out()).contains("it holds other tables");
  }

  @Test
  void aFolderThatIsNotThereIsWrong() {
    Cli.Run run = cli.run("doctor", "--db", folder.resolve("no/where.duckdb"));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).contains("disk").contains("is not there");
  }

  @Test
  void anEndpointTellsItsBlockItsSchemaAndTheTime() {
    withEndpoint(
        subgraph -> subgraph.head(469, WALL_CLOCK - 60),
        run -> {
          assertThat(of(run, "endpoint").path("seen").asText()).contains("at block 469");
          assertThat(of(run, "endpoint").path("sign").asText()).isEqualTo("ok");
          assertThat(of(run, "schema").path("sign").asText()).isEqualTo("ok");
        });
  }

  @Test
  void anOlderSchemaIsNamedByWhatItLacks() {
    withEndpoint(
        subgraph -> subgraph.lacking("Deal.sponsor"),
        run -> assertThat(of(run, "schema").toString()).contains("look").contains("Deal.sponsor"));
  }

  @Test
  void aSchemaWithoutWhatIsNeededIsWrong() {
    withEndpoint(
        subgraph -> subgraph.lacking("Task.status"),
        run -> {
          assertThat(run.exitCode()).isEqualTo(4);
          assertThat(of(run, "schema").toString()).contains("wrong").contains("Task.status");
        });
  }

  @Test
  void aSubgraphThatStumbledIsWrong() {
    withEndpoint(
        RecordedSubgraph::stumbled,
        run -> {
          assertThat(run.exitCode()).isEqualTo(4);
          assertThat(of(run, "endpoint").toString()).contains("indexing errors");
        });
  }

  @Test
  void aSubgraphThatHasStoppedIsWorthALook() {
    withEndpoint(
        subgraph -> subgraph.head(469, WALL_CLOCK - 200_000),
        run -> {
          assertThat(of(run, "endpoint").toString()).contains("look").contains("stopped");
          assertThat(of(run, "endpoint").path("seconds").asLong()).isEqualTo(200_000);
          assertThat(of(run, "store").path("seconds").isNull()).isTrue();
        });
  }

  @Test
  void aClockThatDiffersFromTheEndpointsIsWrong() {
    try (RecordedSubgraph subgraph =
        RecordedSubgraph.failing(
            request ->
                Optional.of(
                    aResponse()
                        .withStatus(404)
                        .withHeader("Date", "Sat, 21 Nov 2026 15:00:00 GMT")))) {
      Cli.Run run = cli.run("doctor", "--endpoint", subgraph.url(), "--format", "json");
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(of(run, "clock").toString()).contains("3 h behind the endpoint's");
      assertThat(of(run, "clock").path("seconds").asLong()).isEqualTo(3 * 3600);
    }
  }

  @Test
  void anEndpointThatIsNotThereIsALineAndExitCodeThree() {
    Cli.Run run = cli.run("doctor", "--endpoint", "http://127.0.0.1:9/x");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).contains("cannot be reached");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theEndpointOfTheLastSyncIsAsked() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start()) {
      cli.ok("sync", "--endpoint", subgraph.url(), "--network", "bellecour", "--margin", "0");
      Cli.Run run = cli.run("doctor", "--format", "json");
      assertThat(of(run, "endpoint").path("seen").asText()).startsWith(subgraph.url());
      assertThat(of(run, "store").path("seen").asText()).contains("bellecour up to block 469");
    }
  }

  @Test
  void aSecretShowsNowhere() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start()) {
      Cli.Run run = cli.run("doctor", "--endpoint", subgraph.url() + "?key=verysecret");
      assertThat(run.out() + run.err()).doesNotContain("verysecret");
    }
  }

  private void withEndpoint(Consumer<RecordedSubgraph> change, Consumer<Cli.Run> looked) {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start()) {
      change.accept(subgraph);
      looked.accept(cli.run("doctor", "--endpoint", subgraph.url(), "--format", "json"));
    }
  }

  private static JsonNode of(Cli.Run run, String check) {
    return StreamSupport.stream(run.json().spliterator(), false)
        .filter(row -> row.path("check").asText().equals(check))
        .findFirst()
        .orElseThrow(() -> new AssertionError(run.toString()));
  }
}
