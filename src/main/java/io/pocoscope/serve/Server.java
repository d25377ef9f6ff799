package io.pocoscope.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.pocoscope.api.Labels;
import io.pocoscope.report.html.HtmlPage;
import io.pocoscope.store.StoreFailure;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Serves a store until it is closed. */
public final class Server implements AutoCloseable {
  /** More at once than a few readers' browsers ask for; others wait for a connection. */
  private static final int MOST_AT_ONCE = 64;

  private static final int SECONDS_TO_ASK = 30;

  private final HttpServer http;
  private final ThreadPoolExecutor threads;
  private final OpenStore store;
  private final Shelf shelf;
  private final Site site;
  private final HostCheck hosts;
  private final Consumer<Throwable> troubles;

  /**
   * What is served, and where.
   *
   * @param store the file
   * @param address where to listen
   * @param port 0 for a free one
   * @param names what the server is called beside its address, lower case
   * @param title the page's; ours where there is none
   */
  public record Settings(
      Path store,
      InetAddress address,
      int port,
      Set<String> names,
      Optional<String> title,
      Labels labels) {
    public Settings {
      names = Set.copyOf(names);
    }
  }

  private Server(
      HttpServer http,
      Settings settings,
      Desk desk,
      Table.Forms forms,
      Consumer<Throwable> troubles) {
    this.http = http;
    this.troubles = troubles;
    this.store = new OpenStore(settings.store());
    this.shelf = new Shelf(store, desk, settings.labels());
    this.site = new Site(shelf, desk, settings.title(), settings.labels(), forms);
    this.hosts = new HostCheck(settings.names());
    this.threads =
        new ThreadPoolExecutor(
            0,
            MOST_AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new SynchronousQueue<>(),
            task -> {
              Thread thread = new Thread(task, "request");
              thread.setDaemon(true);
              return thread;
            },
            new ThreadPoolExecutor.CallerRunsPolicy());
  }

  /**
   * Starts serving, and works the whole history out meanwhile.
   *
   * @param desk who knows what queries mean
   * @param forms how data is written
   * @param troubles is told of failures of our own
   * @throws ServeFailure if nobody can listen there
   * @throws StoreFailure if the store is not there, in use, or none
   */
  public static Server start(
      Settings settings, Desk desk, Table.Forms forms, Consumer<Throwable> troubles) {
    limitConnections();
    HttpServer http = listening(settings);
    Server server = new Server(http, settings, desk, forms, troubles);
    try {
      server.shelf.meta();
      server.shelf.begin();
      http.createContext("/", server::handle);
      http.setExecutor(server.threads);
      http.start();
      return server;
    } catch (RuntimeException failure) {
      server.close();
      throw failure;
    }
  }

  private static HttpServer listening(Settings settings) {
    try {
      return HttpServer.create(new InetSocketAddress(settings.address(), settings.port()), 0);
    } catch (BindException inUse) {
      throw settings.address().isLoopbackAddress()
          ? new ServeFailure.PortInUse(settings.port(), inUse)
          : cannotListen(settings, inUse);
    } catch (IOException failure) {
      throw cannotListen(settings, failure);
    }
  }

  private static ServeFailure cannotListen(Settings settings, IOException why) {
    return new ServeFailure.CannotListen(settings.address().getHostAddress(), settings.port(), why);
  }

  /** Read once, when the first server of a process begins. */
  private static void limitConnections() {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxReqTime", Integer.toString(SECONDS_TO_ASK));
  }

  /** Its address. */
  public String url() {
    InetSocketAddress address = http.getAddress();
    String host =
        address.getAddress().isAnyLocalAddress()
            ? "127.0.0.1"
            : HostCheck.literal(address.getAddress());
    return "http://" + host + ":" + address.getPort() + "/";
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
    shelf.close();
    store.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, reply(exchange));
    }
  }

  private Reply reply(HttpExchange exchange) {
    String path = String.valueOf(exchange.getRequestURI().getPath());
    Query query = Query.NONE;
    try {
      hosts.require(exchange);
      if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        throw Refused.method();
      }
      query = Query.parse(exchange.getRequestURI().getRawQuery());
      return site.reply(path, query);
    } catch (Refused refused) {
      return refusal(path, query, refused);
    } catch (StoreFailure failure) {
      return refusal(path, query, meant(failure));
    } catch (RuntimeException fault) {
      troubles.accept(fault);
      return refusal(
          path, query, Refused.fault("a fault of pocoscope's own, which its server has told"));
    }
  }

  /** People get a page to ask again; but who asks under another name gets nothing of ours. */
  private Reply refusal(String path, Query query, Refused refused) {
    boolean forPeople = path.equals("/") || path.startsWith("/chapter/");
    boolean stranger = refused.status() == 421 || refused.status() == 403;
    return forPeople && !stranger ? site.refused(query, refused) : Reply.of(refused);
  }

  private Refused meant(StoreFailure failure) {
    if (failure instanceof StoreFailure.BadStatement) {
      return Refused.wrong(failure.getMessage());
    }
    if (failure instanceof StoreFailure.Locked
        || failure instanceof StoreFailure.NotThere
        || failure instanceof StoreFailure.NoMemory) {
      return Refused.later(failure.getMessage());
    }
    troubles.accept(failure);
    return Refused.fault(failure.getMessage());
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", reply.type());
    everyAnswer().forEach(exchange.getResponseHeaders()::set);
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(reply.body().length));
      exchange.sendResponseHeaders(reply.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(
        reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
    exchange.getResponseBody().write(reply.body());
  }

  private static Map<String, String> everyAnswer() {
    return Map.of(
        "Content-Security-Policy", HtmlPage.livePolicy() + "; frame-ancestors 'none'",
        "X-Content-Type-Options", "nosniff",
        "Referrer-Policy", "no-referrer",
        "Cross-Origin-Resource-Policy", "same-origin",
        "Cross-Origin-Opener-Policy", "same-origin",
        "Cache-Control", "no-store");
  }
}
