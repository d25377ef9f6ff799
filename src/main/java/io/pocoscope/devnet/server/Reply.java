package io.pocoscope.devnet.server;

import io.pocoscope.devnet.scheduler.HttpAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What goes back over HTTP. */
final class Reply {
  /** Some path that leads to no subgraph; graph-node says so with status 200. */
  static final Reply NOT_FOUND = json(200, "{\"message\":\"Not found\"}");

  /** Where graph-node shows its query page. */
  static final Reply WELCOME =
      html(
          200,
          "pocoscope devnet",
          "A generated or loaded PoCo history. POST GraphQL queries here.");

  /** To who asks what may be asked. */
  static final Reply NOTHING = text(200, "");

  private final int status;
  private final List<String> contentTypes;
  private final byte[] body;
  private final Map<String, String> headers;

  private Reply(int status, List<String> contentTypes, byte[] body, Map<String, String> headers) {
    this.status = status;
    this.contentTypes = contentTypes;
    this.body = body;
    this.headers = headers;
  }

  static Reply json(int status, String body) {
    return of(status, "application/json", body);
  }

  static Reply text(int status, String body) {
    return of(status, "text/plain; charset=utf-8", body);
  }

  static Reply html(int status, String title, String paragraph) {
    return of(
        status,
        "text/html; charset=utf-8",
        String.format(Locale.ROOT, "<!DOCTYPE html><title>%s</title><p>%s", title, paragraph));
  }

  /** An answer of the subgraph, with the head that it was given at. */
  static Reply answer(byte[] body, String indexed) {
    // graph-node sends the content type twice, and clients have tripped over it.
    List<String> twice = List.of("application/json", "application/json");
    return new Reply(200, twice, body, Map.of("graph-indexed", indexed));
  }

  /** What schedulers say beside the subgraph. */
  static Reply of(HttpAnswer answer) {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    return new Reply(answer.status(), List.of(answer.contentType()), body, answer.headers());
  }

  private static Reply of(int status, String contentType, String body) {
    return new Reply(status, List.of(contentType), body.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** The same with one more header. */
  Reply with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Reply(status, contentTypes, body, more);
  }

  int status() {
    return status;
  }

  List<String> contentTypes() {
    return contentTypes;
  }

  /** Not copied, for it may be long: to be sent, not to be changed. */
  byte[] body() {
    return body;
  }

  /** The headers but for the content type, which may come twice. */
  Map<String, String> headers() {
    return Map.copyOf(headers);
  }
}
