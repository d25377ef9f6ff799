package io.pocoscope.devnet.scheduler;

import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.market.error.PoolEras;
import io.pocoscope.devnet.market.error.WorkerEra;
import io.pocoscope.devnet.market.truth.SlotTruth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The schedulers of a market's pools, and Compass. The same market, truth and settings give the
 * same answers. Safe for many threads.
 */
public final class Schedulers implements AutoCloseable {
  private static final String COMPASS = "/compass/";
  private static final String SCHEDULERS = "/schedulers/";

  private final SchedulerSettings settings;
  private final PoolEras eras;
  private final Testimony testimony;
  private final Directory directory;
  private final Metrics metrics = new Metrics();
  private final Map<String, TaskRecord> tasks = new HashMap<>();
  private final List<SlotTruth> truths = new ArrayList<>();

  private Schedulers(History history, List<SlotTruth> truths, SchedulerSettings settings) {
    this.settings = settings;
    ChainReader chain = new ChainReader(history);
    this.eras = new PoolEras(chain.pools());
    PlotWriter plots = new PlotWriter(eras, chain.workers());
    this.testimony = new Testimony(settings, eras, plots);
    this.directory = Directory.of(chain.pools(), settings);
    for (SlotTruth truth : truths) {
      TaskRecord task = chain.task(truth);
      tasks.put(truth.task(), task);
      boolean answers = directory.answers(task.deal().pool());
      this.truths.add(truth.with(answers ? testimony.witness(task) : Optional.empty()));
      if (testimony.knows(task)) {
        metrics.count(task.deal().pool(), testimony.status(task));
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
    return Optional.ofNullable(tasks.get(id))
        .filter(task -> task.deal().pool().equals(pool) && testimony.knows(task))
        .map(testimony::answer)
        .orElseGet(() -> HttpAnswer.text(404, ""));
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
