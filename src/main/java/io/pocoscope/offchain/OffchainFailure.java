package io.pocoscope.offchain;

import io.pocoscope.subgraph.Endpoint;
import java.util.Locale;

/** What can go wrong when schedulers are asked, beside the store. */
public abstract sealed class OffchainFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exitCode;

  private OffchainFailure(int exitCode, String sentence, Throwable cause) {
    super(sentence, cause);
    this.exitCode = exitCode;
  }

  /** The exit code of the design's list. */
  public int exitCode() {
    return exitCode;
  }

  /** Compass does not say where schedulers are. */
  public static final class NoCompass extends OffchainFailure {
    private static final long serialVersionUID = 1L;

    NoCompass(Endpoint compass, String why, Throwable cause) {
      super(
          3,
          String.format(
              Locale.ROOT,
              "Compass at %s does not say where schedulers are (%s): give another with --compass,"
                  + " or --scheduler POOL=URL",
              compass.shown(),
              why),
          cause);
    }
  }

  /** Nobody says where schedulers are. */
  public static final class NoPlace extends OffchainFailure {
    private static final long serialVersionUID = 1L;

    public NoPlace(String why) {
      super(2, why, null);
    }
  }

  /** Somebody wished it to end. */
  public static final class Stopped extends OffchainFailure {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super(5, "stopped; what came is in the store: run the same command to go on", null);
    }
  }
}
