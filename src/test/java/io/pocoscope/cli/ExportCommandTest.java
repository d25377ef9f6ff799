package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.support.RecordedSubgraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole way: sync, export, and a model that reads what was exported. */
class ExportCommandTest {
  @TempDir static Path folder;
  private static Cli cli;
  private static Path file;
  private static JsonNode set;

  @BeforeAll
  static void syncAndExport() throws IOException {
    cli = new Cli(folder);
    file = folder.resolve("parameters.json");
    try (RecordedSubgraph subgraph = RecordedSubgraph.start()) {
      cli.ok("sync", "--endpoint", subgraph.url(), "--network", "bellecour", "--margin", "0");
    }
    cli.ok("export", "--to", file);
    set = new ObjectMapper().readTree(file.toFile());
  }

  @Test
  void theSetSaysWhereItComesFrom() {
    JsonNode provenance = set.get("provenance");
    assertThat(set.get("schema_version").asText()).isEqualTo("1.0");
    assertThat(provenance.get("network").asText()).isEqualTo("bellecour");
    assertThat(provenance.get("deployment").asText()).isEqualTo(RecordedSubgraph.DEPLOYMENT);
    assertThat(provenance.get("block").asInt()).isEqualTo(469);
    assertThat(provenance.get("content_hash").asText()).matches("[0-9a-f]{32}");
    assertThat(provenance.get("generated").asBoolean()).isFalse();
    assertThat(provenance.get("filter").isNull()).isTrue();
  }

  @Test
  void theFailureRateIsThatOfFailures() {
    JsonNode rate = set.get("parameters").get("failure_rate");
    JsonNode failures = cli.ok("failures", "--format", "json").json().get(0);
    assertThat(rate.get("k").asInt()).isEqualTo(61);
    assertThat(rate.get("n").asInt()).isEqualTo(327);
    assertThat(rate.get("censored").asInt()).isEqualTo(4);
    assertThat(rate.get("low").asDouble()).isEqualTo(failures.get("rate_low").asDouble());
    assertThat(rate.get("high").asDouble()).isEqualTo(failures.get("rate_high").asDouble());
    assertThat(rate.get("symbol").asText()).isEqualTo("F");
    BetaDistribution posterior =
        BetaDistribution.of(
            rate.get("posterior").get("a").asDouble(), rate.get("posterior").get("b").asDouble());
    assertThat(posterior.getMean()).isCloseTo(61 / 327.0, within(.02));
  }

  @Test
  void classesAddUpToTheWhole() {
    for (String by : List.of("category.", "tee.", "trust.", "has_dataset.")) {
      int failed = 0;
      int settled = 0;
      for (var each : set.get("parameters").properties()) {
        if (each.getKey().startsWith("failure_rate." + by)) {
          failed += each.getValue().get("k").asInt();
          settled += each.getValue().get("n").asInt();
        }
      }
      assertThat(List.of(failed, settled)).as(by).containsExactly(61, 327);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "claim_size.pool_owner, pool-owner, slash",
    "claim_size.worker, worker, slash",
    "premium.worker, worker, reward",
    "premium.pool_owner, pool-owner, reward"
  })
  void amountsAreThoseOfTheMoneyFlow(String name, String role, String kind) {
    String sql =
        """
        select count(*) as n, avg(abs(nrlc)) / 1e9 as mean, median(abs(nrlc)) / 1e9 as middle
        from (select slot, account, sum(nrlc) as nrlc from money_flow
              where role = '%s' and kind = '%s' group by slot, account)"""
            .formatted(role, kind);
    JsonNode flow = cli.ok("query", sql, "--format", "json").json().get(0);
    JsonNode amount = set.get("parameters").get(name);
    assertThat(amount.get("n").asInt()).isEqualTo(flow.get("n").asInt()).isPositive();
    assertThat(amount.get("value").asDouble())
        .isCloseTo(flow.get("mean").asDouble(), within(1e-12));
    assertThat(amount.get("quantiles").get("q50").asDouble())
        .isCloseTo(flow.get("middle").asDouble(), within(.01));
    assertThat(amount.get("unit").asText()).isEqualTo("RLC");
  }

