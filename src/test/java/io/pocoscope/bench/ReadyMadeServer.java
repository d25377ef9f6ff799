package io.pocoscope.bench;

import com.sun.net.httpserver.HttpServer;
import io.pocoscope.devnet.query.RequestBody;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** Gives one page of tasks whatever it is asked: how fast could it be at best? */
public final class ReadyMadeServer {
  private ReadyMadeServer() {}

  public static void main(String[] arguments) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    byte[] page = TaskServer.node().answer(RequestBody.of(PagesPerSecond.question(0))).json();
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer http = HttpServer.create(address, 0);
    http.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
          }
        });
    http.setExecutor(Executors.newCachedThreadPool());
    http.start();
    System.out.println("http://127.0.0.1:" + http.getAddress().getPort() + "/");
  }
}
