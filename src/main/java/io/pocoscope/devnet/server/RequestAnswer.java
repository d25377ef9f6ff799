package io.pocoscope.devnet.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.query.Answer;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.query.RequestBody;
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
    if (body.length == 0) {
      return badRequest("Body is required");
    }
    try {
      return reply(node.answer(RequestBody.read(body), begun));
    } catch (RequestBody.Unusable unusable) {
      return clientError(unusable.getMessage());
    }
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

  /** A request that graph-node does not take for a question. */
  static Reply clientError(String why) throws JsonProcessingException {
    return badRequest("GraphQL server error (client error): " + why);
  }

  static Reply badRequest(String message) throws JsonProcessingException {
    return Reply.json(400, JSON.writeValueAsString(JSON.createObjectNode().put("error", message)));
  }
}
