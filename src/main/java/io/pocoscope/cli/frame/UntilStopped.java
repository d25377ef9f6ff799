package io.pocoscope.cli.frame;

import java.util.concurrent.CountDownLatch;

/** What a command waits for that serves until the process is told to end. */
public final class UntilStopped {
  private UntilStopped() {}

  /** Comes to zero when the process is told to end. */
  public static CountDownLatch latch() {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
    return stopped;
  }
}
