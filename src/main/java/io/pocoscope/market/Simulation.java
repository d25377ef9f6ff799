package io.pocoscope.market;

import io.pocoscope.market.player.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Plays batches of markets on several threads, one batch after another, run by run. What comes out
 * does not depend on the threads.
 */
public final class Simulation {
  private final List<BatchResults> all = new ArrayList<>();
  private final long[] firstJob;
  private final Recording recording;
  private final Crew crew;
  private final AtomicLong nextJob = new AtomicLong();
  private final AtomicLong played = new AtomicLong();
  private final long tasks;

  private Simulation(List<Batch> batches, Recording recording, Crew crew) {
    this.recording = recording;
    this.crew = crew;
    this.firstJob = new long[batches.size() + 1];
    long sum = 0;
    for (int i = 0; i < batches.size(); i++) {
      Batch batch = batches.get(i);
      firstJob[i + 1] = firstJob[i] + batch.jobs();
      all.add(new BatchResults(i, batch));
      sum += batch.cells().stream().mapToLong(it -> it.settings().tasks()).sum() * batch.runs();
    }
    this.tasks = sum;
  }

  /**
   * Plays them.
   *
   * @param finished gets each batch of which a run was begun as soon as it is through, one at a
   *     time; where the crew was stopped, also those that are not complete
   */
  public static void play(
      List<Batch> batches, Recording recording, Crew crew, Consumer<PlayedBatch> finished) {
    new Simulation(batches, recording, crew).play(finished);
  }

  /** Plays one batch, as far as it is not stopped. */
  public static PlayedBatch play(Batch batch, Recording recording, Crew crew) {
    Simulation simulation = new Simulation(List.of(batch), recording, crew);
    simulation.play(played -> {});
    return simulation.all.get(0).played();
  }

  /** Plays one run in this thread; empty if it was stopped. */
  public static Optional<RunResult> play(Run run, BooleanSupplier stopped) {
    return new Play(run.settings(), run.scheme(), run.seed(), run.number(), run.recording())
        .through(stopped);
  }

  private void play(Consumer<PlayedBatch> finished) {
    ExecutorService pool = Executors.newFixedThreadPool(crew.threads());
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < crew.threads(); i++) {
        workers.add(pool.submit(() -> work(finished)));
      }
      for (Future<?> worker : workers) {
        await(worker);
      }
    } finally {
      pool.shutdownNow();
    }
    all.stream().filter(BatchResults::brokenOff).forEach(it -> finished.accept(it.played()));
  }

  private void work(Consumer<PlayedBatch> finished) {
    int number = 0;
    while (!crew.stopped().getAsBoolean()) {
      long job = nextJob.getAndIncrement();
      if (job >= firstJob[all.size()]) {
        return;
      }
      while (job >= firstJob[number + 1]) {
        number++;
      }
      work(all.get(number), job - firstJob[number], finished);
    }
  }

  private void work(BatchResults results, long job, Consumer<PlayedBatch> finished) {
    int cells = results.batch().cells().size();
    int run = (int) (job / cells);
    int cell = (int) (job % cells);
    results.begin(crew.nanoseconds().getAsLong());
    Cell market = results.batch().cells().get(cell);
    long begun = crew.nanoseconds().getAsLong();
    crew.player()
        .play(
            new Run(market.settings(), market.scheme(), results.batch().seed(), run, recording),
            crew.stopped())
        .ifPresent(
            result -> {
              long now = crew.nanoseconds().getAsLong();
              boolean last = results.put(cell, run, result, now - begun, now);
              long done = played.addAndGet(market.settings().tasks());
              crew.progress().played(done, tasks - done);
              if (last) {
                synchronized (this) {
                  finished.accept(results.played());
                }
              }
            });
  }

  private static void await(Future<?> worker) {
    try {
      worker.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (failure.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(failure);
    } catch (InterruptedException wish) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while runs are played", wish);
    }
  }
}