  @Test
  void daysWithoutAFailureCountAsWell() {
    JsonNode lambda = set.get("parameters").get("lambda.day");
    JsonNode days =
        cli.ok(
                "query",
                """
                select count(*) filter (where failed) as k,
                       date_diff('day', min(final_deadline)::date, max(final_deadline)::date) + 1 as n
                from slot where (failed or completed) and final_deadline <= judged_at""",
                "--format",
                "json")
            .json()
            .get(0);
    assertThat(lambda.get("k").asInt()).isEqualTo(days.get("k").asInt());
    assertThat(lambda.get("n").asInt()).isEqualTo(days.get("n").asInt());
    assertThat(lambda.get("dispersion").get("p").asDouble()).isBetween(0.0, 1.0);
  }

  @Test
  void theSameStoreAndOptionsGiveTheSameBytes() throws IOException {
    Path again = folder.resolve("again.json");
    cli.ok("export", "--to", again);
    assertThat(Files.mismatch(file, again)).isEqualTo(-1);
  }

  @Test
  void ruinReadsIt() {
    JsonNode posterior = set.get("parameters").get("failure_rate").get("posterior");
    String options = "--target=.2 --penalty=1 --stake=2,5 --format=json";
    JsonNode byFile = ruin("--params=" + file + " " + options);
    JsonNode byHand = ruin("--posterior=" + numbers(posterior) + " " + options);
    JsonNode byStore = ruin("--observed " + options);
    assertThat(byFile).isEqualTo(byHand).isEqualTo(byStore).hasSize(2);
    assertThat(byFile.get(0).get("ruin").asDouble()).isBetween(.05, .95);
  }

  @Test
  void slashingReadsItAndFindsWhatTheStoreSays() {
    for (String game : List.of("today-ruin", "poco")) {
      String options = game.equals("poco") ? "" : " --utility=3 --cost-c=.01";
      JsonNode byFile = slashing("--game=" + game + " --params=" + file + options);
      JsonNode byStore = slashing("--game=" + game + " --observed" + options);
      for (String part : List.of("payoffs", "equilibria", "thresholds", "pool_owner")) {
        assertThat(byFile.path(part)).as(part).isEqualTo(byStore.path(part));
      }
      assertThat(byFile.size()).isGreaterThan(2);
    }
    Cli.Run median = cli.run(words("slashing --game=poco --quantile=.3 --params=" + file));
    assertThat(median.exitCode()).isEqualTo(2);
    assertThat(median.err()).contains("a parameter set has the quantiles");
  }

  private static JsonNode slashing(String options) {
    return cli.ok(words("slashing --format=json " + options)).json();
  }

  @Test
  void whatIsNotGivenComesFromTheSet() {
    Cli.Run run = cli.ok(words("ruin --params=" + file + " --stake=.1 --format=json"));
    assertThat(run.json()).hasSize(1);
    assertThat(run.err())
        .contains("the mean of claim_size.pool_owner")
        .contains("the mean of premium.pool_owner")
        .contains("parameters of bellecour, block 469");
  }

  @Test
  void aClassOrAnotherProcessHasItsOwnParameter() {
    String rest = " --reward=.2 --penalty=1 --stake=3 --format=json";
    JsonNode ofClass =
        ruin("--params=" + file + " --parameter=failure_rate.has_dataset.false" + rest);
    assertThat(ofClass.get(0).get("failure_rate").asDouble()).isBetween(0.0, 1.0);
    JsonNode perDay =
        ruin(
            "--params="
                + file
                + " --process=poisson --reward=50 --penalty=1 --stake=3 --format=json");
    assertThat(perDay.get(0).get("lambda").asDouble())
        .isEqualTo(set.get("parameters").get("lambda.day").get("value").asDouble());
  }

  @Test
  void csvHasALineToAParameter() throws IOException {
    Path csv = folder.resolve("parameters.csv");
    cli.ok("export", "--to", csv);
    List<String> lines = Files.readAllLines(csv);
    assertThat(lines.get(0)).startsWith("parameter,value,low,high,unit,symbol,k,n,censored,");
    assertThat(lines).hasSizeGreaterThan(set.get("parameters").size());
    assertThat(lines).anyMatch(line -> line.startsWith("failure_rate,0.186"));
    assertThat(lines).anyMatch(line -> line.startsWith("population.power_law.alpha,"));
  }

