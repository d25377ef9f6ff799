package io.pocoscope.devnet.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Puts a reply on the wire. */
final class Transmission {
  private Transmission() {}

  static void whole(HttpExchange exchange, Reply reply) throws IOException {
    byte[] body = reply.body();
    begin(exchange, reply, body.length);
    exchange.getResponseBody().write(body);
  }

  /**
   * Announces the whole body, and sends the first half of it; closing the exchange breaks it off.
   */
  static void half(HttpExchange exchange, Reply reply) throws IOException {
    byte[] body = reply.body();
    begin(exchange, reply, body.length);
    exchange.getResponseBody().write(body, 0, body.length / 2);
    exchange.getResponseBody().flush();
  }

  private static void begin(HttpExchange exchange, Reply reply, int length) throws IOException {
    var headers = exchange.getResponseHeaders();
    reply.contentTypes().forEach(type -> headers.add("Content-Type", type));
    headers.set("Access-Control-Allow-Origin", "*");
    reply.headers().forEach(headers::set);
    exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
  }
}
