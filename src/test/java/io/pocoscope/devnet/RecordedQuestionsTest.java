package io.pocoscope.devnet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.server.DevnetServer;
import io.pocoscope.support.Recordings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With the real node's history loaded, the devnet gives the real node's answers. */
class RecordedQuestionsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode QUESTIONS = Recordings.questions();

  /** What a devnet is not for, and why. */
  private static final Map<String, String> OUT_OF_SCOPE =
      Map.of(
          "meta", "the dump has no block hashes: the rest of it is tested below",
          "http-get", "graph-node's GraphiQL page, which is loaded from elsewhere");

  private static DevnetServer server;

  @BeforeAll
  static void serveTheRecordedHistory() {
    server = DevnetServer.start(0, "bellecour/poco-v5", new GraphNode(RecordedHistory.load()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<String> questions() {
    Iterable<String> names = QUESTIONS::fieldNames;
    return StreamSupport.stream(names.spliterator(), false)
        .filter(name -> !OUT_OF_SCOPE.containsKey(name));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void getTheRecordedAnswers(String name) throws Exception {
    JsonNode question = QUESTIONS.path(name);
    HttpResponse<String> answer = ask(question);
    assertThat(answer.statusCode()).isEqualTo(question.path("status").asInt());
    JsonNode expected = JSON.readTree(question.path("answer").asText());
    assertThat(withoutLocations(JSON.readTree(answer.body())))
        .isEqualTo(withoutLocations(expected));
  }

  @Test
  void almostAllOfTheQuestionsAreInScope() {
    assertThat(questions()).hasSize(QUESTIONS.size() - OUT_OF_SCOPE.size()).hasSizeGreaterThan(70);
    assertThat(OUT_OF_SCOPE.keySet()).allMatch(QUESTIONS::has);
  }

  @Test
  void theHeadIsTheRecordedOneButForItsHash() throws Exception {
    JsonNode meta = JSON.readTree(ask(QUESTIONS.path("meta")).body()).path("data").path("_meta");
    JsonNode expected =
        JSON.readTree(QUESTIONS.path("meta").path("answer").asText()).path("data").path("_meta");
    assertThat(meta.path("deployment")).isEqualTo(expected.path("deployment"));
    assertThat(meta.path("hasIndexingErrors")).isEqualTo(expected.path("hasIndexingErrors"));
    assertThat(meta.path("block").path("number")).isEqualTo(expected.path("block").path("number"));
    assertThat(meta.path("block").path("timestamp"))
        .isEqualTo(expected.path("block").path("timestamp"));
    assertThat(meta.path("block").path("hash").asText()).matches("0x[0-9a-f]{64}");
  }

  @Test
  void theHeadStandsInAHeaderOfEveryAnswer() throws Exception {
    HttpResponse<String> answer = ask(QUESTIONS.path("first-default"));
    JsonNode indexed = JSON.readTree(answer.headers().firstValue("graph-indexed").orElseThrow());
    assertThat(indexed.path("number").asInt()).isEqualTo(469);
    assertThat(answer.headers().allValues("content-type")).hasSize(2);
  }

  private static HttpResponse<String> ask(JsonNode question) throws Exception {
    String root = server.url().replace("/subgraphs/name/bellecour/poco-v5", "");
    JsonNode body = question.path("body");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(root + question.path("path").asText()))
            .header(
                "Content-Type",
                question.path("headers").path("content-type").asText("application/json"))
            .method(
                question.path("method").asText(),
                HttpRequest.BodyPublishers.ofString(
                    body.isTextual() ? body.asText() : body.toString()))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Where an error stands may differ: graph-node's parser counts otherwise. */
  private static JsonNode withoutLocations(JsonNode answer) {
    answer.path("errors").forEach(error -> ((ObjectNode) error).remove("locations"));
    return answer;
  }
}
