package io.pocoscope.subgraph;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can go wrong at an endpoint: each case has its sentence for the user and its exit code. */
public abstract sealed class SubgraphFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int ENDPOINT_FAILED = 3;
  private static final int CHECK_FAILED = 4;
  private static final int STOPPED = 5;
  private final int exitCode;
  private final transient Endpoint endpoint;

  /** What the server said is in sentence and cause: neither gives a secret of the endpoint away. */
  private SubgraphFailure(int exitCode, Endpoint endpoint, String sentence, Throwable cause) {
    super(Secrets.of(endpoint).hideIn(sentence), Secrets.of(endpoint).safe(cause).orElse(null));
    this.exitCode = exitCode;
    this.endpoint = endpoint;
  }

  /** The exit code of the design's list, 3, 4 or 5. */
  public int exitCode() {
    return exitCode;
  }

  /** What it says about how the endpoint should be asked. */
  Trouble trouble() {
    return Trouble.LASTING;
  }

  /** In a word or two, for counting. */
  String reason() {
    return getClass().getSimpleName();
  }

  /** Whether the same question may be answered a little later. */
  final boolean mayPass() {
    return trouble() != Trouble.LASTING;
  }

  /** The fields that we asked for and that are not there, where the failure is about such. */
  Set<SchemaField> missing() {
    return Set.of();
  }

  /** How the endpoint asked us to wait. */
  Optional<RetryAfter> retryAfter() {
    return Optional.empty();
  }

  /** Whether it was a subgraph that answered, though not with what was asked for. */
  boolean fromASubgraph() {
    return false;
  }

  /** Who was asked, as it may be shown. */
  final String asked() {
    return endpoint.way();
  }

  /** The failure of not being ready to wait as long as this one asks for. */
  final WaitTooLong waitTooLong(Duration wait, Duration most) {
    return new WaitTooLong(endpoint, this, wait, most);
  }

  /** It would have to be waited for longer than anybody is ready to. */
  public static final class WaitTooLong extends SubgraphFailure {
    private static final long serialVersionUID = 1L;

    private WaitTooLong(Endpoint endpoint, SubgraphFailure why, Duration wait, Duration most) {
      super(STOPPED, endpoint, sentence(endpoint, why, wait, most), why);
    }

    private static String sentence(
        Endpoint endpoint, SubgraphFailure why, Duration wait, Duration most) {
      Optional<RetryAfter> asked = why.retryAfter().filter(it -> it.span().isPresent());
      String what =
          asked
              .map(it -> "asks to wait " + TimeSpan.text(it.span().orElseThrow()))
              .orElse("has kept us waiting for " + TimeSpan.text(wait));
      String when =
          asked
              .map(it -> "not before " + it.until().orElseThrow().truncatedTo(SECONDS))
              .orElse("later");
      return String.format(
          Locale.ROOT,
          "%s %s (%s), in all more than --max-wait %s: stopped; what came is in the store, run the"
              + " same command again %s",
          endpoint.way(),
          what,
          why.reason(),
          TimeSpan.text(most),
          when);
    }
  }

  /** The proxy does not let us through. */
  public static final class ProxyRefused extends SubgraphFailure {
    private static final long serialVersionUID = 1L;

    ProxyRefused(Endpoint endpoint, boolean told) {
      super(
          ENDPOINT_FAILED,
          endpoint,
          String.format(
              Locale.ROOT,
              "%s cannot be reached: the proxy %s (407); write http://user:password@host:port where"
                  + " the environment names it",
              endpoint.way(),
              told ? "does not take the user and password" : "wants a user and a password"),
          null);
    }
  }

  /** What came is no answer of a subgraph's, but has something to say. */
  public static final class NotGraphQl extends SubgraphFailure {
    private static final long serialVersionUID = 1L;
    private final Trouble trouble;

    NotGraphQl(Endpoint endpoint, String what, Trouble trouble) {
      super(
          ENDPOINT_FAILED,
          endpoint,
          String.format(
              Locale.ROOT,
              "%s gave no GraphQL answer, but %s: check that the address is a subgraph's GraphQL"
                  + " endpoint",
              endpoint.shown(),
              what),
          null);
      this.trouble = trouble;
    }

    @Override
    Trouble trouble() {
      return trouble;
    }

    @Override
    String reason() {
      return "no GraphQL";
    }
  }

  /** Nobody answers there, or the connection broke before an answer began. */
  public static final class Unreachable extends SubgraphFailure {
    private static final long serialVersionUID = 1L;

    Unreachable(Endpoint endpoint, String why, Throwable cause) {
      super(
          ENDPOINT_FAILED,
          endpoint,
          String.format(
              Locale.ROOT,
              "%s cannot be reached: %s; check the network and the address, then run the same"
                  + " command again",
              endpoint.way(),
              why),
          cause);
    }

    @Override
    Trouble trouble() {
      return Trouble.BROKEN;
    }

    @Override
    String reason() {
      return "connection";
    }
  }

  /** No answer, or not the whole of it, while we were ready to wait. */
  public static final class TimedOut extends SubgraphFailure {
    private static final long serialVersionUID = 1L;

    TimedOut(Endpoint endpoint, String why, Throwable cause) {
      super(
          ENDPOINT_FAILED,
          endpoint,
          String.format(
              Locale.ROOT,
              "%s gave no whole answer in time (%s): run the same command again later, or with a"
                  + " smaller --page-size",
              endpoint.way(),
              why),
          cause);
    }

    @Override
    Trouble trouble() {
      return Trouble.TOO_SLOW;
    }

    @Override
    String reason() {
      return "time-out";
    }
  }

  /**
   * The connection broke in the middle of an answer, or the answer was not as long as announced.
   */
  public static final class BrokenOff extends SubgraphFailure {
    private static final long serialVersionUID = 1L;

    BrokenOff(Endpoint endpoint, String why, Throwable cause) {
      super(
          ENDPOINT_FAILED,
          endpoint,
          String.format(
              Locale.ROOT,
              "%s broke off in the middle of an answer (%s): run the same command again",
              endpoint.shown(),
              why),
          cause);
    }

    @Override
    Trouble trouble() {
      return Trouble.BROKEN;
    }

    @Override
    String reason() {
      return "connection";
    }
  }

  /** There is no safe connection: an unknown certificate, another host's, or no TLS at all. */
  public static final class NoTrust extends SubgraphFailure {
    private static final long serialVersionUID = 1L;

    NoTrust(Endpoint endpoint, String why, Throwable cause) {
      super(
          ENDPOINT_FAILED,
          endpoint,
          String.format(
              Locale.ROOT,
              "no safe (TLS) connection to %s: %s; check the address, and whether Java's trust"
                  + " store knows the server's certificate",
              endpoint.way(),
              why),
          cause);
    }
  }

  /** It sends us where we do not go. */
  public static final class Redirected extends SubgraphFailure {
    private static final long serialVersionUID = 1L;

    Redirected(Endpoint endpoint, String where) {
      super(
          ENDPOINT_FAILED,
          endpoint,
          String.format(
              Locale.ROOT,
              "%s redirects %s, which is not followed: give the final address with --endpoint, if"
                  + " you trust it",
              endpoint.shown(),
              where),
          null);
    }
  }

  /** An answer that no page of ours can have. */
  public static final class AnswerTooLong extends SubgraphFailure {
    private static final long serialVersionUID = 1L;

    AnswerTooLong(Endpoint endpoint, int mebibytes) {
      super(
          ENDPOINT_FAILED,
          endpoint,
          String.format(
              Locale.ROOT,
              "%s gave an answer of more than %d MiB, the rest of which was not read: try a smaller"
                  + " --page-size",
              endpoint.shown(),
              mebibytes),
          null);
    }

    @Override
    Trouble trouble() {
      return Trouble.TOO_LARGE;
    }

    @Override
    String reason() {
      return "page too large";
    }
  }

  /** An HTTP status that is no answer. */
  public static final class HttpStatus extends SubgraphFailure {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final transient Optional<RetryAfter> retryAfter;

    HttpStatus(Endpoint endpoint, int status, String words, Optional<RetryAfter> retryAfter) {
      super(
          ENDPOINT_FAILED,
          endpoint,
          String.format(
              Locale.ROOT,
              "%s answered with HTTP status %d%s%s",
              endpoint.shown(),
              status,
              words.isEmpty() ? "" : String.format(Locale.ROOT, " ('%s')", words),
              advice(status, endpoint)),
          null);
      this.status = status;
      this.retryAfter = retryAfter;
    }

    public int status() {
      return status;
    }

    @Override
    Trouble trouble() {
      if (status == 429) {
        return Trouble.TOO_OFTEN;
      }
      return status == 408 || status == 425 || status >= 500 ? Trouble.OVERLOAD : Trouble.LASTING;
    }

    @Override
    String reason() {
      return "HTTP " + status;
    }

    @Override
    Optional<RetryAfter> retryAfter() {
      return retryAfter;
    }

    private static String advice(int status, Endpoint endpoint) {
      if (status == 429) {
        return ", too many requests: run the same command again later";
      }
      if (status == 401 || status == 402 || status == 403) {
        return endpoint.key().isPresent()
            ? ": it does not take the key, or wants a budget"
            : ": it wants a key or a budget; give --api-key-env or --api-key-file, or try another"
                + " endpoint";
      }
      return status >= 500
          ? ": run the same command again later"
          : ": check that the address is a subgraph's GraphQL endpoint";
    }
  }

  /** The answer is no JSON, or only the beginning of some. */
  public static final class NotJson extends SubgraphFailure {
    private static final long serialVersionUID = 1L;

    NotJson(Endpoint endpoint, String why, Throwable cause) {
      super(
          ENDPOINT_FAILED,
          endpoint,
          String.format(
              Locale.ROOT,
              "%s answered with something that is no whole JSON (%s): check that the address is a"
                  + " subgraph's GraphQL endpoint",
              endpoint.shown(),
              why),
          cause);
    }

    @Override
    Trouble trouble() {
      return Trouble.BROKEN;
    }

    @Override
    String reason() {
      return "no whole JSON";
    }
  }

  /** The node answered with an error of its own. */
  public static final class GraphQlError extends SubgraphFailure {
    private static final long serialVersionUID = 1L;
    private final Trouble trouble;

    GraphQlError(Endpoint endpoint, String message, Trouble trouble) {
      super(
          ENDPOINT_FAILED,
          endpoint,
          String.format(
              Locale.ROOT,
              "%s answered with an error: %s%s",
              endpoint.shown(),
              message,
              trouble == Trouble.LASTING ? "" : "; run the same command again later"),
          null);
      this.trouble = trouble;
    }

    @Override
    Trouble trouble() {
      return trouble;
    }

    @Override
    String reason() {
      return trouble == Trouble.TOO_LARGE ? "page too large" : "error of the node";
    }

    @Override
    boolean fromASubgraph() {
      return true;
    }
  }

  /** A row holds nothing where the schema promises something: its whole page has no answer. */
  public static final class Unresolvable extends SubgraphFailure {
    private static final long serialVersionUID = 1L;
    private final String words;
    private final String field;

    Unresolvable(Endpoint endpoint, String words, String field) {
      super(
          ENDPOINT_FAILED,
          endpoint,
          String.format(
              Locale.ROOT,
              "%s lists a row that it cannot give: %s; try another endpoint",
              endpoint.shown(),
              words),
          null);
      this.words = Secrets.of(endpoint).hideIn(words);
      this.field = field;
    }

    /** The field that holds nothing, as the schema names it; empty text if that is not told. */
    String field() {
      return field;
    }

    LeftOut of(String id) {
      return new LeftOut(id, field, words);
    }
  }

  /** The block that the pages are pinned to is no longer of the chain. */
  public static final class Reorganised extends SubgraphFailure {
    private static final long serialVersionUID = 1L;

    Reorganised(Endpoint endpoint, String message) {
      super(
          ENDPOINT_FAILED,
          endpoint,
          String.format(
              Locale.ROOT,
              "the chain behind %s was reorganised meanwhile (%s): run the same command again, with"
                  + " a greater --margin if it persists",
              endpoint.shown(),
              message),
          null);
    }

    @Override
    Trouble trouble() {
      return Trouble.BROKEN;
    }

    @Override
    String reason() {
      return "reorganisation";
    }
  }

  /** The node no longer holds the history at the block that was asked for. */
  public static final class Pruned extends SubgraphFailure {
    private static final long serialVersionUID = 1L;

    Pruned(Endpoint endpoint, String message) {
      super(
          ENDPOINT_FAILED,
          endpoint,
          String.format(
              Locale.ROOT,
              "%s no longer holds the block that was asked for (%s): run the same command again,"
                  + " with a smaller --margin",
              endpoint.shown(),
              message),
          null);
    }
  }

  /** The endpoint's schema is not the one that our queries are written for. */
  public static final class SchemaDrift extends SubgraphFailure {
    private static final long serialVersionUID = 1L;
    private final transient Set<SchemaField> missing;

    SchemaDrift(Endpoint endpoint, String what, Set<SchemaField> missing) {
      this(endpoint, what, missing, null);
    }

    SchemaDrift(Endpoint endpoint, String what, Throwable cause) {
      this(endpoint, what, Set.of(), cause);
    }

    private SchemaDrift(Endpoint endpoint, String what, Set<SchemaField> missing, Throwable cause) {
      super(
          CHECK_FAILED,
          endpoint,
          String.format(
              Locale.ROOT,
              "the schema of %s is not the one that pocoscope knows: %s; check that it is the PoCo"
                  + " subgraph, or look for a newer pocoscope",
              endpoint.shown(),
              what),
          cause);
      this.missing = Set.copyOf(missing);
    }

    @Override
    Set<SchemaField> missing() {
      return missing;
    }

    @Override
    boolean fromASubgraph() {
      return true;
    }
  }
}
