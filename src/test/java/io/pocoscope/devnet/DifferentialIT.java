package io.pocoscope.devnet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.support.RealNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The devnet and a real graph-node with the same history answer random queries alike. */
@Tag("real-node")
class DifferentialIT {
  private static final int QUERIES = Integer.getInteger("differential.queries", 1500);
  private static final long FIRST_SEED = Long.getLong("differential.seed", 1);
  private static final ObjectMapper JSON = new ObjectMapper();

  @BeforeAll
  static void startTheNode() throws Exception {
    RealNode.up();
  }

  @AfterAll
  static void stopTheNode() throws Exception {
    RealNode.down();
  }

  @Test
  void randomQueriesGetEqualAnswers() throws Exception {
    History history = RecordedHistory.load();
    GraphNode devnet = new GraphNode(history);
    HttpClient http = HttpClient.newHttpClient();
    List<String> mismatches = new ArrayList<>();
    int withRows = 0;
    int withErrors = 0;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + QUERIES; seed++) {
      String query =
          new RandomQuery(history, RandomGeneratorFactory.of("L64X128MixRandom").create(seed))
              .next();
      JsonNode real = comparable(ask(http, query));
      JsonNode ours =
          comparable(JSON.readTree(devnet.answer(query, "", JSON.createObjectNode()).json()));
      withErrors += real.has("errors") ? 1 : 0;
      withRows +=
          real.path("data").elements().hasNext() && !real.path("data").elements().next().isEmpty()
              ? 1
              : 0;
      if (!alike(real, ours)) {
        mismatches.add(
            String.format(
                Locale.ROOT,
                "seed %d: %s%n  real %s%n  ours %s",
                seed,
                query,
                cut(real),
                cut(ours)));
      }
    }
    System.out.printf(
        "%d random queries: %d with rows, %d with errors, %d mismatches%n",
        QUERIES, withRows, withErrors, mismatches.size());
    assertThat(mismatches).as("%d mismatches", mismatches.size()).isEmpty();
    assertThat(withRows).as("queries that found something").isGreaterThan(QUERIES / 3);
  }

  private static JsonNode ask(HttpClient http, String query) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(RealNode.ENDPOINT))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JSON.createObjectNode().put("query", query).toString()))
            .build();
    return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private static JsonNode comparable(JsonNode answer) {
    answer.path("errors").forEach(error -> ((ObjectNode) error).remove("locations"));
    return answer;
  }

  /**
   * graph-node tells every error of a query, with its own SQL behind some; the devnet the first.
   */
  private static boolean alike(JsonNode real, JsonNode ours) {
    if (!ours.has("errors") || !real.has("errors")) {
      return real.equals(ours);
    }
    String first = ours.path("errors").path(0).path("message").asText();
    return StreamSupport.stream(real.path("errors").spliterator(), false)
        .anyMatch(error -> error.path("message").asText().startsWith(first));
  }

  private static String cut(JsonNode answer) {
    String text = answer.toString();
    return text.length() > 700 ? text.substring(0, 700) + "…" : text;
  }
}
