package io.pocoscope.subgraph;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What can go wrong at an endpoint: each case has its sentence for the user and its exit code,
 * which {@link SubgraphCondition} lists. What a case adds to that stands here.
 */
@SuppressWarnings("serial") // Nobody writes failures down but as text.
public abstract sealed class SubgraphFailure extends RuntimeException {
  private final SubgraphCondition condition;
  private final transient Endpoint endpoint;

  /** What the server said is in words and cause: neither gives a secret of the endpoint away. */
  private SubgraphFailure(
      SubgraphCondition condition, Endpoint endpoint, Throwable cause, Object... words) {
    super(
        Secrets.of(endpoint).hideIn(condition.sentence(words)),
        Secrets.of(endpoint).safe(cause).orElse(null));
    this.condition = condition;
    this.endpoint = endpoint;
  }

  /** The exit code of the design's list, 3, 4 or 5. */
  public int exitCode() {
    return condition.exitCode();
  }

  /** What it says about how the endpoint should be asked. */
  Trouble trouble() {
    return condition.trouble();
  }

  /** In a word or two, for counting. */
  public String reason() {
    return condition.reason().isEmpty() ? getClass().getSimpleName() : condition.reason();
  }

  /** Whether the same question may be answered a little later. */
  public final boolean mayPass() {
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
    private WaitTooLong(Endpoint endpoint, SubgraphFailure why, Duration wait, Duration most) {
      super(
          SubgraphCondition.WAIT_TOO_LONG,
          endpoint,
          why,
          endpoint.way(),
          asked(why)
              .map(it -> "asks to wait " + TimeSpan.text(it.span().orElseThrow()))
              .orElse("has kept us waiting for " + TimeSpan.text(wait)),
          why.reason(),
          TimeSpan.text(most),
          asked(why)
              .map(it -> "not before " + it.until().orElseThrow().truncatedTo(SECONDS))
              .orElse("later"));
    }

    private static Optional<RetryAfter> asked(SubgraphFailure why) {
      return why.retryAfter().filter(it -> it.span().isPresent());
    }
  }

  /** The proxy does not let us through. */
  public static final class ProxyRefused extends SubgraphFailure {
    ProxyRefused(Endpoint endpoint, boolean told) {
      super(
          SubgraphCondition.PROXY_REFUSED,
          endpoint,
          null,
          endpoint.way(),
          told ? "does not take the user and password" : "wants a user and a password");
    }
  }

  /** What came is no answer of a subgraph's, but has something to say. */
  public static final class NotGraphQl extends SubgraphFailure {
    private final Trouble trouble;

    NotGraphQl(Endpoint endpoint, String what, Trouble trouble) {
      super(SubgraphCondition.NOT_GRAPHQL, endpoint, null, endpoint.shown(), what);
      this.trouble = trouble;
    }

    @Override
    Trouble trouble() {
      return trouble;
    }
  }

  /** Nobody answers there, or the connection broke before an answer began. */
  public static final class Unreachable extends SubgraphFailure {
    Unreachable(Endpoint endpoint, String why, Throwable cause) {
      super(SubgraphCondition.UNREACHABLE, endpoint, cause, endpoint.way(), why);
    }
  }

  /** No answer, or not the whole of it, while we were ready to wait. */
  public static final class TimedOut extends SubgraphFailure {
    TimedOut(Endpoint endpoint, String why, Throwable cause) {
      super(SubgraphCondition.TIMED_OUT, endpoint, cause, endpoint.way(), why);
    }
  }

  /**
   * The connection broke in the middle of an answer, or the answer was not as long as announced.
   */
  public static final class BrokenOff extends SubgraphFailure {
    BrokenOff(Endpoint endpoint, String why, Throwable cause) {
      super(SubgraphCondition.BROKEN_OFF, endpoint, cause, endpoint.shown(), why);
    }
  }

  /** There is no safe connection: an unknown certificate, another host's, or no TLS at all. */
  public static final class NoTrust extends SubgraphFailure {
    NoTrust(Endpoint endpoint, String why, Throwable cause) {
      super(SubgraphCondition.NO_TRUST, endpoint, cause, endpoint.way(), why);
    }
  }

  /** It sends us where we do not go. */
  public static final class Redirected extends SubgraphFailure {
    Redirected(Endpoint endpoint, String where) {
      super(SubgraphCondition.REDIRECTED, endpoint, null, endpoint.shown(), where);
    }
  }

  /** An answer that no page of ours can have. */
  public static final class AnswerTooLong extends SubgraphFailure {
    AnswerTooLong(Endpoint endpoint, int mebibytes) {
      super(SubgraphCondition.ANSWER_TOO_LONG, endpoint, null, endpoint.shown(), mebibytes);
    }
  }

  /** An HTTP status that is no answer. */
  public static final class HttpStatus extends SubgraphFailure {
    private final int status;
    private final transient Optional<RetryAfter> retryAfter;

    HttpStatus(Endpoint endpoint, int status, String words, Optional<RetryAfter> retryAfter) {
      super(
          SubgraphCondition.HTTP_STATUS,
          endpoint,
          null,
          endpoint.shown(),
          status,
          words.isEmpty() ? "" : String.format(Locale.ROOT, " ('%s')", words),
          advice(status, endpoint));
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
    public String reason() {
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
    NotJson(Endpoint endpoint, String why, Throwable cause) {
      super(SubgraphCondition.NOT_JSON, endpoint, cause, endpoint.shown(), why);
    }
  }

  /** The node answered with an error of its own. */
  public static final class GraphQlError extends SubgraphFailure {
    private final Trouble trouble;

    GraphQlError(Endpoint endpoint, String message, Trouble trouble) {
      super(
          SubgraphCondition.GRAPHQL_ERROR,
          endpoint,
          null,
          endpoint.shown(),
          message,
          trouble == Trouble.LASTING ? "" : "; run the same command again later");
      this.trouble = trouble;
    }

    @Override
    Trouble trouble() {
      return trouble;
    }

    @Override
    public String reason() {
      return trouble == Trouble.TOO_LARGE ? "page too large" : super.reason();
    }

    @Override
    boolean fromASubgraph() {
      return true;
    }
  }

  /** A row holds nothing where the schema promises something: its whole page has no answer. */
  public static final class Unresolvable extends SubgraphFailure {
    private final String words;
    private final String field;

    Unresolvable(Endpoint endpoint, String words, String field) {
      super(SubgraphCondition.UNRESOLVABLE, endpoint, null, endpoint.shown(), words);
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
    Reorganised(Endpoint endpoint, String message) {
      super(SubgraphCondition.REORGANISED, endpoint, null, endpoint.shown(), message);
    }
  }

  /** The node no longer holds the history at the block that was asked for. */
  public static final class Pruned extends SubgraphFailure {
    Pruned(Endpoint endpoint, String message) {
      super(SubgraphCondition.PRUNED, endpoint, null, endpoint.shown(), message);
    }
  }

  /** The endpoint's schema is not the one that our queries are written for. */
  public static final class SchemaDrift extends SubgraphFailure {
    private final transient Set<SchemaField> missing;

    SchemaDrift(Endpoint endpoint, String what, Set<SchemaField> missing) {
      this(endpoint, what, missing, null);
    }

    SchemaDrift(Endpoint endpoint, String what, Throwable cause) {
      this(endpoint, what, Set.of(), cause);
    }

    private SchemaDrift(Endpoint endpoint, String what, Set<SchemaField> missing, Throwable cause) {
      super(SubgraphCondition.SCHEMA_DRIFT, endpoint, cause, endpoint.shown(), what);
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
