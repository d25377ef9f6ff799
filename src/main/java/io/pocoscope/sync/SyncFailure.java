package io.pocoscope.sync;

import io.pocoscope.subgraph.Head;
import io.pocoscope.subgraph.ServerText;
import java.util.Locale;

/** What can go wrong with a sync beside the endpoint and the store. */
public abstract sealed class SyncFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exitCode;

  private SyncFailure(int exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  /** The exit code of the design's list. */
  public int exitCode() {
    return exitCode;
  }

  /** The head is not as high as the margin. */
  public static final class MarginTooGreat extends SyncFailure {
    private static final long serialVersionUID = 1L;

    MarginTooGreat(long margin, long head) {
      super(
          2,
          String.format(
              Locale.ROOT,
              "the endpoint has indexed up to block %d only, so that nothing lies %d blocks below:"
                  + " give a smaller --margin",
              head,
              margin));
    }
  }

  /** The subgraph stumbled over its own code. */
  public static final class IndexingErrors extends SyncFailure {
    private static final long serialVersionUID = 1L;

    IndexingErrors(String endpoint) {
      super(
          4,
          String.format(
              Locale.ROOT,
              "%s reports indexing errors, so that its data may be incomplete: try another"
                  + " endpoint",
              endpoint));
    }

    static void throwIfAny(Head head, String endpoint) {
      if (head.hasIndexingErrors()) {
        throw new IndexingErrors(endpoint);
      }
    }
  }

  /** A row that no subgraph of PoCo could give. */
  public static final class BadRow extends SyncFailure {
    private static final long serialVersionUID = 1L;

    BadRow(String entity, String id, String why) {
      super(
          4,
          String.format(
              Locale.ROOT,
              "the endpoint gave a %s that cannot be, '%s': %s; check that it is the PoCo subgraph",
              entity,
              ServerText.oneLine(id),
              ServerText.oneLine(why)));
    }
  }

  /** Somebody wished it to end. */
  public static final class Stopped extends SyncFailure {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super(5, "stopped; what came is in the store: run the same command to go on");
    }
  }

  /** The chain did not hold still long enough. */
  public static final class Restless extends SyncFailure {
    private static final long serialVersionUID = 1L;

    Restless(String endpoint, int times) {
      super(
          3,
          String.format(
              Locale.ROOT,
              "the chain behind %s was reorganised below the block being read, %d times in a row:"
                  + " run the same command again, with a greater --margin",
              endpoint,
              times));
    }
  }
}
