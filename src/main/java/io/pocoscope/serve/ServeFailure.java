package io.pocoscope.serve;

import java.util.Locale;

/** Why a server cannot begin: each case has its sentence for the user and its exit code. */
public abstract sealed class ServeFailure extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int WRONG_USAGE = 2;

  private ServeFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** The exit code of the design's list. */
  public int exitCode() {
    return WRONG_USAGE;
  }

  /** Somebody else listens there. */
  public static final class PortInUse extends ServeFailure {
    private static final long serialVersionUID = 1;

    PortInUse(int port, Throwable cause) {
      super(
          String.format(
              Locale.ROOT,
              "port %d of this machine is in use: give another with --port, or 0 for a free one",
              port),
          cause);
    }
  }

  /** The machine has no such address, or lets nobody listen there. */
  public static final class CannotListen extends ServeFailure {
    private static final long serialVersionUID = 1;

    CannotListen(String address, int port, Throwable cause) {
      super(
          String.format(
              Locale.ROOT,
              "nobody can listen at %s, port %d (%s): give another with --listen or --port",
              address,
              port,
              cause.getMessage()),
          cause);
    }
  }
}
