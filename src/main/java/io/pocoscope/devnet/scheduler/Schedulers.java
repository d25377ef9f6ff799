package io.pocoscope.devnet.scheduler;

import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.market.error.PoolEras;
import io.pocoscope.devnet.market.error.WorkerEra;
import io.pocoscope.devnet.market.truth.SlotTruth;
import io.pocoscope.devnet.market.truth.Witness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The schedulers of a market's pools, and Compass. The same market, truth and settings give the
 * same answers. Safe for many threads.
 */
public final class Schedulers implements AutoCloseable {
  private static final Duration SLOW = Duration.ofMillis(1500);
  private static final String COMPASS = "/compass/";
  private static final String SCHEDULERS = "/schedulers/";
  private static final long OTHER_STREAM = 0x9e3779b97f4a7c15L;

  private final SchedulerSettings settings;
  private final PoolEras eras;
  private final PlotWriter plots;
  private final Directory directory;
  private final Metrics metrics = new Metrics();
  private final Map<String, TaskRecord> tasks = new HashMap<>();
  private final List<SlotTruth> truths = new ArrayList<>();
  private final Set<String> waited = ConcurrentHashMap.newKeySet();

  private Schedulers(History history, List<SlotTruth> truths, SchedulerSettings settings) {
    this.settings = settings;
    ChainReader chain = new ChainReader(history);
    this.eras = new PoolEras(chain.pools());
    this.plots = new PlotWriter(eras, chain.workers());
    this.directory = Directory.of(chain.pools(), settings);
    for (SlotTruth truth : truths) {
      TaskRecord task = chain.task(truth);
      tasks.put(truth.task(), task);
      this.truths.add(truth.with(witness(task)));
      if (plot(task).known()) {
        metrics.count(task.deal().pool(), status(task));
      }
    }
  }

  /** Those of a market, whole and at its end, whose truth has been told. */
  public static Schedulers of(History history, List<SlotTruth> truths, SchedulerSettings settings) {
    return new Schedulers(history, truths, settings);
  }

  /** The truth about every slot, with what schedulers say of it, in the order in which it came. */
  public List<SlotTruth> truths() {
    return List.copyOf(truths);
  }

  /**
   * The answer to a path, if it is one of theirs.
   *
   * @param origin where they are served, such as {@code http://127.0.0.1:8000}
   */
  public Optional<HttpAnswer> answer(String path, String origin) {
    if (path.startsWith(COMPASS)) {
      return Optional.of(compass(path.substring(COMPASS.length()), origin));
    }
    return path.startsWith(SCHEDULERS)
        ? Optional.of(scheduler(path.substring(SCHEDULERS.length())))
        : Optional.empty();
  }

  /** The address of Compass, below that where they are served. */
  public static String compassUrl(String origin) {
    return origin + COMPASS.substring(0, COMPASS.length() - 1);
  }

  @Override
  public void close() {
    directory.close();
  }

  private HttpAnswer compass(String path, String origin) {
    String[] parts = path.split("/", -1);
    boolean asked =
        parts.length == 3
            && parts[0].equals(Long.toString(settings.chainId()))
            && parts[1].equals("workerpools");
    return asked
        ? directory
            .apiUrl(parts[2].toLowerCase(Locale.ROOT), origin + SCHEDULERS)
            .map(url -> HttpAnswer.json(200, "{\"apiUrl\":\"" + url + "\"}"))
            .orElseGet(() -> HttpAnswer.json(404, "{\"error\":\"NotFound\"}"))
        : HttpAnswer.json(404, "{\"error\":\"NotFound\"}");
  }

  private HttpAnswer scheduler(String path) {
    int slash = path.indexOf('/');
    String pool = path.substring(0, Math.max(0, slash)).toLowerCase(Locale.ROOT);
    if (!directory.answers(pool)) {
      return HttpAnswer.text(404, "");
    }
    String asked = path.substring(slash + 1);
    if (asked.startsWith("tasks/")) {
      return task(pool, asked.substring("tasks/".length()).toLowerCase(Locale.ROOT));
    }
    return switch (asked) {
      case "version" -> HttpAnswer.text(200, version(eras.of(pool)));
      case "metrics" -> HttpAnswer.json(200, metrics.json(pool));
      default -> HttpAnswer.text(404, "");
    };
  }

  private HttpAnswer task(String pool, String id) {
    Optional<TaskRecord> task =
        Optional.ofNullable(tasks.get(id)).filter(it -> it.deal().pool().equals(pool));
    if (task.filter(it -> plot(it).known()).isEmpty()) {
      return HttpAnswer.text(404, "");
    }
    Optional<SchedulerFault> fault = fault(task.get());
    return fault.map(it -> faulty(task.get(), it)).orElseGet(() -> answer(task.get(), false));
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

  private Optional<Witness> witness(TaskRecord task) {
    SlotTruth truth = task.truth();
    boolean asked = PlotWriter.failed(truth.outcome()) || truth.hidden().isPresent();
    Plot plot = plot(task);
    boolean silent = fault(task).filter(SchedulerFault::silences).isPresent();
    return asked && plot.known() && !silent && directory.answers(task.deal().pool())
        ? Optional.of(plot.witness(task.deal()))
        : Optional.empty();
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

  private String status(TaskRecord task) {
    List<Update> statuses = TaskStory.of(task, plot(task));
    return statuses.get(statuses.size() - 1).status();
  }

  /** A stream for each task, so that it does not matter who asks about what first. */
  private RandomGenerator random(TaskRecord task, long stream) {
    long id = Long.parseUnsignedLong(task.id().substring(2, 18), 16);
    return RandomGeneratorFactory.of("L64X128MixRandom").create(settings.seed() ^ id ^ stream);
  }

  /** A scheduler of the age of the pool's workers. */
  private static String version(WorkerEra era) {
    return switch (era) {
      case FROM_5_1_0 -> "7.2.1";
      case FROM_9_1_0 -> "9.0.0";
      case FROM_9_2_0 -> "9.3.0";
    };
  }
}
