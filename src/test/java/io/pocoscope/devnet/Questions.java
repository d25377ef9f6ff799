package io.pocoscope.devnet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.devnet.server.DevnetServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Puts questions to a devnet, as they are: nothing is asked twice. */
final class Questions {
  static final String META = "{_meta{block{number timestamp hash}}}";
  static final String TASKS = "{tasks(first: 1000){id status timestamp}}";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI url;

  Questions(DevnetServer server) {
    this.url = URI.create(server.url());
  }

  HttpResponse<String> ask(String query) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JSON.createObjectNode().put("query", query).toString()))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** The answer to a question that is answered. */
  JsonNode answer(String query) throws IOException, InterruptedException {
    return JSON.readTree(ask(query).body());
  }

  /** The message of the first error of an answer; empty if it has none. */
  String error(String query) throws IOException, InterruptedException {
    return answer(query).path("errors").path(0).path("message").asText();
  }

  /** What came of a question, in a few words. */
  String outcome(String query) throws InterruptedException {
    try {
      HttpResponse<String> response = ask(query);
      String body = response.body();
      String kind =
          body.startsWith("{\"data\"")
              ? "data"
              : body.startsWith("{\"errors\"")
                  ? JSON.readTree(body).path("errors").path(0).path("message").asText()
                  : body.startsWith("<") ? "html" : "text";
      return response.statusCode() + " " + kind;
    } catch (IOException broken) {
      // Whether something came before the break is the one thing that its message tells.
      return String.valueOf(broken.getMessage()).contains("fixed content-length")
          ? "cut"
          : "no answer";
    }
  }
}