  @Test
  void calibrateShowsTheSame() {
    assertThat(cli.ok("calibrate", "--format", "json").json()).isEqualTo(set);
    assertThat(cli.ok("calibrate").lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void theFilterStandsInTheSet() {
    JsonNode some = cli.ok("calibrate", "--where", "trust > 1", "--format", "json").json();
    assertThat(some.get("provenance").get("filter").asText()).isEqualTo("where trust > 1");
    assertThat(some.get("parameters").get("failure_rate").get("n").asInt()).isLessThan(327);
    assertThat(some.get("parameters").has("failure_rate.trust.1")).isFalse();
  }

  @Test
  void eachPoolsRuinTodayStandsBesideThatUnderCollectiveSlashing() {
    JsonNode ruins =
        ruin(
            "--observed --by=pool --target=.2 --penalty=1 --stake=1,3 --horizon=500 --format=json");
    assertThat(ruins).hasSizeGreaterThanOrEqualTo(2);
    JsonNode first = ruins.get(0);
    assertThat(first.get("pool").asText()).matches("0x[0-9a-f]{40}");
    assertThat(first.get("ruin").asDouble())
        .isBetween(first.get("ruin_low").asDouble(), first.get("ruin_high").asDouble());
    assertThat(first.get("penalty_today").asDouble()).isPositive();
    assertThat(first.get("ruin_today").asDouble()).isBetween(0.0, 1.0);
    assertThat(ruins.get(1).get("ruin").asDouble()).isLessThan(first.get("ruin").asDouble());
  }

  @Test
  void aDrawingShowsEachActorsCurve() {
    Cli.Run run =
        cli.ok(
            words(
                "ruin --observed --by=pool --target=.2 --penalty=1 --stake=1,3,6 --horizon=500 --plot"));
    assertThat(run.out()).contains("under collective slashing").contains(" a 0x");
    assertThat(run.lines()).allMatch(line -> line.length() <= 80);
    assertThat(cli.ok(words("ruin --observed --target=.2 --penalty=1 --stake=1,3 --plot")).out())
        .contains("mixed over what is known of the rate");
  }

  @Test
  void todayNobodyButPoolsCanBeRuined() {
    Cli.Run run =
        cli.ok(words("ruin --observed --by=app --target=.2 --penalty=1 --stake=1,3 --horizon=500"));
    assertThat(run.err()).contains("the stake of no app can be ruined");
    assertThat(run.out()).doesNotContain("today");
    assertThat(run.lines()).allMatch(line -> line.length() <= 80);
    JsonNode ruins =
        ruin("--observed --by=app --target=.2 --penalty=1 --stake=3 --horizon=500 --format=json");
    assertThat(ruins.get(0).get("ruin_today").asDouble()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing like it|it is not JSON",
        "{}|its schema_version is ''",
        "{\"schema_version\": \"2.0\"}|its schema_version is '2.0'",
        "{\"schema_version\": \"1.0\"}|'parameters' is missing",
        "{\"schema_version\": \"1.0\", \"parameters\": {\"failure_rate\": {\"value\": \"high\"}}}|'value' is no number"
      })
  void whatIsNoParameterSetIsRefused(String content, String why) throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.json"), content);
    Cli.Run run = cli.run(words("ruin --params=" + bad + " --penalty=1 --reward=.1 --stake=1"));
    assertThat(run.exitCode()).isEqualTo(7);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(why);
  }

  @Test
  void aFileWhoseNameSaysNothingIsWrongUsage() {
    assertThat(cli.run("export", "--to", folder.resolve("parameters.xls")).exitCode()).isEqualTo(2);
    assertThat(cli.run("export", "--to", folder.resolve("no/where.json")).exitCode()).isEqualTo(2);
    assertThat(cli.run("export").exitCode()).isEqualTo(2);
  }

  private static JsonNode ruin(String options) {
    return cli.ok(words("ruin " + options)).json();
  }

  private static String numbers(JsonNode posterior) {
    return posterior.get("a").asText() + "," + posterior.get("b").asText();
  }

  private static Object[] words(String line) {
    return line.split(" ");
  }
}
