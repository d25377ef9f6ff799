package io.pocoscope.subgraph;

import static io.pocoscope.subgraph.Trouble.BROKEN;
import static io.pocoscope.subgraph.Trouble.LASTING;
import static io.pocoscope.subgraph.Trouble.TOO_LARGE;
import static io.pocoscope.subgraph.Trouble.TOO_SLOW;

import java.util.Locale;

/**
 * What can go wrong at an endpoint, as a table: the exit code; where asking again may help, how,
 * and a word or two for counting; and the sentence for the user.
 */
enum SubgraphCondition {
  WAIT_TOO_LONG(
      5,
      "%s %s (%s), in all more than --max-wait %s: stopped; what came is in the store, run the same"
          + " command again %s"),
  PROXY_REFUSED(
      3,
      "%s cannot be reached: the proxy %s (407); write http://user:password@host:port where the"
          + " environment names it"),
  NOT_GRAPHQL(
      3,
      LASTING,
      "no GraphQL",
      "%s gave no GraphQL answer, but %s: check that the address is a subgraph's GraphQL endpoint"),
  UNREACHABLE(
      3,
      BROKEN,
      "connection",
      "%s cannot be reached: %s; check the network and the address, then run the same command"
          + " again"),
  TIMED_OUT(
      3,
      TOO_SLOW,
      "time-out",
      "%s gave no whole answer in time (%s): run the same command again later, or sync with a"
          + " smaller --page-size"),
  BROKEN_OFF(
      3,
      BROKEN,
      "connection",
      "%s broke off in the middle of an answer (%s): run the same command again"),
  NO_TRUST(
      3,
      "no safe (TLS) connection to %s: %s; check the address, and whether Java's trust store knows"
          + " the server's certificate"),
  REDIRECTED(
      3,
      "%s redirects %s, which is not followed: give the final address with --endpoint, if you trust"
          + " it"),
  ANSWER_TOO_LONG(
      3,
      TOO_LARGE,
      "page too large",
      "%s gave an answer of more than %d MiB, the rest of which was not read: sync with a"
          + " smaller --page-size"),
  HTTP_STATUS(3, "%s answered with HTTP status %d%s%s"),
  NOT_JSON(
      3,
      BROKEN,
      "no whole JSON",
      "%s answered with something that is no whole JSON (%s): check that the address is a"
          + " subgraph's GraphQL endpoint"),
  GRAPHQL_ERROR(3, LASTING, "error of the node", "%s answered with an error: %s%s"),
  UNRESOLVABLE(
      3, LASTING, "Unresolvable", "%s lists a row that it cannot give: %s; try another endpoint"),
  REORGANISED(
      3,
      BROKEN,
      "reorganisation",
      "the chain behind %s was reorganised meanwhile (%s): run the same command again, with a"
          + " greater --margin if it persists"),
  PRUNED(
      3,
      "%s no longer holds the block that was asked for (%s): run the same command again, with a"
          + " smaller --margin"),
  SCHEMA_DRIFT(
      4,
      "the schema of %s is not the one that pocoscope knows: %s; check that it is the PoCo"
          + " subgraph, or look for a newer pocoscope");

  private final int exitCode;
  private final Trouble trouble;
  private final String reason;
  private final String sentence;

  /** Of what lasts nobody counts how often it was met. */
  SubgraphCondition(int exitCode, String sentence) {
    this(exitCode, LASTING, "", sentence);
  }

  SubgraphCondition(int exitCode, Trouble trouble, String reason, String sentence) {
    this.exitCode = exitCode;
    this.trouble = trouble;
    this.reason = reason;
    this.sentence = sentence;
  }

  int exitCode() {
    return exitCode;
  }

  Trouble trouble() {
    return trouble;
  }

  /** In a word or two, for counting; empty text where there is nothing to count. */
  String reason() {
    return reason;
  }

  /** Its sentence, with its gaps filled in this order. */
  String sentence(Object... words) {
    return String.format(Locale.ROOT, sentence, words);
  }
}
