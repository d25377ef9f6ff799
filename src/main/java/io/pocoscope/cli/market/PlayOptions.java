package io.pocoscope.cli.market;

import io.pocoscope.cli.option.LevelOption;
import io.pocoscope.cli.option.SeedOption;
import io.pocoscope.market.BadMarketInput;
import io.pocoscope.market.Batch;
import io.pocoscope.market.Cell;
import io.pocoscope.market.MarketSettings;
import io.pocoscope.market.Scheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is played, and how often. */
final class PlayOptions {
  @Option(
      names = "--scheme",
      paramLabel = "NAME",
      split = ",",
      converter = SchemeText.class,
      description = "free, coll-stake, coll-rep, coll-sr (default: all of them).")
  private List<Scheme> schemes = Arrays.asList(Scheme.values());

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "100",
      description = "Runs of each scheme (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Mixin private SeedOption seed = new SeedOption();

  @Mixin private LevelOption level = new LevelOption();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Runs at once (default: as many as there are processors, Spark's with --engine spark).")
  private Integer threads;

  List<Scheme> schemes() {
    if (schemes.isEmpty()) {
      throw new BadMarketInput("--scheme names one or more");
    }
    return schemes.stream().distinct().toList();
  }

  int runs() {
    return runs;
  }

  long seed() {
    return seed.seed();
  }

  double level() {
    return level.level();
  }

  /** How many runs at once, if it was said. */
  OptionalInt threads() {
    return threads == null ? OptionalInt.empty() : OptionalInt.of(threads);
  }

  /** Every scheme, and under attack every scheme again with its attackers asleep. */
  Batch batch(MarketSettings settings) {
    List<Cell> cells = new ArrayList<>();
    schemes().forEach(scheme -> cells.add(new Cell(settings, scheme)));
    settings
        .attack()
        .ifPresent(
            attack ->
                schemes()
                    .forEach(
                        scheme -> cells.add(new Cell(settings.with(attack.asleep()), scheme))));
    return new Batch(cells, runs, seed.seed());
  }
}
