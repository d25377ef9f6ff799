package io.pocoscope.devnet.server;

import java.util.List;

/** A way in which a question can fail. */
sealed interface Fault {
  /** Over the limit, or said to be: the client is to wait a second. */
  Fault TOO_MANY_REQUESTS =
      new Instead(Reply.text(429, "Too Many Requests").with("Retry-After", "1"));

  /** Every way that a client should get over by asking again. */
  List<Fault> ALL =
      List.of(
          new Instead(Reply.text(500, "Internal Server Error")),
          new Instead(Reply.text(502, "Bad Gateway")),
          new Instead(Reply.text(503, "Service Unavailable")),
          TOO_MANY_REQUESTS,
          new Reset(),
          new CutBody(),
          new Instead(Reply.html(200, "One moment", "Please wait while your request is checked.")),
          new Instead(Reply.html(502, "502 Bad Gateway", "The server is not available.")),
          new GraphQlError("Query timed out"),
          new GraphQlError(
              "service is overloaded and can not run the query right now. Please try again in a few minutes"));

  /** Something in between answers, in the node's place. */
  record Instead(Reply reply) implements Fault {}

  /** The node answers with an error of its own, in its words, and HTTP status 200. */
  record GraphQlError(String message) implements Fault {}

  /** The true answer breaks off in the middle of its body. */
  record CutBody() implements Fault {}

  /** The connection is closed without an answer. */
  record Reset() implements Fault {}
}
