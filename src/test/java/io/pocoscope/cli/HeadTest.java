package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.support.RecordedSubgraph;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subgraphs that answer as if all were well, and have stopped, gone back, or tell no time. */
@Tag("slow")
class HeadTest {
  private static final long NOW = Cli.WALL_CLOCK.getEpochSecond();
  private static final long HOUR = 3600;

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void start() {
    cli = new Cli(folder);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aHeadThatStandsStillIsToldByTheClock(boolean dryRun) {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start().head(469, NOW - 27 * HOUR)) {
      Cli.Run run = dryRun ? sync(subgraph, "--dry-run") : sync(subgraph);
      assertThat(run.exitCode()).isZero();
      assertThat(run.err())
          .contains("the endpoint's head, block 469 of 2026-11-20T09:00:00Z, is 27 h old");
    }
  }

  @Test
  void jsonAndStatusHaveTheAgeToo() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start().head(469, NOW - 27 * HOUR)) {
      JsonNode report = sync(subgraph, "--format", "json").json();
      assertThat(report.path("head").path("age_seconds").asLong()).isEqualTo(27 * HOUR);
      assertThat(report.path("head").path("stands_still").asBoolean()).isTrue();
      assertThat(report.path("notes").toString()).contains("is 27 h old");
    }
    Cli.Run status = cli.ok("status", "--format", "json");
    assertThat(status.json().path("head").path("block").asInt()).isEqualTo(469);
    assertThat(status.json().path("head").path("stands_still").asBoolean()).isTrue();
    assertThat(status.json().path("block_age").asText()).isEqualTo("27 h");
    assertThat(status.err()).contains("is 27 h old: the subgraph seems to have stopped");
  }

  @Test
  void aHeadOfTodayIsNoNews() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start().head(469, NOW - 5 * HOUR)) {
      JsonNode report = sync(subgraph, "--format", "json").json();
      assertThat(report.path("head").path("stands_still").asBoolean()).isFalse();
      assertThat(report.path("head").path("warnings")).isEmpty();
      assertThat(report.path("notes")).isEmpty();
      assertThat(cli.ok("status").err()).isEmpty();
    }
  }

  @Test
  void aHeadAheadOfTheClockIsSaid() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start().head(469, NOW + 2 * HOUR)) {
      assertThat(sync(subgraph).err()).contains("lies 2 h ahead of this machine's clock");
    }
  }

  @Test
  void aHeadThatWentBackIsSaidWithTheNumberOfBlocks() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start().head(469, NOW)) {
      sync(subgraph, "--margin", "169");
      subgraph.head(400, NOW);
      assertThat(sync(subgraph, "--dry-run", "--margin", "100").err())
          .contains("block 400, which is 69 below block 469");
      Cli.Run back = sync(subgraph, "--margin", "100", "--format", "json");
      assertThat(back.json().path("head").path("blocks_back").asInt()).isEqualTo(69);
      assertThat(back.json().path("notes").toString()).contains("went back");
      assertThat(back.err()).contains("the store is left as it is, as the endpoint went back");
    }
    assertThat(cli.ok("status").err()).contains("went back: it is block 400, which is 69 below");
    assertThat(cli.ok("status", "--format", "json").json().path("head").path("blocks_back").asInt())
        .isEqualTo(69);
  }

  @Test
  void aHeadBelowTheStoresBlockIsSaidAndTheStoreStays() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start().head(469, NOW)) {
      sync(subgraph);
      subgraph.head(300, NOW);
      Cli.Run back = sync(subgraph);
      assertThat(back.exitCode()).isZero();
      assertThat(back.err()).contains("block 300, which is 169 below block 469");
      assertThat(cli.ok("status", "--format", "json").json().path("block").asInt()).isEqualTo(469);
    }
  }

  @Test
  void aHeadWithoutATimeIsOfUnknownAge() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start().lacking("_Block_.timestamp")) {
      JsonNode first = sync(subgraph, "--format", "json").json();
      assertThat(first.path("head").path("age_seconds").isNull()).isTrue();
      assertThat(sync(subgraph).err())
          .contains("so that its age is unknown: the newest transaction in the store is of 20");
    }
  }

  @Test
  void aDryRunAnswersAnIndexingErrorAsASyncDoes() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start().stumbled()) {
      assertThat(sync(subgraph).exitCode()).isEqualTo(4);
      Cli.Run dry = sync(subgraph, "--dry-run");
      assertThat(dry.exitCode()).isEqualTo(4);
      assertThat(dry.err()).contains("reports indexing errors");
    }
  }

  @Test
  void aNetworkThatWasGivenUpIsToldWhenItDoesNotAnswer() {
    assertThat(
            cli.run(
                    "sync",
                    "--network",
                    "Bellecour",
                    "--endpoint",
                    "http://127.0.0.1:1/x",
                    "--attempts",
                    "1")
                .err())
        .contains("bellecour was left out", "pocoscope import");
  }

  private Cli.Run sync(RecordedSubgraph subgraph, Object... options) {
    List<Object> line =
        new ArrayList<>(List.of("sync", "--endpoint", subgraph.url(), "--network", "bellecour"));
    if (!List.of(options).contains("--margin")) {
      line.addAll(List.of("--margin", "0"));
    }
    line.addAll(List.of(options));
    return cli.run(line.toArray());
  }
}
