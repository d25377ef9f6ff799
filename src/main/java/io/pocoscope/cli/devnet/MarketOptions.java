package io.pocoscope.cli.devnet;

import io.pocoscope.cli.frame.OutputFiles;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.market.DumpFile;
import io.pocoscope.devnet.market.Market;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.settings.Mischief;
import io.pocoscope.devnet.market.settings.RateChange;
import io.pocoscope.devnet.market.truth.SlotTruth;
import io.pocoscope.devnet.market.truth.TruthSink;
import io.pocoscope.devnet.market.truth.TruthWriter;
import io.pocoscope.devnet.market.writing.HistorySink;
import io.pocoscope.devnet.scheduler.SchedulerSettings;
import io.pocoscope.devnet.scheduler.Schedulers;
import io.pocoscope.devnet.schema.ApiSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which history is made up, where none is loaded. */
final class MarketOptions {
  private static final int MOST_DAYS = 10_000;
  private static final long DAY = 86_400;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed makes the same history (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--deals",
      paramLabel = "N",
      defaultValue = "300",
      description = "How many deals (default: ${DEFAULT-VALUE}).")
  private int deals;

  @Option(
      names = "--tasks-per-deal",
      paramLabel = "MEAN",
      defaultValue = "5",
      description = "Slots of a deal, on average (default: ${DEFAULT-VALUE}).")
  private double tasksPerDeal;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "60",
      description = "From the first deal to the last (default: ${DEFAULT-VALUE}).")
  private int days;

  @Option(
      names = "--failure-rate",
      paramLabel = "F",
      defaultValue = "0.08",
      description = "About which share of slots fails (default: ${DEFAULT-VALUE}).")
  private double failureRate;

  @Option(
      names = "--unclaimed",
      paramLabel = "SHARE",
      defaultValue = "0.33",
      description =
          "About which share of the failed slots nobody has claimed (default: ${DEFAULT-VALUE}).")
  private double unclaimed;

  @Option(
      names = "--hidden-share",
      paramLabel = "SHARE",
      description =
          "About which share of the slots that complete holds nothing but a worker's error; as"
              + " often, one that is outvoted or not revealed does (default: 0; in a demo 0.03).")
  private Double hiddenShare;

  @Option(
      names = "--change",
      paramLabel = "DAY:ODDS[:ROLE]",
      split = ",",
      converter = RateChangeText.class,
      description =
          "From that day on, multiply the odds that anybody spoils a slot, or a role: 30:3, or"
              + " 30:3:pool; --failure-rate is without it.")
  private List<RateChange> changes = List.of();

  @Option(
      names = "--trust",
      paramLabel = "TRUST",
      defaultValue = "1:50,3:25,5:15,10:10",
      converter = TrustWeights.Converter.class,
      description =
          "The deals' trust: one value, several, or several with weights"
              + " (default: ${DEFAULT-VALUE}).")
  private TrustWeights trust;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "Write what really happened in every slot, and who caused it, as JSON lines.")
  private Path truth;

  @Option(names = "--force", description = "Replace files that stand there already.")
  private boolean force;

  @Option(
      names = "--boost-deals",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Deals of PoCo Boost, whose rows no subgraph can give (default: ${DEFAULT-VALUE}).")
  private int boostDeals;

  @Option(
      names = "--hostile",
      description =
          "Let somebody put the greatest numbers that a chain can hold wherever it checks nothing.")
  private boolean hostile;

  @ArgGroup(validate = false, heading = "%nWho takes part in a made-up market:%n")
  private ActorOptions actors = new ActorOptions();

  @ArgGroup(validate = false, heading = "%nWhich deals it has:%n")
  private ShareOptions shares = new ShareOptions();

  private final double usualHidden;

  /** Of a market in which all results are results, unless it is asked for others. */
  MarketOptions() {
    this(0);
  }

  /**
   * Of a market that hides so many failures unless it is asked for another share.
   *
   * @param usualHidden share of the slots that complete, in [0, 1)
   */
  MarketOptions(double usualHidden) {
    this.usualHidden = usualHidden;
  }

  /** What is wrong with the options, if anything is. */
  Optional<String> wrong() {
    return Stream.of(wrongSize(), wrongRates(), actors.wrong(), shares.wrong(), wrongTruth())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> wrongSize() {
    if (deals < 1 || !(tasksPerDeal >= 1 && tasksPerDeal <= 1000)) {
      return Optional.of("--deals is 1 or more, --tasks-per-deal 1 to 1000");
    }
    if (boostDeals < 0) {
      return Optional.of("--boost-deals is 0 or more");
    }
    return days >= 1 && days <= MOST_DAYS
        ? Optional.empty()
        : Optional.of("--days is 1 to " + MOST_DAYS);
  }

  private Optional<String> wrongRates() {
    boolean fine = failureRate >= 0 && failureRate < 1 && unclaimed >= 0 && unclaimed <= 1;
    if (!fine) {
      return Optional.of("--failure-rate is 0 to below 1, --unclaimed 0 to 1");
    }
    return hidden() >= 0 && hidden() < 1
        ? Optional.empty()
        : Optional.of("--hidden-share is 0 to below 1");
  }

  private double hidden() {
    return hiddenShare == null ? usualHidden : hiddenShare;
  }

  private Optional<String> wrongTruth() {
    return truth == null ? Optional.empty() : wrongFile("--truth", truth);
  }

  /**
   * What is wrong with a file that is to be written.
   *
   * @param option which names it
   */
  Optional<String> wrongFile(String option, Path file) {
    if (!OutputFiles.writable(file)) {
      return Optional.of(option + " names a file that cannot be written: " + file);
    }
    return OutputFiles.taken(file) && !force
        ? Optional.of(option + ": " + file + " is there already: --force replaces it")
        : Optional.empty();
  }

  /** Whether what stands there already is to be replaced. */
  boolean force() {
    return force;
  }

  /** Makes the history up. */
  History history() {
    ApiSchema schema = ApiSchema.ofPoco();
    History history = new History(schema, Market.deployment(seed));
    withTruth(truths -> Market.run(settings(), schema, new HistorySink(history), truths));
    return history;
  }

  /** Makes the history up, and what schedulers say of it: the truth tells that too. */
  Served served(SchedulerOptions wanted) {
    Optional<SchedulerSettings> asked = wanted.settings(seed);
    if (asked.isEmpty()) {
      return new Served(history(), Optional.empty());
    }
    ApiSchema schema = ApiSchema.ofPoco();
    History history = new History(schema, Market.deployment(seed));
    List<SlotTruth> truths = new ArrayList<>();
    Market.run(settings(), schema, new HistorySink(history), truths::add);
    Schedulers schedulers = Schedulers.of(history, truths, asked.get());
    withTruth(sink -> schedulers.truths().forEach(sink::slot));
    return new Served(history, Optional.of(schedulers));
  }

  /** Makes the history up and writes it down; nothing is kept in memory but what may change. */
  void dump(Path file) {
    boolean gzipped = file.getFileName().toString().endsWith(".gz");
    withTruth(
        truths ->
            OutputFiles.whole(
                file,
                part -> {
                  DumpFile.write(part, gzipped, settings(), ApiSchema.ofPoco(), truths);
                  return part;
                }));
  }

  /** The market that is wanted. */
  MarketSettings settings() {
    return MarketSettings.defaults()
        .withSeed(seed)
        .withSize(deals, tasksPerDeal)
        .withSpan(days * DAY)
        .withFailures(failureRate, unclaimed)
        .withHidden(hidden())
        .withChanges(changes)
        .with(actors.counts(), trust.weights(), shares.shares())
        .with(Mischief.NONE.withBoostDeals(boostDeals).withHostile(hostile));
  }

  /** Has the truth told to whom it is for, while a history is made up. */
  private void withTruth(Consumer<TruthSink> work) {
    if (truth == null) {
      work.accept(slot -> {});
      return;
    }
    OutputFiles.whole(
        truth,
        part -> {
          try (TruthWriter truths = new TruthWriter(Files.newBufferedWriter(part))) {
            work.accept(truths);
          }
          return part;
        });
  }
}
