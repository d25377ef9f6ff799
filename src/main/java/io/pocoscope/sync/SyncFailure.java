package io.pocoscope.sync;

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
          "the endpoint has indexed up to block %d only, so that nothing lies %d blocks below: give a smaller --margin"
              .formatted(head, margin));
    }
  }
}
