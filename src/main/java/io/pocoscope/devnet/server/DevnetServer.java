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
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a history until it is closed. */
public final class DevnetServer implements AutoCloseable {
  private static final String PREFIX = "/subgraphs/name/";

  private final HttpServer http;
  private final ExecutorService workers;
  private final String name;
  private final RequestAnswer answers;
  private final Obstacles obstacles;
  private final Optional<Advance> advance;

  private DevnetServer(HttpServer http, String name, GraphNode node, Misbehaviour misbehaviour) {
    this.http = http;
    this.name = name;
    this.answers = new RequestAnswer(node, misbehaviour.maxResult());
    this.obstacles = new Obstacles(misbehaviour);
    // No fixed number: those that pause must not keep others from their answers.
    this.workers = Executors.newCachedThreadPool();
    node.history().keep(misbehaviour.prune());
    this.advance = misbehaviour.advance().map(every -> Advance.start(node.history(), every));
  }

  /**
   * Starts serving, as a good subgraph does.
   *
   * @param port 0 for a free one
   * @param name the subgraph's name, the end of its address
   * @throws DevnetFailure.PortInUse if somebody else listens there
   */
  public static DevnetServer start(int port, String name, GraphNode node) {
    return start(port, name, node, Misbehaviour.none());
  }

  /**
   * Starts serving.
   *
   * @param port 0 for a free one
   * @param name the subgraph's name, the end of its address
   * @param misbehaviour what goes wrong; pruning and new blocks are done to the node's history
   * @throws DevnetFailure.PortInUse if somebody else listens there
   */
  public static DevnetServer start(
      int port, String name, GraphNode node, Misbehaviour misbehaviour) {
    sendAtOnce();
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      DevnetServer server =
          new DevnetServer(HttpServer.create(address, 0), name, node, misbehaviour);
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
    advance.ifPresent(Advance::close);
    http.stop(0);
    workers.shutdownNow();
  }

  /**
   * Without this, the JDK's server sends a body only when the client has acknowledged the headers,
   * which takes 40 ms on a connection that is used again.
   */
  private static void sendAtOnce() {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] question = exchange.getRequestBody().readAllBytes();
      if (!exchange.getRequestMethod().equals("POST")) {
        Transmission.whole(exchange, reply(exchange, question));
        return;
      }
      Optional<Fault> fault = obstacles.next();
      obstacles.pause();
      if (fault.isPresent()) {
        fail(exchange, question, fault.get());
      } else {
        Transmission.whole(exchange, reply(exchange, question));
      }
    } catch (InterruptedException stopped) {
      // The server is being closed: nobody gets an answer any more.
      Thread.currentThread().interrupt();
    }
  }

  private void fail(HttpExchange exchange, byte[] question, Fault fault) throws IOException {
    if (fault instanceof Fault.Instead instead) {
      Transmission.whole(exchange, instead.reply());
    } else if (fault instanceof Fault.GraphQlError error) {
      Transmission.whole(exchange, answers.error(error.message()));
    } else if (fault instanceof Fault.CutBody) {
      Transmission.half(exchange, reply(exchange, question));
    }
    // What is left is a reset: the exchange is closed without an answer.
  }

  private Reply reply(HttpExchange exchange, byte[] question) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (!path.startsWith(PREFIX)) {
      return Reply.NOT_FOUND;
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      return Reply.WELCOME;
    }
    if (!path.equals(PREFIX + name)) {
      return answers.noSuchSubgraph(path.substring(PREFIX.length()));
    }
    return answers.to(question);
  }
}
