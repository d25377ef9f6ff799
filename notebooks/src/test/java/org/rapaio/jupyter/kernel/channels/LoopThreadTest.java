package org.rapaio.jupyter.kernel.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LoopThreadTest {
  @Test
  void aThreadGoesOnAfterAnExceptionUntilItIsShutDown() throws InterruptedException {
    CountDownLatch rounds = new CountDownLatch(3);
    LoopThread thread =
        new LoopThread(
            "loop",
            20,
            () -> {
              rounds.countDown();
              throw new IllegalStateException("for the test");
            });
    thread.start();
    assertThat(rounds.await(10, TimeUnit.SECONDS)).isTrue();
    thread.shutdown();
    thread.join(10_000);
    assertThat(thread.isAlive()).isFalse();
  }

  /** The class path decides which of the two is taken. */
  @Test
  void itIsTakenInPlaceOfTheKernelsOwn() {
    assertThat(LoopThread.class.getProtectionDomain().getCodeSource().getLocation().getPath())
        .contains("notebooks/target");
  }
}
