package io.pocoscope.devnet;

import java.nio.file.Path;
import java.util.Locale;

/** What can go wrong with a devnet: each case has its sentence for the user and its exit code. */
public abstract sealed class DevnetFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exitCode;

  private DevnetFailure(int exitCode, String sentence, Throwable cause) {
    super(sentence, cause);
    this.exitCode = exitCode;
  }

  /** The exit code of the design's list. */
  public int exitCode() {
    return exitCode;
  }

  /** A dump that cannot be read. */
  public static final class BadFile extends DevnetFailure {
    private static final long serialVersionUID = 1L;

    public BadFile(Path file, long line, String why, Throwable cause) {
      super(7, String.format(Locale.ROOT, "%s: line %d: %s", file, line, why), cause);
    }
  }

  /** Somebody else listens there. */
  public static final class PortInUse extends DevnetFailure {
    private static final long serialVersionUID = 1L;

    public PortInUse(int port, Throwable cause) {
      super(
          2,
          String.format(
              Locale.ROOT,
              "port %d of this machine is in use: give another with --port, or 0 for a free one",
              port),
          cause);
    }
  }
}
