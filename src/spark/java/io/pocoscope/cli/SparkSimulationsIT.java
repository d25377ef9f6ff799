package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.spark.LocalSpark;
import io.pocoscope.support.MarketStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that are tasks of Spark end as they do in this process, bit for bit. */
@Tag("spark")
class SparkSimulationsIT {
  @TempDir private static Path shared;
  private static LocalSpark session;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    session = LocalSpark.start(shared, ZoneId.of("UTC"));
  }

  @AfterAll
  static void end() {
    session.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--runs 6 --tasks 1500 --window 200",
        "--runs 4 --tasks 1500 --window 200 --attackers .1 --re-entry --seed 9",
        "--runs 3 --tasks 1000 --window 100 --assets 60 --rates beta:.5,9 --scheme coll-sr"
      })
  void everyMeasureIsTheSame(String options) {
    assertThat(measures(simulate(options + " --engine spark")))
        .isEqualTo(measures(simulate(options)));
  }

  @Test
  void trajectoriesAndRemovalsAreTheSame() throws Exception {
    String options =
        "--runs 3 --tasks 1500 --window 200 --scheme coll-stake --every 100 --trajectory %1$s.csv"
            + " --removals %1$s-removals.csv";
    simulate(options.formatted(folder.resolve("here")));
    simulate(options.formatted(folder.resolve("there")) + " --engine spark --threads 3");
    for (String of : new String[] {".csv", "-removals.csv"}) {
      assertThat(Files.readString(folder.resolve("there" + of)))
          .isEqualTo(Files.readString(folder.resolve("here" + of)))
          .contains("coll-stake");
    }
  }

  @Test
  void ratesThatWereObservedAreThoseOfTheDataSet() {
    Cli store = new Cli(folder);
    MarketStore.open(store.store(), MarketSettings.defaults().withSeed(5).withSize(80, 3)).close();
    Path data = folder.resolve("data");
    store.ok("export", "--data", data);
    Object[] line =
        ("simulate --observed --runs 2 --tasks 800 --window 100 --engine spark --data " + data)
            .split(" ");
    Cli.Run run = new Cli(shared).run(line);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("failure rates: ", data.toString());
  }

  @Test
  void aDataSetIsOfNoUseToRatesThatAreMadeUp() {
    Cli.Run run = new Cli(folder).run("simulate", "--engine", "spark", "--data", folder);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--data is of --observed");
  }

  private JsonNode simulate(String options) {
    return new Cli(folder)
        .ok(
            Stream.concat(Stream.of("simulate", "--format", "json"), Stream.of(options.split(" ")))
                .toArray())
        .json();
  }

  /** All but the time that it took. */
  private static JsonNode measures(JsonNode schemes) {
    schemes.forEach(scheme -> ((ObjectNode) scheme).remove("seconds"));
    return schemes;
  }
}
