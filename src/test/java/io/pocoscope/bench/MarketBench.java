package io.pocoscope.bench;

import com.sun.management.OperatingSystemMXBean;
import io.pocoscope.market.Batch;
import io.pocoscope.market.Cell;
import io.pocoscope.market.Combinations;
import io.pocoscope.market.Crew;
import io.pocoscope.market.Incentives;
import io.pocoscope.market.MarketSettings;
import io.pocoscope.market.Measure;
import io.pocoscope.market.Parties;
import io.pocoscope.market.PlayedCell;
import io.pocoscope.market.Population;
import io.pocoscope.market.PowerLaw;
import io.pocoscope.market.Recording;
import io.pocoscope.market.Scheme;
import io.pocoscope.market.Simulation;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long {@code simulate} computes, and how that grows with tasks and assets. Processor time is
 * that of all processors together, compilers included, whatever else the machine does meanwhile.
 */
final class MarketBench {
  private static final int RUNS = 100;
  private static final int TASKS = 10_000;
  private static final int REPETITIONS = 5;

  private MarketBench() {}

  static void run() {
    double processor = processorSeconds();
    double cold = seconds(MarketSettings.published(), RUNS, List.of(Scheme.values()));
    double coldProcessor = processorSeconds() - processor;
    double[] warm = new double[REPETITIONS];
    Arrays.setAll(warm, i -> seconds(MarketSettings.published(), RUNS, List.of(Scheme.values())));
    System.out.printf(
        Locale.ROOT,
        "four schemes, %d runs of %d tasks, %d processors: first %.3f s (processors %.3f s), then"
            + " %s s (processors %.3f s each)%n",
        RUNS,
        TASKS,
        Runtime.getRuntime().availableProcessors(),
        cold,
        coldProcessor,
        shown(warm),
        (processorSeconds() - processor - coldProcessor) / REPETITIONS);
    againstPlain(median(warm));
    tasks();
    assets();
  }

  private static void againstPlain(double ours) {
    double[] plain = new double[3];
    List<Scheme> schemes = List.of(Scheme.values());
    double[] rates = new double[schemes.size()];
    for (int i = 0; i < plain.length; i++) {
      long start = System.nanoTime();
      for (int s = 0; s < rates.length; s++) {
        Scheme scheme = schemes.get(s);
        rates[s] =
            IntStream.range(0, RUNS)
                .parallel()
                .mapToDouble(run -> new PlainMarket(scheme, run).play(100, TASKS))
                .average()
                .orElseThrow();
      }
      plain[i] = (System.nanoTime() - start) / 1e9;
    }
    System.out.printf(
        Locale.ROOT,
        "a plain simulation: %s s, %.1f times as long; its failure rates: %s%n",
        shown(plain),
        median(plain) / ours,
        shown(rates));
  }

  private static void tasks() {
    for (int tasks : new int[] {TASKS, 10 * TASKS, 100 * TASKS}) {
      perTask(String.format(Locale.ROOT, "%,9d tasks, 100 assets", tasks), settings(100, tasks));
    }
  }

  private static void assets() {
    for (int assets : new int[] {100, 10_000, 100_000}) {
      perTask(
          String.format(Locale.ROOT, "1,000,000 tasks, %,7d assets", assets),
          settings(assets, 100 * TASKS));
    }
  }

  private static void perTask(String what, MarketSettings settings) {
    StringBuilder line = new StringBuilder();
    for (Scheme scheme : Scheme.values()) {
      int runs = Math.max(2, 2_000_000 / settings.tasks());
      double[] all = new double[3];
      for (int i = 0; i < all.length; i++) {
        double start = processorSeconds();
        seconds(settings, runs, List.of(scheme));
        all[i] = processorSeconds() - start;
      }
      line.append(
          String.format(
              Locale.ROOT,
              "  %s %.0f",
              scheme.title(),
              median(all) * 1e9 / ((double) runs * settings.tasks())));
    }
    System.out.printf("%s: processor ns to a task:%s%n", what, line);
  }

  private static MarketSettings settings(int assets, int tasks) {
    return new MarketSettings(
        Incentives.published(),
        new Population(assets, assets, 500, Parties.of(4), new PowerLaw(.1), Combinations.none()),
        tasks,
        500,
        Optional.empty());
  }

  private static double seconds(MarketSettings settings, int runs, List<Scheme> schemes) {
    List<Cell> cells = schemes.stream().map(scheme -> new Cell(settings, scheme)).toList();
    Crew crew =
        new Crew(
            Runtime.getRuntime().availableProcessors(),
            () -> false,
            (tasks, left) -> {},
            System::nanoTime);
    long start = System.nanoTime();
    List<PlayedCell> played =
        Simulation.play(new Batch(cells, runs, 1), Recording.none(), crew).cells();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (Stream.of(Measure.values())
        .anyMatch(it -> played.get(0).summary(it, .95).count() != runs)) {
      throw new IllegalStateException("runs are missing");
    }
    return seconds;
  }

  private static double processorSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static String shown(double[] values) {
    return String.join(
        ", ",
        Arrays.stream(values).mapToObj(it -> String.format(Locale.ROOT, "%.3f", it)).toList());
  }
}
