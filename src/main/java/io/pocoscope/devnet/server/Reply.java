package io.pocoscope.devnet.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What goes back over HTTP. */
final class Reply {
  /** Some path that leads to no subgraph; graph-node says so with status 200. */
  static final Reply NOT_FOUND = json(200, "{\"message\":\"Not found\"}");

  /** Where graph-node shows its query page. */
  static final Reply WELCOME =
      new Reply(
          200,
          List.of("text/html; charset=utf-8"),
          "<!DOCTYPE html><title>pocoscope devnet</title><p>A generated or loaded PoCo history. POST GraphQL queries here."
              .getBytes(StandardCharsets.UTF_8),
          Optional.empty());

  private final int status;
  private final List<String> contentTypes;
  private final byte[] body;
  private final Optional<String> indexed;

  private Reply(int status, List<String> contentTypes, byte[] body, Optional<String> indexed) {
    this.status = status;
    this.contentTypes = contentTypes;
    this.body = body;
    this.indexed = indexed;
  }

  static Reply json(int status, String body) {
    return new Reply(
        status,
        List.of("application/json"),
        body.getBytes(StandardCharsets.UTF_8),
        Optional.empty());
  }

  /** An answer of the subgraph, with the head that it was given at. */
  static Reply answer(byte[] body, String indexed) {
    return new Reply(
        200, List.of("application/json", "application/json"), body, Optional.of(indexed));
  }

  int status() {
    return status;
  }

  List<String> contentTypes() {
    return contentTypes;
  }

  byte[] body() {
    return body.clone();
  }

  Optional<String> indexed() {
    return indexed;
  }
}
