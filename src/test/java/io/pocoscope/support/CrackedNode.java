package io.pocoscope.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.query.RequestBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A node that lists some rows and cannot give them: a page that holds one fails as a whole. */
public final class CrackedNode implements AutoCloseable {
  /** What stands for the row's id in the words of an error. */
  public static final String ID = "{id}";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final GraphNode node;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final HttpServer http;
  private volatile Set<String> bad = Set.of();
  private volatile String words = "Null value resolved for non-null field `task`";
  private volatile boolean tellsPaths;
  private volatile String nothing = "";

  public CrackedNode(GraphNode node) {
    this.node = node;
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    http.createContext("/", this::handle);
    http.setExecutor(workers);
    http.start();
  }

  public String url() {
    return String.format(Locale.ROOT, "http://127.0.0.1:%d/", http.getAddress().getPort());
  }

  /** From now on these rows cannot be given, of whatever collection; all others can. */
  public void cannotGive(Set<String> ids) {
    bad = Set.copyOf(ids);
  }

  /**
   * What it says from now on of a row that it cannot give.
   *
   * @param paths whether it tells where in the answer the row was to be
   */
  public void says(String message, boolean paths) {
    words = message;
    tellsPaths = paths;
  }

  /** From now on it says nothing, and gives the rows with nothing in a field. */
  public void givesNothingFor(String field) {
    nothing = field;
  }

  @Override
  public void close() {
    http.stop(0);
    workers.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] given = node.answer(RequestBody.read(exchange.getRequestBody().readAllBytes())).json();
      byte[] answer = JSON.writeValueAsBytes(cracked(JSON.readTree(given)));
      exchange.getResponseHeaders().add("content-type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private JsonNode cracked(JsonNode answer) {
    ArrayNode errors = JSON.createArrayNode();
    for (Map.Entry<String, JsonNode> collection : answer.path("data").properties()) {
      int place = 0;
      for (JsonNode row : collection.getValue()) {
        if (row.size() > 1 && bad.contains(row.path("id").asText())) {
          if (!nothing.isEmpty()) {
            ((ObjectNode) row).putNull(nothing);
            continue;
          }
          ObjectNode error = errors.addObject();
          error.put("message", words.replace(ID, row.path("id").asText()));
          if (tellsPaths) {
            error.putArray("path").add(collection.getKey()).add(place).add("task");
          }
        }
        place++;
      }
    }
    return errors.isEmpty() ? answer : JSON.createObjectNode().set("errors", errors);
  }
}
