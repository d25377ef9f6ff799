package io.pocoscope.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.support.RecordedSubgraph;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store knows where it was filled from, and keeps no secret of it. */
class RememberedEndpointTest {
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
  void aSecondSyncAsksWhereTheFirstDidAndSaysSo() {
    cli.ok("sync", "--endpoint", subgraph.url(), "--network", "mine", "--margin", "0");
    Cli.Run again = cli.ok("sync", "--margin", "0");
    assertThat(again.err()).contains("from " + subgraph.url() + ", as the last sync");
    assertThat(cli.ok("status", "--format", "json").json().path("network").asText())
        .isEqualTo("mine");
    cli.ok("sync", "--network", "mine", "--margin", "0", "--rebuild");
  }

  @Test
  void aFirstSyncHasToBeToldAndMakesNoStore() {
    Cli.Run run = cli.run("sync");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("say which history: --network").hasLineCount(1);
    assertThat(cli.store()).doesNotExist();
  }

  /** What the store holds is its owner's, however the next sync ends. */
  @Test
  void aLaterSyncThatFailsLeavesTheStore() {
    cli.ok("sync", "--endpoint", subgraph.url(), "--network", "mine", "--margin", "0");
    cli.run("sync", "--endpoint", "http://127.0.0.1:9/x", "--network", "mine", "--attempts", "1");
    assertThat(cli.store()).exists();
  }

  @Test
  void aFirstSyncThatWasBrokenOffIsGoneOnWith() {
    try (RecordedSubgraph failing =
        RecordedSubgraph.failing(
            request -> request < 4 ? Optional.empty() : Optional.of(aResponse().withStatus(404)))) {
      Cli.Run broken =
          cli.run("sync", "--endpoint", failing.url(), "--network", "mine", "--margin", "0");
      assertThat(broken.exitCode()).isEqualTo(3);
      assertThat(cli.ok("doctor", "--endpoint", subgraph.url()).out())
          .contains("no sync into it has come to its end")
          .doesNotContain("saved answers");
      Cli.Run again = cli.run("sync", "--margin", "0");
      assertThat(again.err()).contains("from " + failing.url());
    }
  }

  @Test
  void aSecretIsNotKeptAndIsAskedForAgain() throws IOException {
    String secret = "verysecretword";
    cli.ok(
        "sync",
        "--endpoint",
        subgraph.url() + "?key=" + secret,
        "--network",
        "mine",
        "--margin",
        "0");
    Cli.Run again = cli.run("sync");
    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err())
        .contains("keeps no secrets", "--endpoint URL", "POCOSCOPE_ENDPOINT", subgraph.url())
        .hasLineCount(1);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(secret);
      }
    }
    cli.with("POCOSCOPE_ENDPOINT", subgraph.url() + "?key=" + secret);
    cli.ok("sync", "--network", "mine", "--margin", "0");
  }
}
