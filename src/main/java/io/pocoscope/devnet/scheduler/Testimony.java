package io.pocoscope.devnet.scheduler;

import io.pocoscope.devnet.market.error.PoolEras;
import io.pocoscope.devnet.market.error.WorkerEra;
import io.pocoscope.devnet.market.truth.SlotTruth;
import io.pocoscope.devnet.market.truth.Witness;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * What schedulers say of tasks, and how they misbehave when they are asked: drawn for each task on
 * its own, so that it does not matter about which one is asked first.
 */
final class Testimony {
  private static final Duration SLOW = Duration.ofMillis(1500);
  private static final long OTHER_STREAM = 0x9e3779b97f4a7c15L;

  private final SchedulerSettings settings;
  private final PoolEras eras;
  private final PlotWriter plots;

  /** Tasks about which somebody was told to ask again. */
  private final Set<String> waited = ConcurrentHashMap.newKeySet();

  Testimony(SchedulerSettings settings, PoolEras eras, PlotWriter plots) {
    this.settings = settings;
    this.eras = eras;
    this.plots = plots;
  }

  /** Whether the scheduler has ever heard of a task. */
  boolean knows(TaskRecord task) {
    return plot(task).known();
  }

  /** How a task that it knows stands at it. */
  String status(TaskRecord task) {
    List<Update> statuses = TaskStory.of(task, plot(task));
    return statuses.get(statuses.size() - 1).status();
  }

  /** What a right reading of its answer says, where the answer can be read and matters. */
  Optional<Witness> witness(TaskRecord task) {
    SlotTruth truth = task.truth();
    boolean matters = PlotWriter.failed(truth.outcome()) || truth.hidden().isPresent();
    Plot plot = plot(task);
    boolean silent = fault(task).filter(SchedulerFault::silences).isPresent();
    return matters && plot.known() && !silent
        ? Optional.of(plot.witness(task.deal()))
        : Optional.empty();
  }

  /** The answer to who asks about a task that it knows. */
  HttpAnswer answer(TaskRecord task) {
    return fault(task).map(it -> faulty(task, it)).orElseGet(() -> answer(task, false));
  }

  private HttpAnswer faulty(TaskRecord task, SchedulerFault fault) {
    return switch (fault) {
      case FORGOTTEN -> HttpAnswer.text(404, "");
      case BROKEN ->
          HttpAnswer.json(
              500, "{\"status\":500,\"error\":\"Internal Server Error\",\"path\":\"/tasks\"}");
      case PAGE -> HttpAnswer.page(200, "One moment, please");
      case SLOW -> answer(task, false).after(SLOW);
      case BUSY ->
          waited.add(task.id())
              ? HttpAnswer.text(429, "").with("Retry-After", "1")
              : answer(task, false);
      case NEW_WORDS -> answer(task, true);
    };
  }

  private HttpAnswer answer(TaskRecord task, boolean newWords) {
    Plot plot = plot(task);
    WorkerEra era = eras.of(task.deal().pool());
    List<Update> statuses = TaskStory.of(task, plot);
    List<Replicate> replicates = ReplicateStory.of(task, plot, era);
    return HttpAnswer.json(
        200,
        newWords
            ? TaskJson.of(task, era, NewWords.among(statuses), NewWords.amongAll(replicates))
            : TaskJson.of(task, era, statuses, replicates));
  }

  private Plot plot(TaskRecord task) {
    return plots.write(task, random(task, 0));
  }

  private Optional<SchedulerFault> fault(TaskRecord task) {
    RandomGenerator random = random(task, OTHER_STREAM);
    SchedulerFault[] all = SchedulerFault.values();
    return random.nextDouble() < settings.faults()
        ? Optional.of(all[random.nextInt(all.length)])
        : Optional.empty();
  }

  private RandomGenerator random(TaskRecord task, long stream) {
    long id = Long.parseUnsignedLong(task.id().substring(2, 18), 16);
    return RandomGeneratorFactory.of("L64X128MixRandom").create(settings.seed() ^ id ^ stream);
  }
}
