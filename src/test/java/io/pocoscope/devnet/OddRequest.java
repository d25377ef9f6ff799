package io.pocoscope.devnet;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A query that need not be a good one, with values for variables.
 *
 * @param query its text
 * @param variables their values in JSON, by their names
 */
record OddRequest(Piece query, Map<String, String> variables) {

  /** The body of an HTTP request. */
  String body() {
    String values =
        variables.entrySet().stream()
            .map(
                variable ->
                    String.format(Locale.ROOT, "\"%s\":%s", variable.getKey(), variable.getValue()))
            .collect(joining(",", "{", "}"));
    return String.format(
        Locale.ROOT, "{\"query\":%s,\"variables\":%s}", quoted(query.text()), values);
  }

  /** Smaller ones that may show the same. */
  Stream<OddRequest> smaller() {
    return Stream.concat(
        query.smaller().map(piece -> new OddRequest(piece, variables)),
        variables.keySet().stream().map(this::without));
  }

  private OddRequest without(String name) {
    Map<String, String> fewer = new TreeMap<>(variables);
    fewer.remove(name);
    return new OddRequest(query, fewer);
  }

  static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\0", "\\u0000")
        + '"';
  }
}
