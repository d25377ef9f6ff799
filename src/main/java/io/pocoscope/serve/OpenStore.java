package io.pocoscope.serve;

import io.pocoscope.api.Known;
import io.pocoscope.api.Pocoscope;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A store that is open for reading while there are questions, and a moment longer: else nobody
 * could write to it as long as a server runs. Questions run beside each other, each with a
 * connection of its own.
 */
final class OpenStore implements AutoCloseable {
  private static final long IDLE_MILLIS = 2000;

  private final Path file;
  private final ScheduledExecutorService clock;
  private final ScheduledFuture<?> closing;
  private Optional<Base> base = Optional.empty();
  private int questions;
  private long asked;

  /** The connection that others are made of, and the state that it sees. */
  private record Base(Pocoscope poco, StoreState state) {}

  /** What a question gets: the store, as often as it asks for it, and the state that it is in. */
  record Lent(StoreState state, Function<Known, Pocoscope> store) {}

  OpenStore(Path file) {
    this.file = file;
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "store-closer");
              thread.setDaemon(true);
              return thread;
            });
    this.closing =
        clock.scheduleWithFixedDelay(
            this::closeIfIdle, IDLE_MILLIS, IDLE_MILLIS / 4, TimeUnit.MILLISECONDS);
  }

  /** The state that the next question sees. */
  synchronized StoreState state() {
    return base.filter(it -> questions > 0).map(Base::state).orElseGet(() -> StoreState.of(file));
  }

  /**
   * Answers a question.
   *
   * @throws io.pocoscope.store.StoreFailure if the store is not there, in use, or none
   */
  <T> T during(Function<Lent, T> question) {
    Base now = begin();
    try {
      return question.apply(new Lent(now.state(), known -> now.poco().beside(known)));
    } finally {
      end();
    }
  }

  private synchronized Base begin() {
    if (questions == 0) {
      // A file may have been moved to its place, which no lock hinders.
      StoreState state = StoreState.of(file);
      if (base.isPresent() && !base.get().state().equals(state)) {
        closeBase();
      }
    }
    if (base.isEmpty()) {
      StoreState state = StoreState.of(file);
      base = Optional.of(new Base(Pocoscope.open(file), state));
    }
    questions++;
    return base.get();
  }

  private synchronized void end() {
    questions--;
    asked = System.nanoTime();
  }

  private synchronized void closeIfIdle() {
    if (questions == 0
        && base.isPresent()
        && System.nanoTime() - asked > TimeUnit.MILLISECONDS.toNanos(IDLE_MILLIS)) {
      closeBase();
    }
  }

  private void closeBase() {
    base.map(Base::poco).ifPresent(Pocoscope::close);
    base = Optional.empty();
  }

  @Override
  public synchronized void close() {
    closing.cancel(false);
    clock.shutdownNow();
    closeBase();
  }

  /** For those who ask with one connection. */
  <T> T with(Known known, Function<Pocoscope, T> question) {
    return during(
        lent -> {
          try (Pocoscope poco = lent.store().apply(known)) {
            return question.apply(poco);
          }
        });
  }

  /** For those that open the store themselves, as commands do. */
  <T> T opening(Known known, Function<Supplier<Pocoscope>, T> question) {
    return during(lent -> question.apply(() -> lent.store().apply(known)));
  }
}
