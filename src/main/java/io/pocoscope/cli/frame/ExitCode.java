package io.pocoscope.cli.frame;

/** The exit codes that commands set themselves; failures carry their own. */
public final class ExitCode {
  public static final int DONE = 0;
  public static final int OUR_FAULT = 1;
  public static final int WRONG_USAGE = 2;
  public static final int ENDPOINT_FAILED = 3;
  public static final int CHECK_FAILED = 4;
  public static final int STOPPED = 5;

  private ExitCode() {}
}
