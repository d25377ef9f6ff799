package org.rapaio.jupyter.kernel.channels;

import java.util.logging.Logger;

/**
 * A thread that does something again and again; it stands before the kernel's own of this name on
 * the class path.
 *
 * <p>That of version 3.0.1 is told to run only after it has been started, so that on a busy machine
 * it has ended before it began; and it ends for good with the first exception, such as that of a
 * message which comes before the kernel knows what to do with messages. Either way the kernel then
 * hears nothing, and whoever waits for it waits in vain.
 */
public final class LoopThread extends Thread {
  private static final Logger LOGGER = Logger.getLogger(LoopThread.class.getName());

  private final long sleep;
  private final Runnable loopBody;
  private volatile boolean running = true;

  /**
   * As the kernel makes one.
   *
   * @param sleep milliseconds between the rounds
   */
  public LoopThread(String name, long sleep, Runnable loopBody) {
    super(name);
    this.sleep = sleep;
    this.loopBody = loopBody;
  }

  @Override
  public void run() {
    while (running) {
      try {
        loopBody.run();
      } catch (RuntimeException failure) {
        LOGGER.warning("a message is lost; who sent it will send it again: " + failure);
      }
      try {
        Thread.sleep(sleep);
      } catch (InterruptedException ended) {
        return;
      }
    }
  }

  public void shutdown() {
    running = false;
  }
}
