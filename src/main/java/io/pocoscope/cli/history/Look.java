package io.pocoscope.cli.history;

import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.FailureText;
import io.pocoscope.result.history.Finding;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A look that may take for ever, as at a disk that is gone; what fails of it is a finding too. */
final class Look {
  private static final long MOST_SECONDS = 30;

  private Look() {}

  /**
   * Looks, but for half a minute at the most.
   *
   * @param check what is looked at
   */
  static List<Finding> at(String check, Supplier<List<Finding>> look) {
    FutureTask<List<Finding>> task = new FutureTask<>(look::get);
    Thread thread = new Thread(task, check);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      return List.of(
          Finding.failed(
              check,
              ExitCode.OUR_FAULT,
              String.format(
                  Locale.ROOT,
                  "nothing was seen within %d s: the disk or the endpoint does not answer; try"
                      + " again, or another",
                  MOST_SECONDS)));
    } catch (ExecutionException failure) {
      return List.of(failed(check, failure.getCause()));
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
      return List.of(Finding.failed(check, ExitCode.STOPPED, "interrupted"));
    }
  }

  /** A failure in its own sentence. */
  static Finding failed(String check, Throwable failure) {
    return Finding.failed(check, FailureText.exitCode(failure), FailureText.sentence(failure));
  }
}
