package io.pocoscope.cli.history;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What a person wants to be run for each message, by the shell; none of them holds a watch up. */
final class AlarmProgram {
  private static final long SECONDS = 60;

  /** The shell's exit code of a command that signal N has ended is this and N. */
  private static final int BY_A_SIGNAL = 128;

  /** A signal to a whole group of processes may reach the command before it reaches the watch. */
  private static final long OURS_COMES_MILLIS = 500;

  private final Optional<String> command;

  AlarmProgram(Optional<String> command) {
    this.command = command;
  }

  /**
   * Runs it with a message on its standard input, and waits for its end. What it prints goes to
   * standard error: standard output is the watch's.
   *
   * @return what went wrong, if anything did
   */
  Optional<String> run(String message) {
    return command.flatMap(it -> run(it, message));
  }

  private static Optional<String> run(String command, String message) {
    try {
      Process process =
          new ProcessBuilder(List.of("sh", "-c", "exec 1>&2\n" + command))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      write(process, message);
      return waitFor(process);
    } catch (IOException failure) {
      return Optional.of("the shell could not be started: " + failure.getMessage());
    }
  }

  /** Whoever does not read it need not. */
  private static void write(Process process, String message) {
    try (OutputStream in = process.getOutputStream()) {
      in.write((message + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException unread) {
      // It has closed its input, and its exit code says the rest.
    }
  }

  private static Optional<String> waitFor(Process process) {
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        end(process);
        return Optional.of(
            String.format(Locale.ROOT, "the command took more than %d s, and was ended", SECONDS));
      }
      if (process.exitValue() > BY_A_SIGNAL) {
        Thread.sleep(OURS_COMES_MILLIS);
      }
      return process.exitValue() == 0
          ? Optional.empty()
          : Optional.of(
              String.format(
                  Locale.ROOT, "the command ended with exit code %d", process.exitValue()));
    } catch (InterruptedException wish) {
      end(process);
      Thread.currentThread().interrupt();
      return Optional.of("the command was ended, as the watch is");
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
