package io.pocoscope.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A pull from schedulers, over HTTP and into a real store. */
class OffchainCommandTest extends OffchainFixture {
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
}
