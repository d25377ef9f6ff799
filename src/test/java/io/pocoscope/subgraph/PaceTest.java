package io.pocoscope.subgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PaceTest {
  private final ExecutorService another = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    another.shutdownNow();
  }

  @Test
  void noMoreThanSoManyAreUnderWayAtOnce() throws Exception {
    Pace pace = Pace.of(2, OptionalDouble.empty());
    pace.enter();
    pace.enter();
    Future<Long> third = another.submit(pace::enter);
    assertThatThrownBy(() -> third.get(100, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    pace.answered();
    assertThat(third.get(10, TimeUnit.SECONDS)).isNotNull();
  }

  @Test
  void aRateIsKept() {
    Pace pace = Pace.of(8, OptionalDouble.of(50));
    long begun = System.nanoTime();
    for (int question = 0; question < 11; question++) {
      pace.enter();
      pace.answered();
    }
    // Eleven questions, so ten pauses of 20 ms; it may take longer, never less.
    assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(200_000_000L - 1_000_000L);
  }

  @Test
  void anOverloadHalvesWhatIsAskedAtOnceAndAnswersLetItGrowAgain() throws Exception {
    Pace pace = Pace.of(2, OptionalDouble.empty());
    long started = pace.enter();
    pace.overloaded(started, Duration.ZERO);
    pace.enter();
    Future<Long> second = another.submit(pace::enter);
    assertThatThrownBy(() -> second.get(100, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    pace.answered(); // one at once was answered, so now two may pass
    second.get(10, TimeUnit.SECONDS);
    Future<Long> third = another.submit(pace::enter);
    assertThat(third.get(10, TimeUnit.SECONDS)).isNotNull();
  }

  @Test
  void everybodyWaitsForAsLongAsTheEndpointAsks() throws Exception {
    Pace pace = Pace.of(4, OptionalDouble.empty());
    long started = pace.enter();
    pace.askedTooOften(started, Duration.ofMillis(300));
    Future<Long> other = another.submit(pace::enter);
    assertThat(other.get(10, TimeUnit.SECONDS) - started)
        .isGreaterThanOrEqualTo(Duration.ofMillis(300).toNanos());
  }

  @Test
  void whoWaitsCanBeStopped() throws Exception {
    Pace pace = Pace.of(1, OptionalDouble.empty());
    pace.enter();
    CountDownLatch stopped = new CountDownLatch(1);
    Thread waiting =
        new Thread(
            () -> {
              try {
                pace.enter();
              } catch (CancellationException asWished) {
                stopped.countDown();
              }
            });
    waiting.start();
    waiting.interrupt();
    assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
  }
}
