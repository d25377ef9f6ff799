package io.pocoscope.cli;

import io.pocoscope.cli.frame.Console;
import io.pocoscope.cli.frame.ExitCode;

/** The end of a program that has no memory left: one line, on whichever thread it happens. */
final class OutOfMemory {
  private static final String SENTENCE =
      "pocoscope: out of memory: ask for less, or give it more with POCOSCOPE_JAVA_OPTS=-Xmx6g";

  private OutOfMemory() {}

  static int reported(Console console) {
    console.tell(SENTENCE);
    return ExitCode.OUR_FAULT;
  }

  /** For other threads than that of the command, such as a server's, which would fall silent. */
  static void watchOtherThreads(Console console) {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> {
          if (failure instanceof OutOfMemoryError) {
            // No shutdown hooks: they may need memory too.
            Runtime.getRuntime().halt(reported(console));
          }
          console.tell("Exception in thread \"" + thread.getName() + "\":");
          console.tellTrace(failure);
        });
  }
}
