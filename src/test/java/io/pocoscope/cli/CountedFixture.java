package io.pocoscope.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.support.MarketStore;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A made-up market some of whose slots hold an error that the chain calls completed. */
abstract class CountedFixture {
  static final String SAID =
      "what the chain calls completed counts as failed where the result is a worker's error";

  private static final Map<String, Cli.Run> ASKED = new HashMap<>();

  @TempDir static Path folder;
  static Cli cli;
  static long failed;
  static long hidden;
  static long settled;

  @BeforeAll
  static void fill() {
    ASKED.clear();
    cli = new Cli(folder);
    MarketStore.open(
            cli.store(),
            MarketSettings.defaults()
                .withSeed(9)
                .withSize(80, 4)
                .withFailureRate(.15)
                .withHidden(.1))
        .close();
    JsonNode plain = run("failures").json().get(0);
    failed = plain.path("failed").asLong();
    hidden = plain.path("hidden").asLong();
    settled = failed + plain.path("completed").asLong();
  }

  static long sql(String statement) {
    return Long.parseLong(cli.ok("query", statement, "--format", "csv").lines().get(1));
  }

  /** What a command answers as JSON; it is asked but once. */
  static Cli.Run run(String words) {
    return ASKED.computeIfAbsent(
        words, asked -> cli.ok((Object[]) (asked + " --format json").split(" ", -1)));
  }
}
