package io.pocoscope.subgraph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import io.pocoscope.support.Recordings;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How failures surface: what the server does, which failure comes out, how often it was asked. */
@WireMockTest
class WireTest {
  private static final int ATTEMPTS = 3;

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("429", status(429), "HttpStatus", 3, ATTEMPTS, "429"),
        fault("500", status(500), "HttpStatus", 3, ATTEMPTS, "500"),
        fault(
            "503 of HTML",
            aResponse().withStatus(503).withBody("<html>"),
            "HttpStatus",
            3,
            ATTEMPTS,
            "503"),
        fault("404", status(404), "HttpStatus", 3, 1, "404"),
        fault("400, no GraphQL", status(400), "HttpStatus", 3, 1, "400"),
        fault("402, no budget", status(402), "HttpStatus", 3, 1, "key or a budget"),
        fault(
            "redirect",
            status(302).withHeader("Location", "http://elsewhere.invalid/"),
            "Redirected",
            3,
            1,
            "http://elsewhere.invalid:80"),
        fault(
            "reset",
            aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
            "Unreachable",
            3,
            ATTEMPTS,
            "cannot be reached"),
        fault("silence", aResponse().withFixedDelay(2000), "TimedOut", 3, ATTEMPTS, "in time"),
        fault(
            "HTML with 200",
            body("<html><head><TITLE>Sign\n in</TITLE></head><body>hello</body></html>"),
            "NotGraphQl",
            3,
            ATTEMPTS,
            "a page with the title 'Sign in'"),
        fault("words with 200", body("no backend"), "NotGraphQl", 3, ATTEMPTS, "'no backend'"),
        fault("empty body", body(""), "NotJson", 3, ATTEMPTS, "no whole JSON"),
        fault(
            "truncated",
            body("{\"data\": {\"_meta\": {\"block\":"),
            "NotJson",
            3,
            ATTEMPTS,
            "no whole JSON"),
        fault(
            "neither data nor errors",
            body("{}"),
            "NotGraphQl",
            3,
            1,
            "gave no GraphQL answer, but '{}'"),
        fault(
            "a message in an answer's place",
            body("{\"message\": \"no Route matched with those values\"}"),
            "NotGraphQl",
            3,
            1,
            "but 'no Route matched with those values'"),
        fault(
            "an error in an answer's place",
            body("{\"error\": {\"code\": 7, \"message\": \"subgraph was retired\"}}"),
            "NotGraphQl",
            3,
            1,
            "but 'subgraph was retired'"),
        fault("JSON that is no object", body("[1, 2]"), "NotGraphQl", 3, 1, "but '1; 2'"),
        fault("a text of JSON", body("\"go away\""), "NotGraphQl", 3, 1, "but 'go away'"),
        fault("a text for errors", body("{\"errors\": \"gone\"}"), "GraphQlError", 3, 1, "gone"),
        fault(
            "texts for errors",
            body("{\"data\": null, \"errors\": [\"gone\", \"for good\"]}"),
            "GraphQlError",
            3,
            1,
            "gone; for good"),
        fault(
            "errors of another shape",
            body("{\"errors\": [{\"msg\": \"gone\"}]}"),
            "GraphQlError",
            3,
            1,
            "gone"),
        fault(
            "an error without words",
            body("{\"errors\": [{\"message\": null, \"code\": 13}]}"),
            "GraphQlError",
            3,
            1,
            "\"code\":13"),
        fault(
            "a field that is gone, told as a text",
            body("{\"errors\": \"Type `_Meta_` has no field `deployment`\"}"),
            "SchemaDrift",
            4,
            1,
            "has no field"),
        fault(
            "a limit that is told with 200",
            body("{\"message\": \"API rate limit exceeded\"}"),
            "NotGraphQl",
            3,
            ATTEMPTS,
            "API rate limit exceeded"),
        fault(
            "404 with JSON",
            status(404).withBody("{\"message\": \"no such deployment\"}"),
            "HttpStatus",
            3,
            1,
            "status 404 ('no such deployment')"),
        fault(
            "403 with a page",
            status(403).withBody("<html><title>Access denied</title>" + "<p>".repeat(9000)),
            "HttpStatus",
            3,
            1,
            "status 403 ('Access denied')"),
        fault(
            "a long and hostile message",
            body("{\"message\": \"" + "\\u001b[31m\\u202e".repeat(5000) + "\"}"),
            "NotGraphQl",
            3,
            1,
            "gave no GraphQL answer"),
        fault(
            "a missing field",
            body("{\"data\": {\"_meta\": {\"block\": {\"number\": 1}}}}"),
            "SchemaDrift",
            4,
            1,
            "deployment"),
        fault(
            "a number that is none",
            body(
                "{\"data\": {\"_meta\": {\"deployment\": \"Qm\", \"hasIndexingErrors\": false,"
                    + " \"block\": {\"number\": \"x\"}}}}"),
            "SchemaDrift",
            4,
            1,
            "number"),
        fault(
            "a field that is gone",
            error("Type `_Meta_` has no field `deployment`"),
            "SchemaDrift",
            4,
            1,
            "has no field `deployment`"),
        fault("no _meta", body("{\"data\": {\"_meta\": null}}"), "SchemaDrift", 4, 1, "_meta"),
        fault(
            "query timed out",
            error("Query timed out"),
            "GraphQlError",
            3,
            ATTEMPTS,
            "Query timed out"),
        fault(
            "overloaded",
            error(
                "service is overloaded and can not run the query right now. Please try again in a"
                    + " few minutes"),
            "GraphQlError",
            3,
            ATTEMPTS,
            "overloaded"),
        fault("indexing error", error("indexing_error"), "GraphQlError", 3, 1, "indexing_error"),
        fault(
            "reorganised while it ran",
            error("the chain was reorganized while executing the query"),
            "Reorganised",
            3,
            ATTEMPTS,
            "reorganised"),
        fault(
            "no such block",
            recorded("block-unknown-hash"),
            "Reorganised",
            3,
            ATTEMPTS,
            "no block with that hash"),
        fault(
            "block not yet indexed",
            recorded("block-future"),
            "GraphQlError",
            3,
            ATTEMPTS,
            "only indexed up to block"),
        fault(
            "real unknown field",
            recorded("unknown-field"),
            "SchemaDrift",
            4,
            1,
            "Type `Task` has no field `nope`"),
        fault(
            "real unknown subgraph",
            recorded("unknown-subgraph"),
            "GraphQlError",
            3,
            1,
            "does not exist"),
        fault(
            "partial data",
            body("{\"data\": {\"_meta\": null}, \"errors\": [{\"message\": \"half\"}]}"),
            "GraphQlError",
            3,
            1,
            "half"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void becomesANamedFailure(
      String what,
      ResponseDefinitionBuilder response,
      String failure,
      int exitCode,
      int asked,
      String says,
      WireMockRuntimeInfo server) {
    willAnswer(server, response);
    assertThatThrownBy(() -> subgraph(server).head())
        .isInstanceOf(SubgraphFailure.class)
        .hasMessageContaining(says)
        .hasMessageNotContaining("\n")
        .satisfies(
            thrown -> {
              assertThat(thrown.getClass().getSimpleName()).isEqualTo(failure);
              assertThat(((SubgraphFailure) thrown).exitCode()).isEqualTo(exitCode);
              assertThat(thrown.getMessage()).doesNotContain("\u001b", "\u202e");
              assertThat(thrown.getMessage().length()).isLessThan(300 + 250);
            });
    server
        .getWireMock()
        .verifyThat(asked, postRequestedFor(anyUrl()).withRequestBody(containing("\"Head\"")));
  }

  /** As by Ctrl-C: that is no failure of the endpoint's, and no fault of ours. */
  @Test
  void whoeverIsInterruptedWhileConnectingHasStopped(WireMockRuntimeInfo server) {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> subgraph(server).head()).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aHostThatIsNotThereIsUnreachable() {
    Endpoint nowhere = Endpoint.parse("http://127.0.0.1:1/subgraphs/name/x").orElseThrow();
    assertThatThrownBy(() -> Subgraph.at(nowhere, patience(), pace(), "test").head())
        .isInstanceOf(SubgraphFailure.Unreachable.class)
        .hasMessageContaining("127.0.0.1:1");
  }

  @Test
  void theRecordedHeadIsRead(WireMockRuntimeInfo server) {
    willAnswer(server, recorded("meta"));
    Head head = subgraph(server).head();
    assertThat(head.number()).isEqualTo(469);
    assertThat(head.timestamp()).contains(Instant.ofEpochSecond(1736226233));
    assertThat(head.deployment()).startsWith("Qm");
    assertThat(head.hash()).hasValueSatisfying(hash -> assertThat(hash).startsWith("0x327f2c82"));
    server
        .getWireMock()
        .verifyThat(
            postRequestedFor(urlEqualTo("/subgraphs/name/x?key=secret"))
                .withHeader("User-Agent", equalTo("pocoscope/test")));
  }

  @Test
  void secretsOfAnAddressAreNeverShown() {
    Endpoint endpoint =
        Endpoint.parse("https://me:pass@gateway.example/api/0123abcd/subgraphs/id/Qm?key=secret")
            .orElseThrow();
    assertThat(endpoint.shown()).isEqualTo("https://gateway.example/api/***/subgraphs/id/Qm");
    assertThat(endpoint.toString()).doesNotContain("secret", "pass", "0123abcd");
  }

  /** It refuses introspection, so that the answer is to the first real question. */
  private static void willAnswer(WireMockRuntimeInfo server, ResponseDefinitionBuilder response) {
    server.getWireMock().register(any(anyUrl()).willReturn(response));
    server
        .getWireMock()
        .register(
            any(anyUrl())
                .withRequestBody(containing("__schema"))
                // A connection that is used again would be tried once more, unseen.
                .willReturn(error("introspection is off").withHeader("Connection", "close")));
  }

  private static Subgraph subgraph(WireMockRuntimeInfo server) {
    String url = "http://127.0.0.1:" + server.getHttpPort() + "/subgraphs/name/x?key=secret";
    return Subgraph.at(Endpoint.parse(url).orElseThrow(), patience(), pace(), "pocoscope/test");
  }

  private static Pace pace() {
    return Pace.of(1, OptionalDouble.empty());
  }

  private static Patience patience() {
    return new Patience(
        ATTEMPTS, Duration.ofMillis(1), Duration.ofMillis(10), Duration.ofMillis(300));
  }

  private static Arguments fault(
      String what,
      ResponseDefinitionBuilder response,
      String failure,
      int exitCode,
      int asked,
      String says) {
    return Arguments.of(what, response, failure, exitCode, asked, says);
  }

  private static ResponseDefinitionBuilder status(int status) {
    return aResponse().withStatus(status);
  }

  private static ResponseDefinitionBuilder body(String body) {
    return aResponse().withHeader("content-type", "application/json").withBody(body);
  }

  private static ResponseDefinitionBuilder error(String message) {
    return body("{\"errors\": [{\"message\": \"" + message + "\"}]}");
  }

  private static ResponseDefinitionBuilder recorded(String question) {
    return body(Recordings.questions().path(question).path("answer").asText());
  }
}
