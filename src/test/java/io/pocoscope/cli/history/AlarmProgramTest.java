package io.pocoscope.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of the command that is run for a message. */
@Timeout(20)
class AlarmProgramTest {
  @Test
  void whatFailsIsSaid() {
    assertThat(run("cat >/dev/null")).isEmpty();
    assertThat(run("exit 3")).contains("the command ended with exit code 3");
  }

  @Test
  void aSignalThatReachesTheCommandFirstIsTheWatchsToo() throws InterruptedException {
    AtomicReference<Optional<String>> said = new AtomicReference<>(Optional.empty());
    AtomicReference<Boolean> asked = new AtomicReference<>(false);
    Thread watch =
        new Thread(
            () -> {
              said.set(run("kill -TERM $$"));
              asked.set(Thread.currentThread().isInterrupted());
            });
    watch.start();
    while (watch.isAlive() && watch.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    watch.interrupt();
    watch.join();
    assertThat(said.get()).contains("the command was ended, as the watch is");
    assertThat(asked.get()).isTrue();
  }

  @Test
  void aSignalOfAnotherIsAnExitCode() {
    assertThat(run("kill -TERM $$")).contains("the command ended with exit code 143");
  }

  private static Optional<String> run(String command) {
    return new AlarmProgram(Optional.of(command)).run("{}");
  }
}
