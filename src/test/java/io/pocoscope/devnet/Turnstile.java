package io.pocoscope.devnet;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a devnet, and lets something happen just before a certain question. */
final class Turnstile implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final HttpServer http;
  private final URI devnet;
  private String operation = "";
  private int left;
  private Runnable event = () -> {};

  Turnstile(String devnet) throws IOException {
    this.devnet = URI.create(devnet);
    this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", this::handle);
    http.setExecutor(workers);
    http.start();
  }

  String url() {
    return String.format(
        Locale.ROOT, "http://127.0.0.1:%d%s", http.getAddress().getPort(), devnet.getPath());
  }

  /**
   * From now on.
   *
   * @param name the query's, such as {@code Deals}
   * @param time which time it is asked, from 1
   */
  synchronized void before(String name, int time, Runnable what) {
    operation = "\"operationName\":\"" + name + "\"";
    left = time;
    event = what;
  }

  /** Whether the question was asked as often. */
  synchronized boolean passed() {
    return left <= 0;
  }

  @Override
  public void close() {
    http.stop(0);
    workers.shutdownNow();
  }

  private synchronized void count(String question) {
    if (question.contains(operation) && --left == 0) {
      event.run();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String question =
          new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      count(question);
      HttpResponse<byte[]> answer =
          client.send(
              HttpRequest.newBuilder(devnet)
                  .header("content-type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(question))
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      exchange.getResponseHeaders().add("content-type", "application/json");
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }
}
