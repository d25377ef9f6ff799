package io.pocoscope.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/** What is answered. */
final class Reply {
  static final String JSON = "application/json; charset=utf-8";
  private static final String HTML = "text/html; charset=utf-8";
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final int OK = 200;

  private final int status;
  private final String type;
  private final byte[] body;
  private final Map<String, String> headers;

  private Reply(int status, String type, byte[] body, Map<String, String> headers) {
    this.status = status;
    this.type = type;
    this.body = body;
    this.headers = Map.copyOf(headers);
  }

  static Reply html(String page) {
    return new Reply(OK, HTML, page.getBytes(UTF_8), Map.of());
  }

  /** A page that says why there is nothing else. */
  static Reply html(Refused refused, String page) {
    return new Reply(refused.status(), HTML, page.getBytes(UTF_8), refused.headers());
  }

  static Reply json(String json) {
    return of(JSON, json.getBytes(UTF_8));
  }

  static Reply of(String type, byte[] bytes) {
    return new Reply(OK, type, bytes, Map.of());
  }

  /** A file for whoever saves it. */
  static Reply file(String type, String name, byte[] bytes) {
    return new Reply(
        OK, type, bytes, Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""));
  }

  static Reply of(Refused refused) {
    return new Reply(
        refused.status(), TEXT, (refused.getMessage() + "\n").getBytes(UTF_8), refused.headers());
  }

  int status() {
    return status;
  }

  /** Of the body. */
  String type() {
    return type;
  }

  byte[] body() {
    return body;
  }

  /** Beside those that every answer has. */
  Map<String, String> headers() {
    return headers;
  }
}
