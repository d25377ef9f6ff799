package io.pocoscope.offchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** How often a server is asked, by a clock of the test's own. */
class TurnsTest {
  private static final long MILLI = 1_000_000L;
  private long now = 7 * MILLI;

  @Test
  void turnsComeAsOftenAsTheRateSaysAndTheFirstAtOnce() {
    Turns turns = new Turns(2, () -> now, this::sleep);
    assertThat(starts(turns, 4)).containsExactly(7L, 507L, 1007L, 1507L);
  }

  @Test
  void whoCameLateHasNothingToMakeUpFor() {
    Turns turns = new Turns(2, () -> now, this::sleep);
    turns.await();
    now += 5000 * MILLI;
    assertThat(starts(turns, 3)).containsExactly(5007L, 5507L, 6007L);
  }

  @Test
  void whoWantsToBeLeftAloneIs() {
    Turns turns = new Turns(2, () -> now, this::sleep);
    turns.await();
    turns.pause(Duration.ofSeconds(3));
    assertThat(starts(turns, 2)).containsExactly(3007L, 3507L);
    turns.pause(Duration.ofMillis(10));
    assertThat(starts(turns, 1)).as("no sooner than the rate says").containsExactly(4007L);
  }

  @Test
  void aTinyRateIsALongWaitAndNoFault() {
    Turns turns = new Turns(1e-300, () -> now, this::sleep);
    turns.await();
    turns.await();
    assertThat(now).isGreaterThan(Duration.ofDays(3650).toNanos());
  }

  @Test
  void anInterruptionEndsTheWait() {
    Turns turns =
        new Turns(
            2,
            () -> now,
            time -> {
              throw new InterruptedException();
            });
    turns.await();
    assertThatThrownBy(turns::await).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private List<Long> starts(Turns turns, int many) {
    List<Long> starts = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      turns.await();
      starts.add(now / MILLI);
    }
    return starts;
  }

  private void sleep(Duration time) {
    now += time.toNanos();
  }
}
