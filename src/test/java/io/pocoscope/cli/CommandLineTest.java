package io.pocoscope.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.support.RecordedSubgraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees: tables, formats, notes, and what a sync and its status tell. */
class CommandLineTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void makeCommandLine() {
    cli = new Cli(folder);
  }

  @Test
  void theTableOfFailuresIsExactlyThis() throws IOException {
    cli.ok("import", file("tasks.json", Cli.TASKS));
    assertThat(cli.ok("failures", "--by", "requester").out())
        .isEqualTo(
            """
                                com-           un- pend-   un-  rate      95 % clus-    cl.
            requester   slots pleted failed claim.   ing known     % posterior  ters only %
            -------------------------------------------------------------------------------
            0x1111…1111     1      1      0      0     0     0   0.0  0.0–93.3     1    0.0
            0x2222…2222     1      0      1      0     0     0 100.0 6.7–100.0     1  100.0
            -------------------------------------------------------------------------------
            total           2      1      1      0     0     0  50.0  3.1–96.9     2   50.0
            """);
  }

  @Test
  void everyFormatHasTheSameFigures() throws IOException {
    cli.ok("import", file("tasks.json", Cli.TASKS));
    assertThat(
            cli.ok("failures", "--by", "trust", "--interval", "wilson", "--format", "csv").lines())
        .containsExactly(
            "trust,slots,completed,failed,failed_claimed,failed_unclaimed,failed_counted,hidden,pending,unknown,rate,rate_low,rate_high,interval,cluster,clusters,design_effect,claimed_only_rate,claimed_only_low,claimed_only_high",
            "1,1,1,0,0,0,0,0,0,0,0.0,0.0,0.7934506856227626,wilson,requester,1,,0.0,0.0,0.7934506856227626",
            "3,1,0,1,1,0,0,0,0,0,1.0,0.20654931437723745,1.0,wilson,requester,1,,1.0,0.20654931437723745,1.0");
    assertThat(cli.ok("failures", "--by", "trust", "--format", "markdown").lines())
        .first()
        .asString()
        .startsWith("| trust | slots | completed |");
    JsonNode json = cli.ok("failures", "--by", "trust", "--format", "json").json();
    assertThat(json).hasSize(2);
    assertThat(json.get(1).path("trust").asInt()).isEqualTo(3);
    assertThat(json.get(1).path("rate").asDouble()).isEqualTo(1);
    assertThat(names(json.get(0)))
        .containsExactly(
            "trust",
            "slots",
            "completed",
            "failed",
            "failed_claimed",
            "failed_unclaimed",
            "failed_counted",
            "hidden",
            "pending",
            "unknown",
            "rate",
            "rate_low",
            "rate_high",
            "interval",
            "cluster",
            "clusters",
            "design_effect",
            "claimed_only_rate",
            "claimed_only_low",
            "claimed_only_high");
  }

  @Test
  void anEmptyGroupHasNoRateAndSaysNothing() throws IOException {
    cli.ok("import", file("tasks.json", "{\"data\": {\"tasks\": [{\"id\": \"0x01\"}]}}"));
    JsonNode all = cli.ok("failures", "--format", "json").json().get(0);
    assertThat(all.path("unknown").asInt()).isEqualTo(1);
    assertThat(all.path("rate").isNull()).isTrue();
    assertThat(all.path("rate_low").asDouble()).isZero();
    assertThat(all.path("rate_high").asDouble()).isEqualTo(1);
  }

  @Test
  void syncTellsWhatItPulledAndStatusWhereItStands() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start()) {
      Cli.Run sync =
          cli.ok(
              "sync",
              "--network",
              "bellecour",
              "--endpoint",
              subgraph.url(),
              "--margin",
              "0",
              "--format",
              "json");
      assertThat(sync.json().path("block").asInt()).isEqualTo(469);
      assertThat(sync.json().path("tables").path("task").path("rows").asInt()).isEqualTo(328);
      assertThat(sync.err()).contains("adds up to the subgraph's own counters");
      JsonNode status = cli.ok("status", "--format", "json").json();
      assertThat(status.path("network").asText()).isEqualTo("bellecour");
      assertThat(status.path("block").asInt()).isEqualTo(469);
      assertThat(status.path("last_sync").asText()).isEqualTo("2026-11-21T12:00:00Z");
      assertThat(status.path("tables").path("deal").path("rows").asInt()).isEqualTo(73);
      JsonNode all = cli.ok("failures", "--format", "json").json().get(0);
      assertThat(all.path("failed").asInt()).isEqualTo(61);
      assertThat(all.path("completed").asInt() + all.path("failed").asInt()).isEqualTo(325);
    }
  }

  @Test
  void workersOverlapAndTheTotalCountsASlotOnce() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start()) {
      cli.ok("sync", "--endpoint", subgraph.url(), "--margin", "0");
      Cli.Run run = cli.ok("failures", "--by", "worker");
      assertThat(run.err()).contains("groups overlap");
      assertThat(run.lines().get(run.lines().size() - 1)).startsWith("total").contains(" 329 ");
      JsonNode groups = cli.ok("failures", "--by", "worker", "--format", "json").json();
      int sum = 0;
      for (JsonNode group : groups) {
        sum += group.path("slots").asInt();
      }
      assertThat(sum).isGreaterThan(329);
    }
  }

  @Test
  void anUnfinishedSyncIsToldOfWithEveryFigure() {
    try (RecordedSubgraph broken =
        RecordedSubgraph.failing(
            request ->
                request > 20 ? Optional.of(aResponse().withStatus(404)) : Optional.empty())) {
      Cli.Run run = cli.run("sync", "--endpoint", broken.url(), "--margin", "0");
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(cli.ok("failures").err()).contains("a sync was broken off");
      assertThat(cli.ok("status").err()).contains("a sync was broken off");
    }
  }

  @Test
  void notesAreQuietWhenAskedToBe() throws IOException {
    cli.ok("import", file("tasks.json", Cli.TASKS));
    assertThat(cli.ok("failures", "--by", "worker").err()).isNotEmpty();
    assertThat(cli.ok("failures", "--by", "worker", "--quiet").err()).isEmpty();
  }

  @Test
  void optionsStandInTheFileTheEnvironmentAndTheLineInRisingOrder() throws IOException {
    cli.ok("import", file("tasks.json", Cli.TASKS));
    Files.writeString(folder.resolve(".pocoscope.properties"), "format=json\n");
    assertThat(cli.ok("failures").out()).startsWith("[");
    cli.with("POCOSCOPE_FORMAT", "csv");
    assertThat(cli.ok("failures").out()).startsWith("slots,");
    assertThat(cli.ok("failures", "--format", "markdown").out()).startsWith("| slots");
    assertThat(cli.ok("--format", "markdown", "failures").out()).startsWith("| slots");
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
