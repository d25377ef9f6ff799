package io.pocoscope.report.chapter;

import io.pocoscope.api.ObservedRates;
import io.pocoscope.calibration.Beta;
import io.pocoscope.market.Batch;
import io.pocoscope.market.Cell;
import io.pocoscope.market.Combinations;
import io.pocoscope.market.Crew;
import io.pocoscope.market.Incentives;
import io.pocoscope.market.MarketSettings;
import io.pocoscope.market.Measure;
import io.pocoscope.market.PlayedCell;
import io.pocoscope.market.Population;
import io.pocoscope.market.Recording;
import io.pocoscope.market.Scheme;
import io.pocoscope.market.Simulation;
import io.pocoscope.market.Threat;
import io.pocoscope.market.Trajectory;
import io.pocoscope.rate.Rate;
import io.pocoscope.report.Block;
import io.pocoscope.report.chart.Axis;
import io.pocoscope.report.chart.BandChart;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.market.Simulated;
import io.pocoscope.result.market.SimulationTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The published market with the observed law of own failure rates, played under every scheme.
 *
 * @param seen failed of the settled slots of the history
 * @param cells one to a scheme
 */
record PlayedMarket(
    ObservedRates rates, Rate seen, MarketSettings settings, long seed, List<PlayedCell> cells) {
  /** A batch of a few seconds at the most. */
  static final int RUNS = 40;

  /** After how many tasks a trajectory has a point. */
  private static final int EVERY = 200;

  /** A note that says how long it took, which differs from page to page. */
  private static final String OF_ITS_TIME = "simulated";

  /** The 5 % and the 95 % quantile, among the shares that a trajectory has. */
  private static final int LOW = Trajectory.SHARES.indexOf(.05);

  private static final int HIGH = Trajectory.SHARES.indexOf(.95);

  /**
   * Plays it.
   *
   * @param seen failed of the settled slots of the history, of which there are some
   */
  static PlayedMarket play(ObservedRates rates, Rate seen, long seed) {
    MarketSettings published = MarketSettings.published();
    Population usual = published.population();
    MarketSettings settings =
        new MarketSettings(
            Incentives.published(),
            new Population(
                usual.assets(),
                usual.most(),
                usual.arrival(),
                usual.parties(),
                rates.law(),
                Combinations.none()),
            published.tasks(),
            published.window(),
            Optional.empty());
    Batch batch =
        new Batch(
            Arrays.stream(Scheme.values()).map(scheme -> new Cell(settings, scheme)).toList(),
            RUNS,
            seed);
    Crew crew =
        new Crew(
            Runtime.getRuntime().availableProcessors(),
            () -> false,
            (played, left) -> {},
            System::nanoTime);
    return new PlayedMarket(
        rates,
        seen,
        settings,
        seed,
        Simulation.play(batch, new Recording(EVERY, false), crew).cells());
  }

  List<Block> blocks() {
    Result measures = SimulationTable.of(simulated());
    return List.of(
        new Block.Words(setting()),
        new Block.Words(baseLine()),
        figure(),
        new Block.Table(
            "market-measures",
            "What came of it: mean ± standard deviation over runs, below it the 95 % interval of the"
                + " mean; –: nobody was removed, or nobody is left",
            withoutNone(measures)),
        new Block.Remarks(
            measures.notes().stream().filter(note -> !note.name().equals(OF_ITS_TIME)).toList()),
        new Block.Points(schemes()));
  }

  private Simulated simulated() {
    double stake = settings.incentives().stake().toDouble();
    return new Simulated(
        settings, new Threat.Terms(stake, 0), RUNS, seed, Source.LEVEL, cells, List.of());
  }

  private String setting() {
    return String.format(
        Locale.ROOT,
        "A made-up market of %d assets, %s to a task, in which each asset fails by itself as often"
            + " as the actors of this history are inferred to: %s, the law of the rates of %d of them"
            + " (%s). The stake is %s RLC, the penalty"
            + " %s RLC and the reward %s RLC, as published; it shows what the rules do, and is no"
            + " forecast of the real market.",
        settings.population().assets(),
        settings.population().parties(),
        law(rates.population()),
        rates.population().actors(),
        String.join(", ", rates.population().roles()),
        settings.incentives().stake(),
        settings.incentives().penalty(),
        settings.incentives().reward());
  }

  /** The market has the actors' own rates and nothing else that makes the history's slots fail. */
  private String baseLine() {
    double own = rate(Scheme.FREE);
    double history = seen.rate().orElseThrow();
    double target = settings.incentives().target().toDouble();
    return String.format(
        Locale.ROOT,
        "Own rates alone, without consequences, make %s of the last tasks fail; of the settled slots"
            + " of this history %s failed. %s%s",
        Say.percent(own),
        Say.percent(history),
        own < history
            ? String.format(
                Locale.ROOT,
                "The rest is not played: %s of slots fail by what cannot be laid on anybody in"
                    + " particular, and here it is chance who meets whom.",
                Say.percent(rates.population().background()))
            : "Here it is chance who meets whom.",
        own < target
            ? " As the target of "
                + Say.percent(target)
                + " is kept without consequences already, the comparison of schemes says little."
            : "");
  }

  /** Of nobody removed there is no precision, which the simulation counts as 1. */
  private Result withoutNone(Result measures) {
    List<List<Object>> rows = new ArrayList<>();
    for (List<Object> row : measures.rows()) {
      List<Object> shown = new ArrayList<>(row);
      if (row.get(0).equals(Measure.PRECISION.title())) {
        for (int i = 0; i < cells.size(); i++) {
          if (removesNobody(cells.get(i))) {
            shown.set(i + 1, "–");
          }
        }
      }
      rows.add(shown);
    }
    return Result.of(measures.columns(), rows);
  }

  private static boolean removesNobody(PlayedCell cell) {
    return cell.summary(Measure.REMOVED, Source.LEVEL).mean().orElse(0) == 0;
  }

  private static String law(io.pocoscope.calibration.Population population) {
    return switch (population.fits()) {
      case BETA -> {
        Beta law = population.beta().law();
        yield String.format(Locale.ROOT, "Beta(%.3g, %.3g)", law.a(), law.b());
      }
      case POWER_LAW ->
          String.format(Locale.ROOT, "power law, α %.3g", population.powerLaw().alpha());
    };
  }

  private Block figure() {
    double target = settings.incentives().target().toDouble();
    double most = target;
    List<BandChart.Line> lines = new ArrayList<>();
    for (PlayedCell cell : cells) {
      List<BandChart.Point> points =
          Trajectory.of(cell, EVERY).stream().map(PlayedMarket::point).toList();
      most = Math.max(most, points.stream().mapToDouble(BandChart.Point::high).max().orElse(0));
      lines.add(new BandChart.Line(cell.cell().scheme().title(), points));
    }
    return new Block.Figure(
        "market-failures",
        finding(target),
        String.format(
            Locale.ROOT,
            "Failure rate over the last %d tasks by task, the mean of %d runs of each scheme, and"
                + " from the 5 %% to the 95 %% quantile over the runs; seed %d.",
            settings.window(),
            RUNS,
            seed),
        "Bands: between these quantiles. Both scales are linear.",
        new BandChart(
            Axis.holding(0, settings.tasks(), 5, value -> Say.count(Math.round(value))),
            "tasks played",
            Axis.ofShares(most, 4),
            "failed of the last tasks, %",
            lines,
            List.of(),
            Optional.of(new BandChart.Mark(target, "target " + Say.percent(target)))),
        numbers());
  }

  /** A row to a point of time, as a reader compares schemes and not times. */
  private Result numbers() {
    List<List<Trajectory.Point>> schemes =
        cells.stream().map(cell -> Trajectory.of(cell, EVERY)).toList();
    Columns<Integer> columns =
        Columns.<Integer>none()
            .count(
                "tasks",
                Quantity.TASKS,
                "After how many tasks.",
                row -> schemes.get(0).get(row).task());
    for (int i = 0; i < cells.size(); i++) {
      Scheme scheme = cells.get(i).cell().scheme();
      List<Trajectory.Point> points = schemes.get(i);
      columns =
          columns
              .share(
                  scheme.title(),
                  "Failed of the last tasks under this scheme, the mean over the runs.",
                  row -> points.get(row).mean())
              .headed(scheme.title() + " %")
              .forPeople("5–95 %", row -> spread(points.get(row)));
    }
    return columns.result(IntStream.range(0, schemes.get(0).size()).boxed().toList());
  }

  private static String spread(Trajectory.Point point) {
    return String.format(
        Locale.ROOT,
        "%.1f–%.1f",
        100 * point.quantiles().get(LOW),
        100 * point.quantiles().get(HIGH));
  }

  private static BandChart.Point point(Trajectory.Point point) {
    return new BandChart.Point(
        point.task(), point.mean(), point.quantiles().get(LOW), point.quantiles().get(HIGH), "");
  }

  private String finding(double target) {
    return String.format(
        Locale.ROOT,
        "Without consequences %s of the last tasks fail; where a stake can be used up and decides"
            + " who is chosen, %s; the target is %s%s",
        Say.percent(rate(Scheme.FREE)),
        Say.percent(rate(Scheme.COLL_SR)),
        Say.percent(target),
        rate(Scheme.FREE) < target ? ", which is kept without consequences" : "");
  }

  /** How many of the last tasks fail under a scheme, the mean over the runs. */
  private double rate(Scheme scheme) {
    return cells.stream()
        .filter(each -> each.cell().scheme() == scheme)
        .findFirst()
        .orElseThrow()
        .summary(Measure.FAILURE_RATE_LAST, Source.LEVEL)
        .mean()
        .orElseThrow();
  }

  private static List<String> schemes() {
    return List.of(
        "Free: no consequences.",
        "Coll-Stake: every party of a failed task loses the penalty, and whose stake is used up has"
            + " to leave.",
        "Coll-Rep: who has more stake is chosen more often.",
        "Coll-SR: both.");
  }
}
