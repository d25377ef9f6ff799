package io.pocoscope.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Schedulers and Compass over HTTP, and a store whose failed slots they know of. */
abstract class OffchainFixture {
  static final String ONE = "0x" + "a".repeat(40);
  static final String TWO = "0x" + "b".repeat(40);
  static final String COMPASS = "/compass/134/workerpools/";

  @TempDir private static Path shared;
  private static Path filled;
  private static WireMockServer running;

  @TempDir Path folder;
  Cli cli;
  WireMockServer server;

  /** Six slots that failed of one pool, one of another; one that completed. */
  @BeforeAll
  static void fillOnce() {
    Cli once = new Cli(shared);
    String failed =
        IntStream.rangeClosed(1, 6)
            .mapToObj(i -> task("0x0" + i, "FAILLED", i, ONE))
            .collect(Collectors.joining(", "));
    String tasks =
        "{\"data\": {\"tasks\": [%s, %s, %s]}}"
            .formatted(
                failed, task("0x0a", "FAILLED", 10, TWO), task("0x0b", "COMPLETED", 11, ONE));
    assertThat(once.runWithInput(tasks, "import", "-", "--network", "bellecour").exitCode())
        .isZero();
    filled = once.store();
    running = new WireMockServer(options().dynamicPort());
    running.start();
  }

  @AfterAll
  static void stop() {
    running.stop();
  }

  @BeforeEach
  void begin() throws IOException {
    cli = new Cli(folder);
    Files.copy(filled, cli.store());
    server = running;
    server.resetAll();
    compassKnows(ONE, "/one");
  }

  JsonNode pull(String... more) {
    return json(cli.ok(words(more)));
  }

  Object[] words(String... more) {
    return Stream.concat(
            Stream.of(
                "offchain",
                "pull",
                "--rate=1000",
                "--format=json",
                "--compass",
                server.baseUrl() + "/compass"),
            Stream.of(more))
        .toArray();
  }

  static JsonNode json(Cli.Run run) {
    return run.json();
  }

  static String figures(JsonNode row) {
    return Stream.of(
            "wanted", "before", "asked", "answered", "unknown", "failed", "unreadable", "left")
        .map(key -> key + " " + row.path(key).asInt())
        .collect(Collectors.joining(", "));
  }

  List<String> column(String sql) {
    return cli.ok("query", sql, "--format=csv").lines().stream().skip(1).toList();
  }

  void compassKnows(String pool, String path) {
    server.stubFor(
        get(urlEqualTo(COMPASS + pool))
            .willReturn(okJson("{\"apiUrl\": \"%s%s\"}".formatted(server.baseUrl(), path))));
  }

  void answers(String scheduler, String task, ResponseDefinitionBuilder response) {
    server.stubFor(get(urlEqualTo(scheduler + "/tasks/" + task)).willReturn(response));
  }

  static String answer(String task, String status) {
    return """
        {"chainTaskId": "%s", "currentStatus": "%s", "replicates": [{"walletAddress": "0xcc",
          "statusUpdateList": [{"status": "COMPUTE_FAILED", "cause": "APP_COMPUTE_FAILED"}]}]}
        """
        .formatted(task, status);
  }

  static String task(String id, String status, int index, String pool) {
    return """
        {"id": "%s", "status": "%s", "timestamp": "1700000000", "index": "0", "finalDeadline": "%s",
         "requester": {"id": "0x1111111111111111111111111111111111111111"},
         "deal": {"id": "0xd%s", "startTime": "1699000000", "workerpool": {"id": "%s"}}}
        """
        .formatted(id, status, 1_700_000_000 + index, index, pool);
  }
}
