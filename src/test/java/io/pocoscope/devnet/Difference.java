package io.pocoscope.devnet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** How answers of a real graph-node and of the devnet are compared. */
final class Difference {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What graph-node's parser says; ours says it in other words, at places that it counts itself.
   */
  private static final Pattern SYNTAX =
      Pattern.compile("(Unexpected |Expected |Invalid Syntax).*", Pattern.DOTALL);

  /** What graph-node's JSON reader says of a body that is none, in its own words too. */
  private static final Pattern NO_JSON = Pattern.compile(".* at line \\d+ column \\d+");

  /** Behind some errors graph-node shows its SQL, which is its own. */
  private static final Pattern SQL = Pattern.compile(", query = .*", Pattern.DOTALL);

  /**
   * The subgraph's own schema has an order of the objects behind an interface, which graph-node
   * follows; the API schema, which is ours, does not tell it.
   */
  private static final Pattern MEMBER =
      Pattern.compile("(?<=join on \\w{1,40} with )\\w+|(?<=because type `)\\w+");

  /** The library that reads queries for us does not keep the sign of a zero. */
  private static final Pattern NEGATIVE_ZERO = Pattern.compile("Float\\(-0\\.0\\)");

  private Difference() {}

  /** An answer as far as it is to be equal. */
  static JsonNode comparable(String body) throws IOException {
    JsonNode answer = JSON.readTree(body);
    answer.path("errors").forEach(error -> simplify((ObjectNode) error));
    if (NO_JSON.matcher(answer.path("error").asText()).matches()) {
      ((ObjectNode) answer).put("error", "no JSON");
    }
    return answer;
  }

  /** Why nothing can be compared with a real node's answer; empty where it can be. */
  static Optional<String> noAnswer(JsonNode real) {
    return StreamSupport.stream(real.path("errors").spliterator(), false)
        .map(error -> error.path("message").asText())
        .filter(message -> message.startsWith("panic processing query"))
        .findFirst();
  }

  private static void simplify(ObjectNode error) {
    String message = error.path("message").asText();
    if (SYNTAX.matcher(message).matches() && !message.endsWith("Recursion limit exceeded")) {
      error.removeAll();
      error.put("message", "a syntax error");
    } else {
      String ours = SQL.matcher(message).replaceFirst("");
      String anyMember = MEMBER.matcher(ours).replaceAll("…");
      error.put("message", NEGATIVE_ZERO.matcher(anyMember).replaceAll("Float(0.0)"));
    }
  }
}
