package io.pocoscope.devnet.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.pocoscope.devnet.DevnetFailure;
import io.pocoscope.devnet.query.GraphNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a history until it is closed. */
public final class DevnetServer implements AutoCloseable {
  private static final String PREFIX = "/subgraphs/name/";

  private final HttpServer http;
  private final ExecutorService workers;
  private final String name;
  private final RequestAnswer answers;

  private DevnetServer(HttpServer http, String name, GraphNode node) {
    this.http = http;
    this.name = name;
    this.answers = new RequestAnswer(node);
    this.workers = Executors.newFixedThreadPool(16);
  }

  /**
   * Starts serving.
   *
   * @param port 0 for a free one
   * @param name the subgraph's name, the end of its address
   * @throws DevnetFailure.PortInUse if somebody else listens there
   */
  public static DevnetServer start(int port, String name, GraphNode node) {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      DevnetServer server = new DevnetServer(HttpServer.create(address, 0), name, node);
      server.http.createContext("/", server::handle);
      server.http.setExecutor(server.workers);
      server.http.start();
      return server;
    } catch (BindException inUse) {
      throw new DevnetFailure.PortInUse(port, inUse);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The address to query. */
  public String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort() + PREFIX + name;
  }

  @Override
  public void close() {
    http.stop(0);
    workers.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Reply reply;
      if (!path.startsWith(PREFIX)) {
        reply = Reply.NOT_FOUND;
      } else if (!exchange.getRequestMethod().equals("POST")) {
        reply = Reply.WELCOME;
      } else if (!path.equals(PREFIX + name)) {
        reply = answers.noSuchSubgraph(path.substring(PREFIX.length()));
      } else {
        reply = answers.to(exchange.getRequestBody().readAllBytes());
      }
      send(exchange, reply);
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    var headers = exchange.getResponseHeaders();
    // graph-node sends the content type twice, and clients have tripped over it.
    reply.contentTypes().forEach(type -> headers.add("Content-Type", type));
    headers.set("Access-Control-Allow-Origin", "*");
    reply.indexed().ifPresent(indexed -> headers.set("graph-indexed", indexed));
    byte[] body = reply.body();
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
