package io.pocoscope.cli;

import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.market.HistorySink;
import io.pocoscope.devnet.market.Market;
import io.pocoscope.devnet.market.MarketSettings;
import io.pocoscope.devnet.market.TruthWriter;
import io.pocoscope.devnet.schema.ApiSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which history is made up, where none is loaded. */
final class MarketOptions {
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
      names = "--failure-rate",
      paramLabel = "RATE",
      defaultValue = "0.08",
      description = "About which share of slots fails (default: ${DEFAULT-VALUE}).")
  private double failureRate;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "Write what really happened in every slot, and who caused it, as JSON lines.")
  private Path truth;

  /** What is wrong with the options, if anything is. */
  Optional<String> wrong() {
    boolean fine = deals >= 1 && tasksPerDeal >= 1 && failureRate >= 0 && failureRate < 1;
    return fine
        ? Optional.empty()
        : Optional.of("--deals and --tasks-per-deal are 1 or more, --failure-rate 0 to below 1");
  }

  /** Makes the history up. */
  History history() {
    ApiSchema schema = ApiSchema.ofPoco();
    History history = new History(schema, Market.deployment(seed));
    MarketSettings settings =
        MarketSettings.defaults()
            .withSeed(seed)
            .withSize(deals, tasksPerDeal)
            .withFailureRate(failureRate);
    try (TruthWriter truths = new TruthWriter(truthOut())) {
      Market.run(settings, schema, new HistorySink(history), truths);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return history;
  }

  private Writer truthOut() throws IOException {
    return truth == null ? Writer.nullWriter() : Files.newBufferedWriter(truth);
  }

  /** Whether the truth can be written where it was asked for. */
  boolean canWriteTruth() {
    return truth == null
        || (!Files.isDirectory(truth) && Files.isWritable(truth.toAbsolutePath().getParent()));
  }
}
