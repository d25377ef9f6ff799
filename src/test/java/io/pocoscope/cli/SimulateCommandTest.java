package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.store.Store;
import io.pocoscope.support.MarketStore;
import io.pocoscope.support.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code simulate} tells of a market and of its schemes, side by side. */
class SimulateCommandTest extends SimulateFixture {
  private static final List<String> MEASURES =
      List.of(
          "precision",
          "recall",
          "recall_printed",
          "failure_rate_printed",
          "failure_rate_last",
          "assets_end",
          "removed",
          "survivor_rate",
          "stake_end");

  @Test
  void theIntervalOfAShareStaysWithinZeroAndOne() {
    JsonNode schemes =
        cli.ok("simulate", "--runs=3", "--tasks=2000", "--seed=1", "--format=json").json();
    for (JsonNode scheme : schemes) {
      for (String share : new String[] {"precision", "recall", "failure_rate_last"}) {
        assertThat(scheme.get(share).get("low").asDouble()).isBetween(0.0, 1.0);
        assertThat(scheme.get(share).get("high").asDouble()).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void standsSideBySideInATableOf80Columns() {
    Cli.Run run = cli.ok(words("--plot"));
    assertThat(run.lines()).allMatch(line -> line.length() <= 80);
    assertThat(run.lines().get(0)).contains("Free", "Coll-Stake", "Coll-Rep", "Coll-SR");
    assertThat(run.out()).contains("recall, printed", "failures, last", "- target");
    assertThat(run.err()).contains("simulated: 4 runs of 1000 tasks, seed 1").contains("TP/(TP");
    assertThat(run.out() + run.err()).doesNotContain("NaN").doesNotContain("Infinity");
  }

  @Test
  void jsonHasAnObjectToAScheme() {
    JsonNode schemes = cli.ok(words("--format=json")).json();
    assertThat(schemes).hasSize(4);
    assertThat(schemes.get(3).get("scheme").asText()).isEqualTo("coll-sr");
    for (JsonNode scheme : schemes) {
      assertThat(scheme.get("source").asText()).isEqualTo("simulated");
      assertThat(scheme.get("seconds").asDouble()).isPositive();
      for (String measure : MEASURES) {
        JsonNode value = scheme.get(measure);
        assertThat(value.get("mean").asDouble())
            .isBetween(value.get("low").asDouble(), value.get("high").asDouble());
        assertThat(value.get("sd").asDouble()).isNotNegative();
      }
    }
  }

  @Test
  void theSeedAloneDecidesNotTheThreads() {
    List<String> outs = new ArrayList<>();
    for (String options : List.of("--threads=1", "--threads=3", "--threads=3 --seed=2")) {
      outs.add(cli.ok(words(options + " --format=csv")).out());
    }
    assertThat(outs.get(1)).isEqualTo(outs.get(0));
    assertThat(outs.get(2)).isNotEqualTo(outs.get(0));
  }

  @Test
  void oneRunHasNoSpread() {
    JsonNode one = cli.ok("simulate", "--tasks=1000", "--runs=1", "--format=json").json().get(0);
    assertThat(one.get("precision").get("sd").isNull()).isTrue();
    assertThat(one.get("precision").get("mean").asDouble()).isEqualTo(1);
  }

  @Test
  void comparesSchemesRunByRun() {
    JsonNode schemes = cli.ok(words("--compare --format=json")).json();
    JsonNode less = schemes.get(3).get("less").get("coll-stake").get("removed");
    assertThat(less.get("mean").asDouble())
        .isCloseTo(
            schemes.get(3).get("removed").get("mean").asDouble()
                - schemes.get(1).get("removed").get("mean").asDouble(),
            within(1e-12));
    Cli.Run table = cli.ok(words("--compare"));
    assertThat(table.out()).contains("difference");
    assertThat(table.lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void everyParameterIsAnOption() {
    JsonNode market =
        cli.ok(
                words(
                    "--scheme=free --stake=5 --penalty=2 --reward=1/4 --target=.1 --assets=20"
                        + " --max-assets=30 --k=2..3 --arrival-every=100 --rates=beta:1,9"
                        + " --combinations=2:.1:.5 --window=100 --format=json"))
            .json()
            .get(0);
    assertThat(market.get("assets_end").get("mean").asDouble()).isEqualTo(30);
    double rate = market.get("failure_rate_last").get("mean").asDouble();
    assertThat(rate).isBetween(.1, .6);
    JsonNode alike =
        cli.ok(words("--scheme=free --k=1 --rates=list:.5 --stake=5 --format=json")).json().get(0);
    assertThat(alike.get("survivor_rate").get("mean").asDouble()).isEqualTo(.5);
    assertThat(alike.get("survivor_rate").get("sd").asDouble()).isZero();
  }

  @Test
  void writesTheTrajectoryAsCsvAndAsParquet() throws Exception {
    Path csv = folder.resolve("t.csv");
    Path parquet = folder.resolve("t.parquet");
    cli.ok(words("--every=100 --trajectory=" + csv));
    cli.ok(words("--every=100 --trajectory=" + parquet));
    List<String> lines = Files.readAllLines(csv);
    assertThat(lines.get(0)).isEqualTo("scheme,task,mean,p05,p25,p50,p75,p95,assets,runs,source");
    assertThat(lines).hasSize(1 + 4 * 10);
    assertThat(lines.get(40)).startsWith("coll-sr,1000,").endsWith(",4,simulated");
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*), sum(abs(p.mean - c.mean) + abs(p.p95 - c.p95)), bool_and(p.p05 <= p.p50 and p.p50 <= p.p95) from '%s' p join '%s' c using (scheme, task)"
                    .formatted(parquet, csv))) {
      rows.next();
      assertThat(rows.getLong(1)).isEqualTo(40);
      assertThat(rows.getDouble(2)).isZero();
      assertThat(rows.getBoolean(3)).isTrue();
    }
  }

  @Test
  void tellsWhoWasRemovedWhen() throws IOException {
    Path file = folder.resolve("removals.csv");
    JsonNode schemes = cli.ok(words("--format=json --removals=" + file)).json();
    double removed = 0;
    for (JsonNode scheme : schemes) {
      removed += 4 * scheme.get("removed").get("mean").asDouble();
    }
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(1 + (int) Math.round(removed));
    assertThat(lines.get(0))
        .isEqualTo("scheme,run,task,asset,failure_rate,unreliable,attacker,tasks,failures,source");
  }

  @Test
  void anAttackHasATableOfWhatItCosts() {
    Cli.Run run = cli.ok(words("--attackers=.1 --re-entry --entry-price=2 --gain=100"));
    assertThat(run.lines()).allMatch(line -> line.length() <= 80);
    assertThat(run.out()).contains("under attack", "RLC per ruin", "entry price >=");
    JsonNode stake =
        cli.ok(words("--scheme=coll-stake --attackers=.1 --re-entry --format=json"))
            .json()
            .get(0)
            .get("attack");
    assertThat(stake.get("ruined_by_attack").get("mean").asDouble()).isPositive();
    assertThat(stake.get("failure_rate_last").get("mean").asDouble())
        .isGreaterThan(stake.get("failure_rate_last_without").get("mean").asDouble());
    assertThat(stake.get("cost_per_ruin").get("value").asDouble()).isPositive();
    JsonNode free =
        cli.ok(words("--scheme=free --attackers=.1 --format=json")).json().get(0).get("attack");
    assertThat(free.get("cost_per_ruin").get("value").isNull()).isTrue();
  }

  @Tag("slow")
  @Test
  void assetsMayBeAsUnreliableAsAStoresActors() {
    try (Store store = TestStore.open(cli.store())) {
      MarketStore.fill(
          store, MarketSettings.defaults().withSeed(3).withFailureRate(.2).withSize(300, 1));
    }
    Path file = folder.resolve("params.json");
    cli.ok("export", "--to", file);
    Cli.Run observed = cli.ok(words("--observed --scheme=free --format=csv"));
    assertThat(observed.err()).contains("actors' inferred rates");
    assertThat(cli.ok(words("--params=" + file + " --scheme=free --format=csv")).out())
        .isEqualTo(observed.out());
    assertThat(cli.ok(words("--scheme=free --format=csv")).out()).isNotEqualTo(observed.out());
    assertThat(cli.run(words("--observed --alpha=.1")).exitCode()).isEqualTo(2);
    assertThat(cli.run(words("--observed --params=" + file)).exitCode()).isEqualTo(2);
    assertThat(cli.run(words("--params=" + folder.resolve("none.json"))).exitCode()).isEqualTo(2);
  }
}
