package io.pocoscope.devnet.server;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.query.GraphNode;
import java.io.IOException;

/** From the body of a request to its reply. */
final class RequestAnswer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final GraphNode node;

  RequestAnswer(GraphNode node) {
    this.node = node;
  }

  Reply to(byte[] body) throws IOException {
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
            request.path("variables")));
  }

  Reply noSuchSubgraph(String name) throws JsonProcessingException {
    return reply(GraphNode.error("deployment `%s` does not exist".formatted(name)));
  }

  private Reply reply(ObjectNode answer) throws JsonProcessingException {
    History history = node.history();
    String indexed =
        "{\"hash\":\"%s\",\"number\":%d,\"timestamp\":%d}"
            .formatted(
                history.hashOf(history.head()), history.head(), history.timeAt(history.head()));
    return Reply.answer(JSON.writeValueAsBytes(answer), indexed);
  }

  private static Reply clientError(String why) throws JsonProcessingException {
    String message = "GraphQL server error (client error): " + why;
    return Reply.json(400, JSON.writeValueAsString(JSON.createObjectNode().put("error", message)));
  }

  private static String whyNoJson(JsonParseException invalid) {
    boolean atEnd = invalid.getOriginalMessage().startsWith("Unexpected end-of-input");
    var location = invalid.getLocation();
    return "%s at line %d column %d"
        .formatted(
            atEnd ? "EOF while parsing a value" : "expected value",
            location.getLineNr(),
            atEnd ? location.getColumnNr() - 1 : location.getColumnNr());
  }
}
