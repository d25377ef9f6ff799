package io.pocoscope.devnet.server;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.query.Answer;
import io.pocoscope.devnet.query.GraphNode;
import java.io.IOException;
import java.util.Locale;

/** From the body of a request to its reply. */
final class RequestAnswer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final GraphNode node;
  private final long maxResult;

  /**
   * Answers for a node.
   *
   * @param maxResult the longest answer with data, in bytes
   */
  RequestAnswer(GraphNode node, long maxResult) {
    this.node = node;
    this.maxResult = maxResult;
  }

  /**
   * The reply to a request.
   *
   * @param begun the state of the chain when the request came
   */
  Reply to(byte[] body, History.Mark begun) throws IOException {
    JsonNode request;
    try {
      request = JSON.readTree(body);
    } catch (JsonParseException invalid) {
      return clientError(whyNoJson(invalid));
    }
    if (!request.isObject()) {
      return clientError("Request data is not an object");
    }
    if (!request.path("query").isTextual()) {
      return clientError("The \"query\" field is missing in request data");
    }
    return reply(
        node.answer(
            request.path("query").asText(),
            request.path("operationName").asText(""),
            request.path("variables"),
            begun));
  }

  Reply noSuchSubgraph(String name) {
    return error(String.format(Locale.ROOT, "deployment `%s` does not exist", name));
  }

  /** An error of the node's own. */
  Reply error(String message) {
    return reply(GraphNode.error(message));
  }

  private Reply reply(Answer answer) {
    byte[] body = answer.json();
    if (body.length > maxResult && answer.hasData()) {
      // graph-node counts the bytes that the answer takes in its memory; we, those on the wire.
      return error(
          String.format(
              Locale.ROOT,
              "the result size of %d is larger than the allowed limit of %d",
              body.length,
              maxResult));
    }
    return Reply.answer(body, indexed());
  }

  private String indexed() {
    History history = node.history();
    return history.read(
        () -> {
          long head = history.head();
          return String.format(
              Locale.ROOT,
              "{\"hash\":\"%s\",\"number\":%d,\"timestamp\":%d}",
              history.hashOf(head),
              head,
              history.timeAt(head));
        });
  }

  private static Reply clientError(String why) throws JsonProcessingException {
    String message = "GraphQL server error (client error): " + why;
    return Reply.json(400, JSON.writeValueAsString(JSON.createObjectNode().put("error", message)));
  }

  private static String whyNoJson(JsonParseException invalid) {
    boolean atEnd = invalid.getOriginalMessage().startsWith("Unexpected end-of-input");
    var location = invalid.getLocation();
    return String.format(
        Locale.ROOT,
        "%s at line %d column %d",
        atEnd ? "EOF while parsing a value" : "expected value",
        location.getLineNr(),
        atEnd ? location.getColumnNr() - 1 : location.getColumnNr());
  }
}
