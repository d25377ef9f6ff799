package io.pocoscope.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pull from schedulers that fail, are busy, lead elsewhere or are not to be trusted. */
class OffchainTroubleTest extends OffchainFixture {
  @Test
  void aPoolThatCompassDoesNotKnowIsTold() {
    Cli.Run run = cli.ok(words("--dry-run"));
    assertThat(run.err())
        .contains("of 1 pools, with 1 tasks, no scheduler is known: " + TWO)
        .contains("--scheduler POOL=URL");
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
}
