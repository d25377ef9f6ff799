package io.pocoscope.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A subgraph of made-up rows that costs its machine next to nothing: every row of a collection is
 * the same text but for its id, and the ids are known by their numbers.
 */
public final class PreparedPages {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern COLLECTION = Pattern.compile("(\\w+)\\s*\\(block:");
  private static final String HEAD =
      "{\"data\":{\"_meta\":{\"block\":{\"number\":%d,\"hash\":\"0xab\",\"timestamp\":1700000000,\"parentHash\":\"0xaa\"},\"deployment\":\"QmPrepared\",\"hasIndexingErrors\":false}}}";
  private static final int QUIET_BLOCKS = 1000;

  private final Map<String, PreparedRows> collections;
  private final long head;

  private PreparedPages(Map<String, PreparedRows> collections, long head) {
    this.collections = collections;
    this.head = head;
  }

  public static void main(String[] arguments) throws IOException {
    long rows = Long.parseLong(arguments[0]);
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    PreparedPages pages =
        new PreparedPages(
            PreparedRows.ofHistory(rows), PreparedRows.FIRST_BLOCK + rows / 10 + QUIET_BLOCKS);
    http.createContext("/", pages::answer);
    http.setExecutor(Executors.newCachedThreadPool());
    http.start();
    System.out.printf("http://127.0.0.1:%d/subgraphs/name/bench%n", http.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode question = JSON.readTree(exchange.getRequestBody().readAllBytes());
      byte[] answer = answer(question);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private byte[] answer(JsonNode question) {
    String query = question.path("query").asText();
    Matcher collection = COLLECTION.matcher(query);
    if (query.contains("__schema")) {
      return "{\"errors\":[{\"message\":\"introspection is off\"}]}"
          .getBytes(StandardCharsets.UTF_8);
    }
    if (!collection.find()) {
      return String.format(Locale.ROOT, HEAD, head).getBytes(StandardCharsets.UTF_8);
    }
    String name = collection.group(1);
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 19);
    write(out, "{\"data\":{\"" + name + "\":[");
    if (collections.containsKey(name)) {
      JsonNode variables = question.path("variables");
      collections
          .get(name)
          .page(
              variables.path("where"),
              variables.path("first").asInt(),
              (row, first) -> {
                if (!first) {
                  out.write(',');
                }
                out.write(row, 0, row.length);
              });
    }
    write(out, "]}}");
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
