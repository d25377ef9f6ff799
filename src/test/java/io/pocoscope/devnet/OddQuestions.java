package io.pocoscope.devnet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Odd requests, with the answers that a real graph-node gave. */
final class OddQuestions {
  private static final Path RECORDED =
      Path.of("src/test/resources/graph-node/odd-questions.jsonl.gz");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private OddQuestions() {}

  static List<JsonNode> recorded() throws IOException {
    List<JsonNode> all = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(RECORDED)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        all.add(JSON.readTree(line));
      }
    }
    return all;
  }

  /** Where a server that is asked them again answers otherwise. */
  static List<String> differences(String root) throws Exception {
    List<String> differences = new ArrayList<>();
    for (JsonNode question : recorded()) {
      HttpResponse<String> answer = ask(root, question);
      String expected = question.path("answer").asText();
      boolean alike =
          answer.statusCode() == question.path("status").asInt()
              && Difference.comparable(answer.body()).equals(Difference.comparable(expected));
      if (!alike) {
        differences.add(
            String.format(
                Locale.ROOT,
                "%s%n  real %s%n  ours %d %s",
                question.path("body"),
                expected,
                answer.statusCode(),
                answer.body()));
      }
    }
    return differences;
  }

  private static HttpResponse<String> ask(String root, JsonNode question) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root + question.path("path").asText()))
            .method(
                question.path("method").asText(),
                HttpRequest.BodyPublishers.ofString(question.path("body").asText()));
    String contentType = question.path("contentType").asText();
    if (!contentType.isEmpty()) {
      request.header("Content-Type", contentType);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
