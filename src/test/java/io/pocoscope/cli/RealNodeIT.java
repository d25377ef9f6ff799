package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import io.pocoscope.support.RealNode;
import io.pocoscope.support.Truth;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line against a real graph-node with the recorded history behind it. */
@Tag("real-node")
class RealNodeIT {
  private static final String ENDPOINT = "http://127.0.0.1:8000/subgraphs/name/bellecour/poco-v5";

  @TempDir Path folder;

  @BeforeAll
  static void startTheNode() throws Exception {
    RealNode.up();
  }

  @AfterAll
  static void stopTheNode() throws Exception {
    RealNode.down();
  }

  @Test
  void everyFigureAndEverySlotAtTheHeadAreWhatReallyHappened() {
    Cli cli = new Cli(folder);
    JsonNode sync =
        cli.ok("sync", "--endpoint", ENDPOINT, "--margin", "0", "--format", "json").json();
    assertThat(sync.path("block").asInt()).isEqualTo(469);
    assertThat(sync.path("discrepancies")).isEmpty();
    assertThat(sync.path("tables").path("deal").path("rows").asInt()).isEqualTo(73);
    assertThat(sync.path("tables").path("bulk_slice").path("rows").asInt()).isEqualTo(3);
    JsonNode all = cli.ok("failures", "--format", "json").json().get(0);
    assertThat(all.path("slots").asInt()).isEqualTo(329);
    assertThat(all.path("completed").asInt()).isEqualTo(264);
    assertThat(all.path("failed_claimed").asInt()).isEqualTo(56);
    assertThat(all.path("failed_unclaimed").asInt()).isEqualTo(5);
    assertThat(all.path("pending").asInt()).isEqualTo(4);
    assertThat(all.path("rate").asDouble()).isEqualTo(61.0 / 325);
    try (Store store = Store.openReadOnly(cli.store(), StoreLimits.standard())) {
      assertThat(Truth.judgedBy(store)).isEqualTo(Truth.recorded());
    }
  }

  @Test
  void aPastBlockIsReadAsItWasAndThenBroughtToTheHead() {
    Cli cli = new Cli(folder);
    JsonNode past =
        cli.ok("sync", "--endpoint", ENDPOINT, "--margin", "169", "--format", "json").json();
    assertThat(past.path("block").asInt()).isEqualTo(300);
    assertThat(past.path("discrepancies")).isEmpty();
    assertThat(past.path("tables").path("task").path("rows").asInt()).isEqualTo(226);
    cli.ok("sync", "--endpoint", ENDPOINT, "--margin", "0", "--page-size", "50");
    try (Store store = Store.openReadOnly(cli.store(), StoreLimits.standard())) {
      assertThat(Truth.judgedBy(store)).isEqualTo(Truth.recorded());
    }
  }

  @Test
  void aKillOnTheWayFromAPastBlockToTheHeadChangesNothing() throws Exception {
    Launched launched = new Launched(folder);
    String[] past = {"--db", "a.duckdb", "sync", "--endpoint", ENDPOINT, "--margin", "169"};
    assertThat(launched.run(past).exitCode()).isZero();
    Launched.Running killed =
        launched.start(
            "--db",
            "a.duckdb",
            "sync",
            "--endpoint",
            ENDPOINT,
            "--margin",
            "0",
            "--page-size",
            "5");
    while (killed.process().isAlive() && !Files.readString(killed.err()).contains("at block")) {
      Thread.sleep(10);
    }
    Thread.sleep(200);
    killed.process().destroyForcibly().waitFor();
    Launched.Finished finished =
        launched.run("--db", "a.duckdb", "sync", "--endpoint", ENDPOINT, "--margin", "0");
    assertThat(finished.exitCode()).as(finished.toString()).isZero();
    try (Store store = Store.openReadOnly(folder.resolve("a.duckdb"), StoreLimits.standard())) {
      assertThat(Truth.judgedBy(store)).isEqualTo(Truth.recorded());
    }
  }

  @Test
  void bulkDatasetsAreGroupedBySlot() {
    Cli cli = new Cli(folder);
    cli.ok("sync", "--endpoint", ENDPOINT, "--margin", "0");
    JsonNode bulk =
        cli.ok("failures", "--by", "dataset", "--where", "bulk", "--format", "json").json();
    JsonNode slices =
        cli.ok(
                "query",
                "select count(distinct dataset) as n from (select unnest(datasets) as dataset from"
                    + " bulk_slice)",
                "--format",
                "json")
            .json();
    long named =
        StreamSupport.stream(bulk.spliterator(), false)
            .filter(group -> group.path("dataset").asText().startsWith("0x"))
            .count();
    assertThat(named).isPositive().isEqualTo(slices.get(0).path("n").asLong());
  }

  @Test
  void aSubgraphThatIsNotThereIsTheEndpointsFault() {
    Cli.Run run = new Cli(folder).run("sync", "--endpoint", ENDPOINT.replace("poco-v5", "nope"));
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("does not exist");
  }
}
