package io.pocoscope.subgraph;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;

/** What can go wrong at an endpoint: each case has its sentence for the user and its exit code. */
public abstract sealed class SubgraphFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int ENDPOINT_FAILED = 3;
  private static final int CHECK_FAILED = 4;
  private final int exitCode;

  private SubgraphFailure(int exitCode, String sentence, Throwable cause) {
    super(sentence, cause);
    this.exitCode = exitCode;
  }

  /** The exit code of the design's list, 3 or 4. */
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

  /** How long the endpoint asked us to wait. */
  Optional<Duration> retryAfter() {
    return Optional.empty();
  }

  /** Nobody answers there, or the connection broke. */
  public static final class Unreachable extends SubgraphFailure {
    private static final long serialVersionUID = 1L;
    private final boolean timeOut;

    Unreachable(Endpoint endpoint, String why, Throwable cause) {
      super(
          ENDPOINT_FAILED,
          "%s cannot be reached: %s; check the network and the address, then run the same command again"
              .formatted(endpoint.shown(), why),
          cause);
      this.timeOut = cause instanceof InterruptedIOException;
    }

    @Override
    Trouble trouble() {
      return timeOut ? Trouble.TOO_SLOW : Trouble.BROKEN;
    }

    @Override
    String reason() {
      return timeOut ? "time-out" : "connection";
    }
  }

  /** An HTTP status that is no answer. */
  public static final class HttpStatus extends SubgraphFailure {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final transient Optional<Duration> retryAfter;

    HttpStatus(Endpoint endpoint, int status, Optional<Duration> retryAfter) {
      super(
          ENDPOINT_FAILED,
          "%s answered with HTTP status %d%s".formatted(endpoint.shown(), status, advice(status)),
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
    Optional<Duration> retryAfter() {
      return retryAfter;
    }

    private static String advice(int status) {
      if (status == 429) {
        return ", too many requests: run the same command again later";
      }
      if (status == 401 || status == 402 || status == 403) {
        return ": it wants a key or a budget; try another endpoint";
      }
      if (status >= 300 && status < 400) {
        return ", a redirect, which is not followed: give the final address with --endpoint";
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
          "%s answered with something that is no whole JSON (%s): check that the address is a subgraph's GraphQL endpoint"
              .formatted(endpoint.shown(), why),
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
          "%s answered with an error: %s%s"
              .formatted(
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
  }

  /** The block that the pages are pinned to is no longer of the chain. */
  public static final class Reorganised extends SubgraphFailure {
    private static final long serialVersionUID = 1L;

    Reorganised(Endpoint endpoint, String message) {
      super(
          ENDPOINT_FAILED,
          "the chain behind %s was reorganised meanwhile (%s): run the same command again, with a greater --margin if it persists"
              .formatted(endpoint.shown(), message),
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
          "%s no longer holds the block that was asked for (%s): run the same command again, with a smaller --margin"
              .formatted(endpoint.shown(), message),
          null);
    }
  }

  /** The endpoint's schema is not the one that our queries are written for. */
  public static final class SchemaDrift extends SubgraphFailure {
    private static final long serialVersionUID = 1L;

    SchemaDrift(Endpoint endpoint, String what, Throwable cause) {
      super(
          CHECK_FAILED,
          "the schema of %s is not the one that pocoscope knows: %s; check that it is the PoCo subgraph, or look for a newer pocoscope"
              .formatted(endpoint.shown(), what),
          cause);
    }
  }
}
