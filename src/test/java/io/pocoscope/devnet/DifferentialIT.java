package io.pocoscope.devnet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.query.RequestBody;
import io.pocoscope.support.RealNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The devnet and a real graph-node with the same history answer random queries alike. */
@Tag("real-node")
class DifferentialIT {
  private static final int QUERIES = Integer.getInteger("differential.queries", 600);
  private static final int ODD_QUERIES = Integer.getInteger("differential.odd", 1500);
  private static final long FIRST_SEED = Long.getLong("differential.seed", 20_000);

  /** So many of the differences are made smaller, which takes a while. */
  private static final int MOST_SHOWN = 12;

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final History HISTORY = RecordedHistory.load();
  private static final GraphNode DEVNET = new GraphNode(HISTORY);

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
    Tally tally = new Tally();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + QUERIES; seed++) {
      String query = new RandomQuery(HISTORY, random(seed)).next();
      tally.add(seed, new OddRequest(Piece.of(query), Map.of()));
    }
    assertThat(tally.differences).as(tally.toString()).isEmpty();
    assertThat(tally.withRows).as("queries that found something").isGreaterThan(QUERIES / 3);
  }

  @Test
  void oddQueriesGetEqualAnswersAndEqualErrors() throws Exception {
    Tally tally = new Tally();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + ODD_QUERIES; seed++) {
      tally.add(seed, new OddQuery(HISTORY, random(seed)).next());
    }
    assertThat(tally.differences).as(tally.toString()).isEmpty();
    assertThat(tally.withRows).as("queries that found something").isGreaterThan(ODD_QUERIES / 8);
    assertThat(tally.withErrors).as("queries that failed").isGreaterThan(ODD_QUERIES / 4);
    assertThat(tally.unanswered).as("queries without an answer").isLessThan(ODD_QUERIES / 50);
  }

  @Test
  void theRecordedAnswersToOddQuestionsAreStillItsOwn() throws Exception {
    assertThat(OddQuestions.differences(RealNode.ENDPOINT.replaceFirst("/subgraphs/.*", "")))
        .isEmpty();
  }

  /** What came of many queries. */
  private static final class Tally {
    final List<String> differences = new ArrayList<>();
    int asked;
    int withRows;
    int withErrors;
    int unanswered;

    void add(long seed, OddRequest request) throws Exception {
      asked++;
      Optional<JsonNode> real = real(request);
      if (real.isEmpty()) {
        unanswered++;
        return;
      }
      withErrors += real.get().has("errors") ? 1 : 0;
      withRows += hasRows(real.get().path("data")) ? 1 : 0;
      if (!real.get().equals(ours(request))) {
        boolean few = differences.size() < MOST_SHOWN;
        differences.add(described(seed, few ? smallest(request) : request));
      }
    }

    private static boolean hasRows(JsonNode data) {
      return data.elements().hasNext() && !data.elements().next().isEmpty();
    }

    @Override
    public String toString() {
      String text =
          String.format(
              Locale.ROOT,
              "%d queries: %d with rows, %d with errors, %d that the node itself did not answer, %d"
                  + " different",
              asked,
              withRows,
              withErrors,
              unanswered,
              differences.size());
      System.out.println(text);
      return text;
    }
  }

  /** A small request that shows a difference too. */
  private static OddRequest smallest(OddRequest request) throws Exception {
    OddRequest smallest = request;
    for (boolean found = true; found; ) {
      found = false;
      for (OddRequest smaller : smallest.smaller().toList()) {
        if (isDifferent(smaller)) {
          smallest = smaller;
          found = true;
          break;
        }
      }
    }
    return smallest;
  }

  private static boolean isDifferent(OddRequest request) throws Exception {
    // graph-node breaks off where a fragment is spread that is not there.
    if (request.query().text().matches("(?s).*\\.\\.\\.F.*")
        && !request.query().text().contains("fragment F")) {
      return false;
    }
    Optional<JsonNode> real = real(request);
    return real.isPresent() && !real.get().equals(ours(request));
  }

  private static String described(long seed, OddRequest request) throws Exception {
    return String.format(
        Locale.ROOT,
        "seed %d: %s%n  real %s%n  ours %s",
        seed,
        request.body(),
        cut(real(request)),
        cut(Optional.of(ours(request))));
  }

  private static Optional<JsonNode> real(OddRequest request) throws Exception {
    HttpRequest post =
        HttpRequest.newBuilder(URI.create(RealNode.ENDPOINT))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(request.body()))
            .build();
    try {
      String body = HTTP.send(post, HttpResponse.BodyHandlers.ofString()).body();
      JsonNode answer = Difference.comparable(body);
      return Difference.noAnswer(answer).isPresent() ? Optional.empty() : Optional.of(answer);
    } catch (IOException broken) {
      return Optional.empty();
    }
  }

  private static JsonNode ours(OddRequest request) throws IOException {
    try {
      RequestBody body = RequestBody.read(request.body().getBytes(StandardCharsets.UTF_8));
      byte[] answer = DEVNET.answer(body).json();
      return Difference.comparable(new String(answer, StandardCharsets.UTF_8));
    } catch (RequestBody.Unusable unusable) {
      return Difference.comparable(
          String.format(
              Locale.ROOT,
              "{\"error\":%s}",
              OddRequest.quoted("GraphQL server error (client error): " + unusable.getMessage())));
    }
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private static String cut(Optional<JsonNode> answer) {
    String text = answer.map(JsonNode::toString).orElse("none");
    return text.length() > 700 ? text.substring(0, 700) + "…" : text;
  }
}
