package io.pocoscope.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pull from schedulers, over HTTP and into a real store. */
class OffchainCommandTest {
  private static final String ONE = "0x" + "a".repeat(40);
  private static final String TWO = "0x" + "b".repeat(40);
  private static final String COMPASS = "/compass/134/workerpools/";

  @TempDir private Path folder;
  private Cli cli;
  private WireMockServer server;

  @BeforeEach
  void start() {
    server = new WireMockServer(options().dynamicPort());
    server.start();
    cli = new Cli(folder);
    // Six slots that failed of one pool, one of another; one that completed.
    String failed =
        IntStream.rangeClosed(1, 6)
            .mapToObj(i -> task("0x0" + i, "FAILLED", i, ONE))
            .collect(Collectors.joining(", "));
    String tasks =
        "{\"data\": {\"tasks\": [%s, %s, %s]}}"
            .formatted(
                failed, task("0x0a", "FAILLED", 10, TWO), task("0x0b", "COMPLETED", 11, ONE));
    assertThat(cli.runWithInput(tasks, "import", "-", "--network", "bellecour").exitCode())
        .isZero();
    compassKnows(ONE, "/one");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void whatSchedulersSayIsKeptAndToldInATable() {
    compassKnows(TWO, "/two");
    answers("/one", "0x01", okJson(answer("0x01", "FAILED")));
    answers("/one", "0x02", okJson(answer("0x02", "RUNNING")));
    answers("/one", "0x03", status(404));
    answers("/one", "0x04", status(500));
    answers("/one", "0x05", aResponse().withBody("<html>sign in</html>"));
    answers("/one", "0x06", okJson(answer("0x06", "COMPLETED")));
    answers("/two", "0x0a", okJson(answer("0x0a", "FAILED")));
    JsonNode rows = pull();
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).path("scheduler").asText()).isEqualTo(server.baseUrl() + "/one");
    assertThat(figures(rows.get(0)))
        .isEqualTo(
            "wanted 6, before 0, asked 6, answered 3, unknown 1, failed 1, unreadable 1, left 0");
    assertThat(figures(rows.get(1)))
        .isEqualTo(
            "wanted 1, before 0, asked 1, answered 1, unknown 0, failed 0, unreadable 0, left 0");
    assertThat(column("select http_status from offchain_answer order by task"))
        .containsExactly("200", "200", "404", "500", "200", "200", "200");
    assertThat(column("select pool from offchain_answer where task = '0x0a'")).containsExactly(TWO);
    assertThat(
            column(
                "select slot || ' ' || cause || ' ' || party from offchain_cause where slot = '0x01'"))
        .containsExactly("0x01 APP_COMPUTE_FAILED app");
    assertThat(column("select split_part(contradiction, ',', 1) from offchain_contradiction"))
        .contains("completed at the scheduler");
    server.verify(
        getRequestedFor(urlEqualTo("/one/tasks/0x01"))
            .withHeader("User-Agent", matching("pocoscope/.*")));
  }

  @Test
  void whatEndedIsNotAskedForAgain() {
    server.stubFor(
        get(urlPathMatching("/one/tasks/.*")).willReturn(okJson(answer("0x01", "FAILED"))));
    answers("/one", "0x02", okJson(answer("0x02", "RUNNING")));
    for (int i = 3; i <= 6; i++) {
      answers("/one", "0x0" + i, okJson(answer("0x0" + i, "FAILED")));
    }
    pull();
    server.resetRequests();
    assertThat(figures(pull().get(0))).startsWith("wanted 6, before 5, asked 1, answered 1");
    server.verify(0, getRequestedFor(urlEqualTo("/one/tasks/0x01")));
    server.verify(1, getRequestedFor(urlEqualTo("/one/tasks/0x02")));
  }

  @Test
  void allAsksAboutCompletedTasksToo() {
    server.stubFor(get(urlPathMatching("/one/tasks/.*")).willReturn(status(404)));
    assertThat(figures(pull("--all").get(0))).startsWith("wanted 7, before 0, asked 7");
    server.verify(1, getRequestedFor(urlEqualTo("/one/tasks/0x0b")));
  }

  /** Such as one whose initialization failed: the scheduler knows what no chain does. */
  @Test
  void aSlotThatNobodyInitializedIsAskedForByTheIdThatItsTaskWouldHave() {
    String deal = "0xf6f6ff7cd54d4ff9bb73578fe25f6753a0a7261ba7127b9ccfac9de717d1c853";
    String id = "0x8cc93ca61e74dcf1798a6a497ffd32dcddc189a51a34ab82aeb43660f5526059";
    String deals =
        """
        {"deals": [{"id": "%s", "botFirst": "0", "botSize": "1", "startTime": "1600000000",
          "category": {"id": "0", "workClockTimeRef": "300"}, "workerpool": {"id": "%s"}}]}
        """
            .formatted(deal, ONE);
    assertThat(cli.runWithInput(deals, "import", "-").exitCode()).isZero();
    server.stubFor(get(urlPathMatching("/one/tasks/.*")).willReturn(status(404)));
    String said =
        "{\"chainTaskId\": \"%s\", \"currentStatus\": \"INITIALIZE_FAILED\"}".formatted(id);
    answers("/one", id, okJson(said));
    pull();
    String cause = "select slot || ' ' || task || ' ' || cause || ' ' || party from offchain_cause";
    assertThat(column(cause)).containsExactly(deal + ":0 " + id + " INITIALIZE_FAILED pool");
    assertThat(cli.runWithInput(said, "import", "-").err()).doesNotContain("store has not");
    assertThat(column(cause)).containsExactly(deal + ":0 " + id + " INITIALIZE_FAILED pool");
    assertThat(column("select slot from offchain_answer where scheduler = 'imported'"))
        .containsExactly(deal + ":0");
  }

  @Test
  void aDryRunAsksNobodyButCompass() {
    JsonNode rows = pull("--dry-run");
    assertThat(figures(rows.get(0)))
        .isEqualTo(
            "wanted 6, before 0, asked 0, answered 0, unknown 0, failed 0, unreadable 0, left 6");
    assertThat(rows.get(0).path("pools").get(0).asText()).isEqualTo(ONE);
    server.verify(0, getRequestedFor(urlPathMatching("/one/.*")));
    assertThat(column("select count(*) from offchain_answer")).containsExactly("0");
  }

  @Test
  void aPoolThatCompassDoesNotKnowIsTold() {
    Cli.Run run = cli.ok(words("--dry-run"));
    assertThat(run.err())
        .contains("of 1 pools, with 1 tasks, no scheduler is known: " + TWO)
        .contains("--scheduler POOL=URL");
  }

  @Test
  void aSchedulerCanBeNamedByHand() {
    server.stubFor(get(urlPathMatching("/hand/tasks/.*")).willReturn(status(404)));
    JsonNode rows =
        json(
            cli.ok(
                "offchain",
                "pull",
                "--rate=1000",
                "--format=json",
                "--scheduler",
                TWO.toUpperCase(Locale.ROOT).replace("0X", "0x")
                    + "="
                    + server.baseUrl()
                    + "/hand/"));
    assertThat(figures(rows.get(0)))
        .startsWith("wanted 1, before 0, asked 1, answered 0, unknown 1");
    server.verify(0, getRequestedFor(urlPathMatching("/compass/.*")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"500", "reset", "<html>", "401"})
  void aSchedulerThatFailsAgainAndAgainIsLeftAloneAndOthersAreAskedOn(String how) {
    compassKnows(TWO, "/two");
    answers("/two", "0x0a", okJson(answer("0x0a", "FAILED")));
    server.stubFor(
        get(urlPathMatching("/one/tasks/.*"))
            .willReturn(
                switch (how) {
                  case "reset" -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
                  case "<html>" -> aResponse().withBody(how);
                  default -> status(Integer.parseInt(how));
                }));
    Cli.Run run = cli.ok(words("--attempts=1"));
    JsonNode rows = json(run);
    assertThat(rows.get(0).path("asked").asInt()).isEqualTo(5);
    assertThat(rows.get(0).path("left").asInt()).isEqualTo(1);
    assertThat(rows.get(0).path("left_alone").asText()).contains("5 times in a row");
    assertThat(rows.get(1).path("answered").asInt()).isEqualTo(1);
    assertThat(run.err())
        .contains("/one is left alone")
        .contains("1 of 2 schedulers were left alone");
  }

  @Test
  void whereNobodyAnswersTheEndpointFailed() {
    server.stubFor(get(urlPathMatching("/one/tasks/.*")).willReturn(status(500)));
    assertThat(cli.run(words()).exitCode()).isEqualTo(3);
  }

  @Test
  void whoIsBusyIsAskedAgainAfterTheTimeThatItAsksFor() {
    answers("/one", "0x06", aResponse().withStatus(429).withHeader("Retry-After", "0"));
    server.stubFor(get(urlPathMatching("/one/tasks/0x0[1-5]")).willReturn(status(404)));
    JsonNode rows = pull("--attempts=2");
    assertThat(figures(rows.get(0))).contains("asked 6", "unknown 5", "failed 1");
    server.verify(2, getRequestedFor(urlEqualTo("/one/tasks/0x06")));
    assertThat(column("select count(*) from offchain_answer where task = '0x06'"))
        .as("it says nothing of the task")
        .containsExactly("0");
  }

  @Test
  void whoAsksToWaitForLongerThanOneIsReadyToIsLeftAloneAtOnce() {
    server.stubFor(
        get(urlPathMatching("/one/tasks/.*"))
            .willReturn(aResponse().withStatus(503).withHeader("Retry-After", "7200")));
    Cli.Run run = cli.run(words());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(json(run).get(0).path("left_alone").asText())
        .isEqualTo("asks to wait 2 h (HTTP 503, Retry-After), more than --max-wait 10 min");
    server.verify(1, getRequestedFor(urlPathMatching("/one/tasks/.*")));
  }

  @Test
  void aRedirectToAnotherPlaceIsNotFollowedAndNoKeyGoesThere() {
    WireMockServer other = new WireMockServer(options().dynamicPort());
    other.start();
    try {
      server.stubFor(
          get(urlPathMatching("/one/tasks/.*"))
              .willReturn(
                  aResponse().withStatus(302).withHeader("Location", other.baseUrl() + "/x")));
      Cli.Run run =
          cli.with("KEY", "s3cret-s3cret")
              .run(
                  "offchain",
                  "pull",
                  "--rate=1000",
                  "--api-key-env=KEY",
                  "--scheduler",
                  ONE + "=" + server.baseUrl() + "/one");
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.out() + run.err()).contains("redirects").doesNotContain("s3cret");
      server.verify(
          1,
          getRequestedFor(urlPathMatching("/one/tasks/.*"))
              .withHeader("Authorization", equalTo("Bearer s3cret-s3cret")));
      other.verify(0, getRequestedFor(anyUrl()));
    } finally {
      other.stop();
    }
  }

  @Test
  void aSchedulersAddressIsKeptWithoutSecrets() {
    server.stubFor(get(urlPathMatching("/one/tasks/.*")).willReturn(status(404)));
    String address = server.baseUrl().replace("http://", "http://me:s3cret@") + "/one?key=s3cret";
    Cli.Run run = cli.ok("offchain", "pull", "--rate=1000", "--scheduler", ONE + "=" + address);
    assertThat(run.out() + run.err()).doesNotContain("s3cret");
    assertThat(column("select distinct scheduler from offchain_answer"))
        .containsExactly(server.baseUrl() + "/one");
  }

  @Test
  void anAnswerThatIsTooLongIsNotReadAndTold() {
    server.stubFor(get(urlPathMatching("/one/tasks/.*")).willReturn(status(404)));
    answers(
        "/one",
        "0x01",
        okJson("{\"chainTaskId\": \"0x01\", \"x\": \"" + "y".repeat(9 << 20) + "\"}"));
    assertThat(figures(pull().get(0))).contains("unknown 5", "unreadable 1");
    assertThat(column("select count(*) from offchain_answer where raw is null"))
        .containsExactly("1");
  }

  @Test
  void whereCompassIsSilentTheFailureSaysWhatToDo() {
    server.stubFor(get(urlPathMatching("/compass/.*")).willReturn(status(503)));
    Cli.Run run = cli.run(words("--attempts=1"));
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("Compass at", "HTTP 503", "--scheduler POOL=URL");
  }

  @Test
  void withoutACompassOneHasToBeNamed() {
    Cli.Run run = cli.run("offchain", "pull");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--compass URL or --scheduler POOL=URL");
  }

  @Test
  void whereNothingFailedThereIsNothingToAsk() throws IOException {
    Cli other = new Cli(Files.createDirectory(folder.resolve("other")));
    String tasks = "{\"data\": {\"tasks\": [%s]}}".formatted(task("0x0b", "COMPLETED", 11, ONE));
    assertThat(other.runWithInput(tasks, "import", "-", "--network", "bellecour").exitCode())
        .isZero();
    assertThat(other.ok(words()).err()).contains("there is nothing to ask");
    server.verify(0, getRequestedFor(anyUrl()));
  }

  @Test
  void withoutAStoreThereIsNoneMade() {
    Path none = folder.resolve("none.duckdb");
    Cli.Run run = cli.run("offchain", "pull", "--db", none, "--compass", server.baseUrl());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(none).doesNotExist();
  }

  private JsonNode pull(String... more) {
    return json(cli.ok(words(more)));
  }

  private Object[] words(String... more) {
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

  private static JsonNode json(Cli.Run run) {
    return run.json();
  }

  private static String figures(JsonNode row) {
    return Stream.of(
            "wanted", "before", "asked", "answered", "unknown", "failed", "unreadable", "left")
        .map(key -> key + " " + row.path(key).asInt())
        .collect(Collectors.joining(", "));
  }

  private List<String> column(String sql) {
    return cli.ok("query", sql, "--format=csv").lines().stream().skip(1).toList();
  }

  private void compassKnows(String pool, String path) {
    server.stubFor(
        get(urlEqualTo(COMPASS + pool))
            .willReturn(okJson("{\"apiUrl\": \"%s%s\"}".formatted(server.baseUrl(), path))));
  }

  private void answers(String scheduler, String task, ResponseDefinitionBuilder response) {
    server.stubFor(get(urlEqualTo(scheduler + "/tasks/" + task)).willReturn(response));
  }

  private static String answer(String task, String status) {
    return """
        {"chainTaskId": "%s", "currentStatus": "%s", "replicates": [{"walletAddress": "0xcc",
          "statusUpdateList": [{"status": "COMPUTE_FAILED", "cause": "APP_COMPUTE_FAILED"}]}]}
        """
        .formatted(task, status);
  }

  private static String task(String id, String status, int index, String pool) {
    return """
        {"id": "%s", "status": "%s", "timestamp": "1700000000", "index": "0", "finalDeadline": "%s",
         "requester": {"id": "0x1111111111111111111111111111111111111111"},
         "deal": {"id": "0xd%s", "startTime": "1699000000", "workerpool": {"id": "%s"}}}
        """
        .formatted(id, status, 1_700_000_000 + index, index, pool);
  }
}
