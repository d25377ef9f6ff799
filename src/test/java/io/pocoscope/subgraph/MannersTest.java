package io.pocoscope.subgraph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import io.pocoscope.support.Recordings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How we behave towards an endpoint, and what it cannot make us do. */
@WireMockTest
class MannersTest {
  private static final String KEY = "Secret-Key.0123456789abcdef==";
  private static final Pace PACE = Pace.of(1, OptionalDouble.empty());
  private static final Patience PATIENCE =
      new Patience(2, Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(400));

  @Test
  void theKeyGoesOutAsABearerToken(WireMockRuntimeInfo server) {
    answer(server, "/here", head());
    at(server, "/here").head();
    server
        .getWireMock()
        .verifyThat(
            2,
            postRequestedFor(urlEqualTo("/here"))
                .withHeader("Authorization", equalTo("Bearer " + KEY)));
  }

  @Test
  void withoutAKeyNothingIsSentInItsPlace(WireMockRuntimeInfo server) {
    answer(server, "/here", head());
    Subgraph.at(endpoint(server, "/here"), PATIENCE, PACE, "test").head();
    server
        .getWireMock()
        .verifyThat(2, postRequestedFor(urlEqualTo("/here")).withHeader("Authorization", absent()));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void aRedirectOnTheSameHostIsFollowedWithTheSameQuestionAndKey(
      int status, WireMockRuntimeInfo server) {
    answer(server, "/old", redirect(status, "/new"));
    answer(server, "/new", head());
    assertThat(at(server, "/old").head().number()).isEqualTo(469);
    server
        .getWireMock()
        .verifyThat(
            1,
            postRequestedFor(urlEqualTo("/new"))
                .withHeader("Authorization", equalTo("Bearer " + KEY))
                .withRequestBody(containing("_meta")));
  }

  @ParameterizedTest
  @CsvSource({
    "302, http://elsewhere.invalid/x,     'another place, http://elsewhere.invalid:80'",
    "307, http://127.0.0.1:1/x,           'another place, http://127.0.0.1:1'",
    "308, 'https://127.0.0.1:@PORT@/x',   'another place, https://127.0.0.1'",
    "301, ftp://127.0.0.1/x,              to no address",
    "303, /new,                           (303)",
    "302, '',                             more than 5 times",
    "307, /here,                          more than 5 times",
  })
  void aRedirectThatIsNotFollowedIsNamed(
      int status, String location, String says, WireMockRuntimeInfo server) {
    String to = location.replace("@PORT@", String.valueOf(server.getHttpPort()));
    answer(server, "/here", redirect(status, to));
    answer(server, "/new", head());
    assertThatThrownBy(() -> at(server, "/here").head())
        .isInstanceOf(SubgraphFailure.Redirected.class)
        .hasMessageContaining(says)
        .hasMessageNotContaining("\n");
    server.getWireMock().verifyThat(0, postRequestedFor(urlEqualTo("/new")));
  }

  @Test
  void anotherPortOfTheSameHostIsAnotherPlaceAndGetsNothing(WireMockRuntimeInfo server) {
    WireMockServer other = new WireMockServer(0);
    other.start();
    try {
      answer(server, "/here", redirect(307, other.baseUrl() + "/there"));
      assertThatThrownBy(() -> at(server, "/here").head())
          .isInstanceOf(SubgraphFailure.Redirected.class);
      other.verify(0, WireMock.anyRequestedFor(anyUrl()));
    } finally {
      other.stop();
    }
  }

  static Stream<ResponseDefinitionBuilder> echoes() {
    String error = "{\"errors\": [{\"message\": \"who is " + KEY + "?\"}]}";
    return Stream.of(
        aResponse().withStatus(400).withBody("bad key " + KEY),
        aResponse().withStatus(403).withBody("{\"error\": \"" + KEY + "\"}"),
        aResponse().withBody(error),
        aResponse().withBody("{\"data\": {\"_meta\": {\"block\": {\"number\": \"" + KEY + "\"}}}}"),
        aResponse().withBody("{\"" + KEY + "\": "),
        redirect(307, "http://elsewhere.example/?key=" + KEY));
  }

  @ParameterizedTest
  @MethodSource("echoes")
  void aServerThatSaysTheKeyBackGivesItToNobody(
      ResponseDefinitionBuilder echo, WireMockRuntimeInfo server) {
    answer(server, "/here", echo);
    assertThatThrownBy(() -> at(server, "/here").head())
        .isInstanceOf(SubgraphFailure.class)
        .satisfies(failure -> assertThat(trace(failure)).doesNotContain(KEY));
  }

  @Test
  void theSecretsOfAnAddressAreNotSaidBackEither(WireMockRuntimeInfo server) {
    String path = "/api/0123456789abcdef/subgraphs/id/Qm?token=fedcba9876543210";
    answer(server, path, aResponse().withStatus(404).withBody("no POST " + path));
    assertThatThrownBy(() -> Subgraph.at(endpoint(server, path), PATIENCE, PACE, "test").head())
        .hasMessageContaining("no POST /api/***/subgraphs/id/Qm?token=***")
        .hasMessageNotContaining("0123456789abcdef")
        .hasMessageNotContaining("fedcba9876543210");
  }

  @Test
  void aKeyShowsNowhere() {
    ApiKey key = ApiKey.of(KEY + "\n").orElseThrow();
    Endpoint endpoint = Endpoint.parse("https://gateway.example/").orElseThrow().with(key);
    assertThat(key + " " + endpoint + " " + endpoint.shown() + " " + endpoint.key())
        .doesNotContain(KEY);
  }

  @ParameterizedTest
  @CsvSource({
    "https://gateway.example/x, true",
    "http://gateway.example/x,  false",
    "http://localhost:8000/x,   true",
    "http://127.0.0.1:8000/x,   true",
    "http://127.1.2.3/x,        true",
    "'http://[::1]:8000/x',     true",
    "http://127.0.0.1.example/, false",
    "http://10.0.0.1/,          false",
    "http://localhost.example/, false"
  })
  void aKeyGoesNowhereUnprotected(String url, boolean keeps) {
    Endpoint endpoint = Endpoint.parse(url).orElseThrow();
    assertThat(endpoint.keepsSecrets()).isEqualTo(keeps);
    if (!keeps) {
      assertThatThrownBy(() -> endpoint.with(ApiKey.of(KEY).orElseThrow()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "two words", "two\nlines", "ümlaut", "a\u0000b", "quo\"te"})
  void whatNoHeaderCanCarryIsNoKey(String text) {
    assertThat(ApiKey.of(text)).isEmpty();
  }

  @Test
  void anAnswerMayBeZipped(WireMockRuntimeInfo server) throws IOException {
    answer(
        server,
        "/here",
        aResponse()
            .withHeader("Content-Encoding", "gzip")
            .withBody(zipped(Recordings.questions().path("meta").path("answer").asText())));
    assertThat(at(server, "/here").head().number()).isEqualTo(469);
    server
        .getWireMock()
        .verifyThat(postRequestedFor(anyUrl()).withHeader("Accept-Encoding", containing("gzip")));
  }

  @Test
  void aZippedAnswerThatUnpacksToMoreThanAnyPageIsNotReadOn(WireMockRuntimeInfo server)
      throws IOException {
    String endless = "{\"errors\": [{\"message\": \"" + "x".repeat(70 << 20) + "\"}]}";
    answer(
        server,
        "/here",
        aResponse().withHeader("Content-Encoding", "gzip").withBody(zipped(endless)));
    assertThatThrownBy(() -> at(server, "/here").head())
        .isInstanceOf(SubgraphFailure.AnswerTooLong.class)
        .hasMessageContaining("64 MiB");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 404, 502})
  void anErrorPageOfTenMegabytesIsCut(int status, WireMockRuntimeInfo server) {
    String page = "<html>" + "<p>sorry</p>\n".repeat(800_000) + "</html>";
    answer(server, "/here", aResponse().withStatus(status).withBody(page));
    assertThatThrownBy(() -> at(server, "/here").head())
        .isInstanceOf(SubgraphFailure.class)
        .satisfies(failure -> assertThat(trace(failure)).hasSizeLessThan(20_000));
  }

  @Test
  void anErrorMessageOfTenMegabytesIsCut(WireMockRuntimeInfo server) {
    String message = "indexing_error \u001b[31m" + "x".repeat(10 << 20);
    answer(
        server,
        "/here",
        aResponse().withBody("{\"errors\": [{\"message\": \"" + message + "\"}]}"));
    assertThatThrownBy(() -> at(server, "/here").head())
        .isInstanceOf(SubgraphFailure.class)
        .satisfies(
            failure ->
                assertThat(failure.getMessage()).hasSizeLessThan(1000).doesNotContain("\u001b"));
  }

  @Test
  void anAnswerThatDripsEndsAllTheSame(WireMockRuntimeInfo server) {
    // No silence is as long as the time-out, but the whole answer would take 20 seconds.
    answer(server, "/here", head().withChunkedDribbleDelay(100, 20_000));
    assertThatThrownBy(() -> at(server, "/here").head())
        .isInstanceOf(SubgraphFailure.TimedOut.class)
        .hasMessageContaining("in time");
  }

  @ParameterizedTest
  @CsvSource({"MALFORMED_RESPONSE_CHUNK", "RANDOM_DATA_THEN_CLOSE", "EMPTY_RESPONSE"})
  void anAnswerThatBreaksOffIsAskedForAgain(Fault fault, WireMockRuntimeInfo server) {
    answer(server, "/here", aResponse().withFault(fault));
    assertThatThrownBy(() -> at(server, "/here").head())
        .isInstanceOfAny(SubgraphFailure.BrokenOff.class, SubgraphFailure.Unreachable.class)
        .matches(failure -> ((SubgraphFailure) failure).mayPass());
  }

  private static Subgraph at(WireMockRuntimeInfo server, String path) {
    return Subgraph.at(
        endpoint(server, path).with(ApiKey.of(KEY).orElseThrow()),
        PATIENCE,
        PACE,
        "pocoscope/test");
  }

  private static Endpoint endpoint(WireMockRuntimeInfo server, String path) {
    return Endpoint.parse("http://127.0.0.1:" + server.getHttpPort() + path).orElseThrow();
  }

  private static ResponseDefinitionBuilder head() {
    return aResponse().withBody(Recordings.questions().path("meta").path("answer").asText());
  }

  private static ResponseDefinitionBuilder redirect(int status, String to) {
    return aResponse().withStatus(status).withHeader("Location", to);
  }

  /** Answers the real questions; introspection is refused where a path answers at all. */
  private static void answer(
      WireMockRuntimeInfo server, String path, ResponseDefinitionBuilder response) {
    server.getWireMock().register(any(urlEqualTo(path)).willReturn(response));
    server
        .getWireMock()
        .register(
            any(urlEqualTo(path))
                .withRequestBody(containing("__schema"))
                .willReturn(aResponse().withStatus(403)));
  }

  private static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return zipped.toByteArray();
  }

  private static String trace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
