package io.pocoscope.cli;

/** The exit codes that commands set themselves; failures carry their own. */
final class ExitCode {
  static final int DONE = 0;
  static final int OUR_FAULT = 1;
  static final int WRONG_USAGE = 2;
  static final int CHECK_FAILED = 4;
  static final int STOPPED = 5;

  private ExitCode() {}
}
