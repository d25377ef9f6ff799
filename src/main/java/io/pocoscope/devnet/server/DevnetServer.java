package io.pocoscope.devnet.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.pocoscope.devnet.DevnetFailure;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.history.Reorganisation;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.scheduler.HttpAnswer;
import io.pocoscope.devnet.scheduler.Schedulers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** Serves a history until it is closed. */
public final class DevnetServer implements AutoCloseable {
  private static final String PREFIX = "/subgraphs/name/";

  /** What can be the name of a subgraph at all. */
  private static final Pattern NAME =
      Pattern.compile("(?!(.*/)?graphql(/|$))[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*");

  private final HttpServer http;
  private final ExecutorService workers;
  private final String name;
  private final History history;
  private final RequestAnswer answers;
  private final Obstacles obstacles;
  private final Optional<Advance> advance;
  private final Optional<Schedulers> schedulers;

  private DevnetServer(
      HttpServer http,
      String name,
      GraphNode node,
      Misbehaviour misbehaviour,
      Optional<Schedulers> schedulers) {
    this.http = http;
    this.name = name;
    this.schedulers = schedulers;
    this.history = node.history();
    this.answers = new RequestAnswer(node, misbehaviour.maxResult());
    this.obstacles = new Obstacles(misbehaviour);
    // No fixed number: those that pause must not keep others from their answers.
    this.workers = Executors.newCachedThreadPool();
    history.keep(misbehaviour.prune());
    history.holdBack(misbehaviour.heldBack());
    this.advance =
        misbehaviour
            .advance()
            .map(every -> Advance.start(history, every, misbehaviour.reorganising()));
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
   * @param misbehaviour what goes wrong; pruning, new blocks and reorganisations are done to the
   *     node's history
   * @throws DevnetFailure.PortInUse if somebody else listens there
   */
  public static DevnetServer start(
      int port, String name, GraphNode node, Misbehaviour misbehaviour) {
    return start(port, name, node, misbehaviour, Optional.empty());
  }

  /**
   * Starts serving, and with the history the schedulers of its pools.
   *
   * @param port 0 for a free one
   * @param name the subgraph's name, the end of its address
   * @param misbehaviour what goes wrong with the history
   * @param schedulers who misbehave on their own, if there are any; closed with the server
   * @throws DevnetFailure.PortInUse if somebody else listens there
   */
  public static DevnetServer start(
      int port,
      String name,
      GraphNode node,
      Misbehaviour misbehaviour,
      Optional<Schedulers> schedulers) {
    sendAtOnce();
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      DevnetServer server =
          new DevnetServer(HttpServer.create(address, 0), name, node, misbehaviour, schedulers);
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
    return origin() + PREFIX + name;
  }

  /** The address of Compass, where schedulers are served. */
  public Optional<String> compassUrl() {
    return schedulers.map(any -> Schedulers.compassUrl(origin()));
  }

  private String origin() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  /**
   * Adds a block, besides those of {@link Misbehaviour#advance}: with the next writings that were
   * held back or dropped, at their time, else one that writes nothing, a second later.
   */
  public void advance() {
    history.advance(1);
  }

  /**
   * Reorganises the chain, as graph-node shows it: the head's hash and number are others; a hash of
   * a dropped block is answered by its number, with the new chain's data; what only dropped blocks
   * changed is as before them, for {@code _change_block} too. A question that was asked before and
   * is answered after it gets an error if it is about a block that may have been dropped.
   *
   * <p>{@link Reorganisation#rewriting} keeps every entity but rewrites hashes, events' ids and
   * block numbers; {@link Reorganisation#forgetting} lets nothing come back; {@link #withoutDeal}
   * removes a deal.
   */
  public void reorganise(Reorganisation how) {
    history.reorganise(how);
  }

  /**
   * A reorganisation after which a deal, its tasks and all that refers to them have never been.
   * What was written before the deal's block comes back; what that block and later ones wrote is
   * gone for good, other deals too, since balances and counters of every later block tell of it.
   *
   * @param id the deal's
   * @param depth how many blocks are dropped; those since the deal's at least
   * @throws IllegalArgumentException if there is no such deal, or the reorganisation is not as deep
   */
  public Reorganisation withoutDeal(String id, long depth) {
    return history.read(() -> without(id, depth));
  }

  @Override
  public void close() {
    advance.ifPresent(Advance::close);
    http.stop(0);
    workers.shutdownNow();
    schedulers.ifPresent(Schedulers::close);
  }

  private Reorganisation without(String deal, long depth) {
    long block =
        history
            .table("Deal")
            .entity(deal)
            .orElseThrow(() -> new IllegalArgumentException("no deal " + deal))
            .firstBlock();
    if (block <= history.head() - depth) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "deal %s stands in block %d, which is %d blocks deep",
              deal,
              block,
              history.head() - block + 1));
    }
    return Reorganisation.keepingUpTo(block - 1, depth);
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
      Optional<HttpAnswer> beside = beside(exchange);
      if (beside.isPresent()) {
        Thread.sleep(beside.get().pause().toMillis());
        Transmission.whole(exchange, Reply.of(beside.get()));
        return;
      }
      History.Mark begun = history.mark();
      if (!exchange.getRequestMethod().equals("POST")) {
        Transmission.whole(exchange, reply(exchange, question, begun));
        return;
      }
      Optional<Fault> fault = obstacles.next();
      obstacles.pause();
      if (fault.isPresent()) {
        fail(exchange, question, begun, fault.get());
      } else {
        Transmission.whole(exchange, reply(exchange, question, begun));
      }
    } catch (InterruptedException stopped) {
      // The server is being closed: nobody gets an answer any more.
      Thread.currentThread().interrupt();
    }
  }

  private Optional<HttpAnswer> beside(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("GET")
        ? schedulers.flatMap(all -> all.answer(exchange.getRequestURI().getPath(), origin()))
        : Optional.empty();
  }

  private void fail(HttpExchange exchange, byte[] question, History.Mark begun, Fault fault)
      throws IOException {
    if (fault instanceof Fault.Instead instead) {
      Transmission.whole(exchange, instead.reply());
    } else if (fault instanceof Fault.GraphQlError error) {
      Transmission.whole(exchange, answers.error(error.message()));
    } else if (fault instanceof Fault.CutBody) {
      Transmission.half(exchange, reply(exchange, question, begun));
    }
    // What is left is a reset: the exchange is closed without an answer.
  }

  private Reply reply(HttpExchange exchange, byte[] question, History.Mark begun)
      throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (!path.startsWith(PREFIX)) {
      return Reply.NOT_FOUND;
    }
    return switch (exchange.getRequestMethod()) {
      case "POST" -> asked(exchange, path.substring(PREFIX.length()), question, begun);
      case "GET", "HEAD" -> Reply.WELCOME;
      case "OPTIONS" -> Reply.NOTHING;
      default -> Reply.NOT_FOUND;
    };
  }

  private Reply asked(HttpExchange exchange, String path, byte[] question, History.Mark begun)
      throws IOException {
    String asked = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (!exchange.getRequestHeaders().containsKey("Content-Type")) {
      return RequestAnswer.badRequest("Content-Type header is required");
    }
    if (!NAME.matcher(asked).matches()) {
      return RequestAnswer.clientError(
          String.format(Locale.ROOT, "Invalid subgraph name `%s`", asked));
    }
    return asked.equals(name) ? answers.to(question, begun) : answers.noSuchSubgraph(asked);
  }
}
