package io.pocoscope.subgraph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an endpoint says of when to come back, and what is done about it. */
@WireMockTest
class RetryAfterTest {
  private final Queue<String> heard = new ConcurrentLinkedQueue<>();

  @ParameterizedTest
  @CsvSource({
    "429, 100000, , asks to wait 27 h 46 min",
    "503, 100000, , asks to wait 27 h 46 min",
    "429, 99999999999999999999, , asks to wait 3650 d",
    "429, 7200.5, , asks to wait 2 h",
    "503, 'Sun, 06 Nov 1994 10:49:37 GMT', 'Sun, 06 Nov 1994 08:49:37 GMT', asks to wait 2 h",
    "429, 'Fri, 31 Dec 2199 23:59:59 GMT', , asks to wait"
  })
  void aWaitLongerThanOneIsReadyForEndsAtOnceAndSaysWhenToComeBack(
      int status, String retryAfter, String date, String says, WireMockRuntimeInfo server) {
    ResponseDefinitionBuilder refusal =
        aResponse().withStatus(status).withHeader("Retry-After", retryAfter);
    answer(server, date == null ? refusal : refusal.withHeader("Date", date));
    assertThatThrownBy(() -> subgraph(server, Duration.ofMinutes(10)).head())
        .isInstanceOf(SubgraphFailure.WaitTooLong.class)
        .hasMessageContaining("127.0.0.1:" + server.getHttpPort())
        .hasMessageContaining(says)
        .hasMessageContaining("HTTP " + status)
        .hasMessageContaining("--max-wait 10 min")
        .hasMessageMatching(".*not before 2\\d{3}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")
        .satisfies(failure -> assertThat(((SubgraphFailure) failure).exitCode()).isEqualTo(5));
    assertThat(server.getWireMock().getServeEvents()).hasSize(1);
  }

  @Test
  void waitsAddUpWhileNothingIsAnswered(WireMockRuntimeInfo server) {
    answer(server, aResponse().withStatus(503).withHeader("Retry-After", "1"));
    assertThatThrownBy(() -> subgraph(server, Duration.ofMillis(1500)).head())
        .isInstanceOf(SubgraphFailure.WaitTooLong.class);
    assertThat(server.getWireMock().getServeEvents()).hasSize(2);
  }

  @Test
  void aLongWaitIsSaidOnceBeforeItIsWaited(WireMockRuntimeInfo server) throws Exception {
    answer(server, aResponse().withStatus(429).withHeader("Retry-After", "100"));
    Subgraph subgraph = subgraph(server, Duration.ofHours(1));
    Thread asking = new Thread(() -> assertThatThrownBy(subgraph::head));
    asking.start();
    while (heard.isEmpty() && asking.isAlive()) {
      Thread.sleep(5);
    }
    asking.interrupt();
    asking.join();
    assertThat(heard)
        .singleElement()
        .asString()
        .contains("127.0.0.1", "asks to wait 1 min 40 s", "HTTP 429");
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "1e3", "12 h", "06 Nov"})
  void whatIsNoTimeIsSaidAndDoesNotCount(String header, WireMockRuntimeInfo server) {
    server
        .getWireMock()
        .register(
            any(anyUrl())
                .inScenario("refused twice")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(429).withHeader("Retry-After", header))
                .willSetStateTo("answered"));
    server
        .getWireMock()
        .register(
            any(anyUrl())
                .inScenario("refused twice")
                .whenScenarioStateIs("answered")
                .willReturn(aResponse().withBody("{\"errors\": [{\"message\": \"stop\"}]}")));
    assertThatThrownBy(() -> subgraph(server, Duration.ofMinutes(10)).head())
        .isInstanceOf(SubgraphFailure.GraphQlError.class);
    assertThat(heard).singleElement().asString().contains("'" + header + "'", "no time");
  }

  @Test
  void aDateThatIsPastIsNoWait(WireMockRuntimeInfo server) {
    answer(
        server,
        aResponse().withStatus(503).withHeader("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT"));
    assertThatThrownBy(() -> subgraph(server, Duration.ofMinutes(10)).head())
        .isInstanceOf(SubgraphFailure.HttpStatus.class);
    assertThat(heard).isEmpty();
  }

  private Subgraph subgraph(WireMockRuntimeInfo server, Duration mostWaiting) {
    return Subgraph.at(
        Endpoint.parse("http://127.0.0.1:" + server.getHttpPort() + "/x").orElseThrow(),
        new Patience(
            3, Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofSeconds(5), mostWaiting),
        Pace.of(1, OptionalDouble.empty()),
        "pocoscope/test",
        heard::add);
  }

  private static void answer(WireMockRuntimeInfo server, ResponseDefinitionBuilder response) {
    server.getWireMock().register(any(anyUrl()).willReturn(response));
  }
}
