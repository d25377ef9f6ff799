package io.pocoscope.store.engine;

import java.util.Locale;

/**
 * What can go wrong with an engine that is no store's: a sentence for the user and an exit code.
 */
public final class EngineFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;
  private static final int STOPPED = 5;

  private final int exitCode;

  private EngineFailure(int exitCode, String sentence, Throwable cause) {
    super(sentence, cause);
    this.exitCode = exitCode;
  }

  /** This program was built without the engine. */
  public static EngineFailure notHere(String name) {
    return new EngineFailure(
        WRONG_USAGE,
        String.format(
            Locale.ROOT,
            "this pocoscope has no engine %1$s: target/pocoscope-%1$s.jar has it, which"
                + " 'mvn -B package -P%1$s' makes, and docs/%1$s.md tells how it is run",
            name),
        null);
  }

  /** The engine cannot begin. */
  public static EngineFailure notStarted(String name, String why, Throwable cause) {
    return new EngineFailure(
        WRONG_USAGE, String.format(Locale.ROOT, "%s cannot be started: %s", name, why), cause);
  }

  /** The engine has less memory than this takes. */
  public static EngineFailure noMemory(String name, String more, Throwable cause) {
    return new EngineFailure(
        FAILED,
        String.format(
            Locale.ROOT, "the memory of %s is not enough for this: give it more (%s)", name, more),
        cause);
  }

  /** The disk is full on which the engine keeps what memory does not hold. */
  public static EngineFailure noRoom(String name, String where, Throwable cause) {
    return new EngineFailure(
        STOPPED,
        String.format(
            Locale.ROOT,
            "there is no room left for what %s keeps on disk meanwhile: make room, or name another"
                + " folder (%s), and run the same command again",
            name,
            where),
        cause);
  }

  /** The engine gave up. */
  public static EngineFailure gaveUp(String name, String why, Throwable cause) {
    return new EngineFailure(
        FAILED, String.format(Locale.ROOT, "%s gave up: %s", name, why), cause);
  }

  /** The exit code of the design's list. */
  public int exitCode() {
    return exitCode;
  }
}
