package io.pocoscope.spark;

import io.pocoscope.market.RunResult;
import io.pocoscope.market.Simulation;
import io.pocoscope.market.player.PlayerProvider.Playground;
import io.pocoscope.market.player.Run;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** A session of Spark in which each run is a task of its own; one that is lost is played again. */
final class SparkPlayground implements Playground {
  private static final long LOOK_MILLIS = 50;

  private final JavaSparkContext context;
  private final Runnable end;

  SparkPlayground(SparkSession session, Runnable end) {
    this.context = JavaSparkContext.fromSparkContext(session.sparkContext());
    this.end = end;
  }

  @Override
  public int places() {
    return context.defaultParallelism();
  }

  @Override
  public Optional<RunResult> play(Run run, BooleanSupplier stopped) {
    if (stopped.getAsBoolean()) {
      return Optional.empty();
    }
    JavaFutureAction<List<byte[]>> task =
        context
            .parallelize(List.of(Letters.write(run)), 1)
            .map(SparkPlayground::played)
            .collectAsync();
    try {
      while (!stopped.getAsBoolean()) {
        Optional<byte[]> answer = awaited(task);
        if (answer.isPresent()) {
          return Optional.of((RunResult) Letters.read(answer.get()));
        }
      }
    } catch (ExecutionException failure) {
      throw Unhappy.of(failure.getCause() instanceof Exception cause ? cause : failure);
    } catch (InterruptedException wish) {
      Thread.currentThread().interrupt();
    }
    task.cancel(true);
    return Optional.empty();
  }

  private static Optional<byte[]> awaited(JavaFutureAction<List<byte[]>> task)
      throws ExecutionException, InterruptedException {
    try {
      return Optional.of(task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS).get(0));
    } catch (TimeoutException notYet) {
      return Optional.empty();
    }
  }

  /** What an executor does. */
  private static byte[] played(byte[] letter) {
    return Letters.write(
        Simulation.play((Run) Letters.read(letter), () -> Thread.currentThread().isInterrupted())
            .orElseThrow(() -> new IllegalStateException("the run was stopped")));
  }

  @Override
  public void close() {
    end.run();
  }
}
