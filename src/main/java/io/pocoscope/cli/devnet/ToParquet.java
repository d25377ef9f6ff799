package io.pocoscope.cli.devnet;

import io.pocoscope.api.StoreFiller;
import io.pocoscope.api.Version;
import io.pocoscope.cli.frame.ConsoleCommand;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.dataset.DataSet;
import io.pocoscope.dataset.Existing;
import io.pocoscope.dataset.Manifest;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.market.Market;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.truth.TruthSink;
import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.history.DataSetResult;
import io.pocoscope.store.MetaTable;
import io.pocoscope.store.Store;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A made-up history as a data set, which nobody serves. */
final class ToParquet {
  private static final String NETWORK = "generated";
  private static final String NAME = "--to-parquet";

  /** Whose options say which history it is; all others are about serving. */
  private static final Set<Class<?>> OF_THE_MARKET =
      Set.of(MarketOptions.class, ActorOptions.class, ShareOptions.class);

  private static final Map<String, String> WHY_NOT =
      Map.of(
          "--truth", "has the truth in a folder of its own",
          "--boost-deals", "writes what a subgraph gives, and it can give no rows of theirs",
          "--load", "writes a made-up history",
          "--dump", "writes one form of the history");

  @Option(
      names = NAME,
      paramLabel = "DIR",
      description =
          "Write the made-up history and its truth as Parquet files into this folder, as `export"
              + " --data` does, and end. A store in the folder holds it meanwhile.")
  private Path folder;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** Whether it is wished. */
  boolean isGiven() {
    return folder != null;
  }

  /** What does not go with it, if anything does not. */
  Optional<String> wrong() {
    if (!isGiven()) {
      return Optional.empty();
    }
    if (folder.toString().isEmpty()) {
      return Optional.of(NAME + " names no folder");
    }
    return command.commandLine().getParseResult().matchedOptions().stream()
        .filter(option -> !option.inherited() && !option.longestName().equals(NAME))
        .filter(option -> !isOfTheMarket(option) || WHY_NOT.containsKey(option.longestName()))
        .map(OptionSpec::longestName)
        .map(
            name ->
                String.format(
                    Locale.ROOT,
                    "%s %s: leave %s out",
                    NAME,
                    WHY_NOT.getOrDefault(name, "serves nothing"),
                    name))
        .findFirst();
  }

  private static boolean isOfTheMarket(OptionSpec option) {
    return option.userObject() instanceof Field field
        && OF_THE_MARKET.contains(field.getDeclaringClass());
  }

  /**
   * Writes it.
   *
   * @param force in place of one that is there
   */
  int write(ConsoleCommand by, MarketSettings settings, boolean force) {
    if (!force && Files.exists(folder.resolve("manifest.json")) && DataSet.isAt(folder)) {
      throw by.wrongUsage("%s: %s holds a data set: --force writes it anew", NAME, folder);
    }
    by.now("making a history up, into " + folder);
    Manifest manifest;
    try {
      manifest =
          StoreFiller.writeMadeUp(
              folder,
              force ? Existing.REPLACE : Existing.REFUSE,
              (store, truth) -> {
                fill(store, settings, new TruthRows(truth));
                by.now("judging its slots, and writing them");
              });
    } finally {
      by.idle();
    }
    Result result = DataSetResult.of(folder, manifest);
    by.print(result);
    by.say(result.notes());
    return ExitCode.DONE;
  }

  /** Fills an empty store as a sync from the head of a served history would. */
  static void fill(Store store, MarketSettings settings, TruthSink truth) {
    String deployment = Market.deployment(settings.seed());
    MetaTable meta = new MetaTable(store);
    meta.claimNetwork(NETWORK);
    meta.claimDeployment(deployment);
    MarketRows.Head head = MarketRows.fill(store, settings, truth);
    History served = new History(ApiSchema.ofPoco(), deployment);
    served.addBlock(head.block(), head.time().getEpochSecond());
    meta.sawTime(head.time(), "pinned block");
    meta.madeUp(head.block(), served.hashOf(head.block()), head.time(), Version.number());
  }
}
