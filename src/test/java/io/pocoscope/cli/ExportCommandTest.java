package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.calibration.ParameterFile;
import io.pocoscope.support.RecordedSubgraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole way: sync, export, and a model that reads what was exported. */
@Tag("slow")
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
    assertThat(posterior.getMean()).isCloseTo(61 / 327.0, within(.03));
    assertThat(
            posterior.probability(
                failures.get("rate_low").asDouble(), failures.get("rate_high").asDouble()))
        .isGreaterThan(.93);
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
        String.format(
            Locale.ROOT,
            """
            select count(*) as n, avg(abs(nrlc)) / 1e9 as mean, median(abs(nrlc)) / 1e9 as middle
            from (select slot, account, sum(nrlc) as nrlc from money_flow
                  where role = '%s' and kind = '%s' group by slot, account)\
            """,
            role,
            kind);
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
                from slot where (failed or completed) and final_deadline <= judged_at\
                """,
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
  void theStakeComesFromTheSetWhereItIsNotGiven() {
    Cli.Run run = cli.ok(words("ruin --params=" + file + " --horizon=100 --format=json"));
    JsonNode answer = run.json().get(0);
    double mean = set.get("parameters").get("stake.pool_owner").get("value").asDouble();
    double penalty = set.get("parameters").get("claim_size.pool_owner").get("value").asDouble();
    assertThat(answer.get("stake").asDouble()).isBetween(mean - penalty / 100, mean);
    assertThat(answer.get("stake_from").asText()).isEqualTo("stake.pool_owner");
    assertThat(run.err()).contains("the mean of stake.pool_owner");
    Cli.Run given =
        cli.ok(words("ruin --params=" + file + " --stake=1 --horizon=100 --format=json"));
    assertThat(given.json().get(0).get("stake").asDouble()).isBetween(.99, 1.0);
    assertThat(given.json().get(0).get("stake_from").asText()).isEqualTo("--stake");
    assertThat(given.err()).doesNotContain("stake.pool_owner");
  }

  @Test
  void theStakeThatIsNeededCarriesWhatIsNotKnownOfTheRate() {
    JsonNode posterior = set.get("parameters").get("failure_rate").get("posterior");
    String options = "--for-ruin=.3 --reward=.5 --penalty=1 --horizon=60 --format=json";
    JsonNode byFile = ruin("--params=" + file + " " + options);
    JsonNode byHand = ruin("--posterior=" + numbers(posterior) + " " + options);
    JsonNode byStore = ruin("--observed " + options);
    assertThat(byFile).isEqualTo(byHand).isEqualTo(byStore).hasSize(1);
    JsonNode needed = byStore.get(0);
    double stake = needed.get("stake").asDouble();
    assertThat(stake)
        .isBetween(needed.get("sought_low").asDouble(), needed.get("sought_high").asDouble());
    JsonNode back =
        ruin(
            String.format(
                Locale.ROOT,
                "--observed --reward=.5 --penalty=1 --horizon=60 --format=json --stake=%s,%s",
                stake,
                stake - .5));
    assertThat(back.get(0).get("ruin").asDouble())
        .isEqualTo(needed.get("ruin").asDouble())
        .isLessThanOrEqualTo(.3);
    assertThat(back.get(1).get("ruin").asDouble()).isGreaterThan(.3);
  }

  @Test
  void theRewardIsSoughtWhereTheStakeIsGiven() {
    JsonNode needed =
        ruin("--observed --for-ruin=.3 --stake=2 --penalty=1 --horizon=60 --format=json").get(0);
    assertThat(needed.get("sought").asText()).isEqualTo("reward");
    double reward = needed.get("reward").asDouble();
    JsonNode back =
        ruin("--observed --stake=2 --penalty=1 --horizon=60 --format=json --reward=" + reward);
    assertThat(back.get(0).get("ruin").asDouble()).isLessThanOrEqualTo(.3);
  }

  @Test
  void eachPoolsStakeIsSoughtTodayAndUnderCollectiveSlashing() {
    String options = "ruin --observed --by=pool --for-ruin=.3 --reward=.5 --penalty=1 --horizon=60";
    JsonNode needed = cli.ok(words(options + " --format=json")).json();
    assertThat(needed).hasSizeGreaterThanOrEqualTo(2);
    JsonNode first = needed.get(0);
    JsonNode back =
        ruin(
            "--observed --by=pool --reward=.5 --penalty=1 --horizon=60 --format=json --stake="
                + first.get("stake").asText());
    assertThat(back.get(0).get("pool")).isEqualTo(first.get("pool"));
    assertThat(back.get(0).get("ruin").asDouble()).isLessThanOrEqualTo(.3);
    assertThat(first.get("stake_today").isNumber()).isTrue();
    assertThat(cli.ok(words(options)).lines()).allMatch(line -> line.length() <= 80);
    Cli.Run both = cli.run(words(options + " --stake=1"));
    assertThat(both.exitCode()).isEqualTo(2);
    assertThat(both.err()).contains("leave out one of --stake and --reward");
  }

  @Test
  void failuresPerDayHaveAStakeToo() {
    JsonNode needed =
        ruin("--params="
                + file
                + " --process=poisson --for-ruin=.1 --reward=3 --penalty=1 --horizon=50"
                + " --format=json")
            .get(0);
    assertThat(needed.get("stake").asDouble())
        .isBetween(needed.get("sought_low").asDouble(), needed.get("sought_high").asDouble());
    assertThat(needed.get("ruin").asDouble()).isLessThanOrEqualTo(.1);
  }

  @Test
  void bothLawsOfThePopulationAreReportedAndTheOneThatFitsIsSimulated() throws IOException {
    JsonNode population = set.get("population");
    String fits = population.get("fits").asText();
    String other = fits.equals("beta") ? "power_law" : "beta";
    assertThat(population.get(fits).get("aic").asDouble())
        .isLessThan(population.get(other).get("aic").asDouble());
    assertThat(population.get("beta").get("aic").asDouble())
        .isCloseTo(4 - 2 * population.get("beta").get("log_likelihood").asDouble(), within(1e-9));
    assertThat(population.get("power_law").get("aic").asDouble())
        .isCloseTo(
            2 - 2 * population.get("power_law").get("log_likelihood").asDouble(), within(1e-9));
    String told = cli.ok("calibrate").err();
    assertThat(told)
        .contains("power law α", "Beta(", "log-likelihood", "AIC")
        .contains(fits.equals("beta") ? "the Beta law fits" : "the power law fits");
    String rest = " --runs=1 --tasks=20 --assets=5 --seed=7 --format=json";
    Cli.Run byStore = cli.ok(words("simulate --observed" + rest));
    Cli.Run byFile = cli.ok(words("simulate --params=" + file + rest));
    String law = fits.equals("beta") ? "beta:" : "power:";
    assertThat(byStore.err()).contains("failure rates: " + law);
    assertThat(words(byFile.err())[2]).isEqualTo(words(byStore.err())[2]);
    assertThat(withoutTime(byFile.json())).isEqualTo(withoutTime(byStore.json()));
  }

  private static String withoutTime(JsonNode simulated) {
    return simulated.toString().replaceAll("\"seconds\":[^,}]*", "");
  }

  @ParameterizedTest
  @CsvSource({"0.05", "0.25", "0.5", "0.75", "0.95"})
  void pricesOfAGameAreThoseOfTheSet(String quantile) {
    JsonNode quantiles = set.get("parameters").get("price.pool").get("quantiles");
    String key = "q" + quantile.substring(2) + (quantile.length() == 3 ? "0" : "");
    JsonNode terms = slashing("--game=poco --observed --quantile=" + quantile).get("origins");
    JsonNode file =
        slashing("--game=poco --quantile=" + quantile + " --params=" + ExportCommandTest.file)
            .get("origins");
    assertThat(terms.get(0).get("rlc").asDouble())
        .isEqualTo(file.get(0).get("rlc").asDouble())
        .isEqualTo(quantiles.get(key).asDouble());
  }

  @Test
  void csvHoldsAllThatJsonDoes() throws IOException {
    Path csv = folder.resolve("whole.csv");
    cli.ok("export", "--to", csv);
    assertThat(ParameterFile.read(csv)).isEqualTo(ParameterFile.read(file));
    Path windows = folder.resolve("windows.csv");
    Files.writeString(windows, "\ufeff" + Files.readString(csv).replace("\n", "\r\n"));
    assertThat(ParameterFile.read(windows)).isEqualTo(ParameterFile.read(file));
    Path printed = folder.resolve("printed.csv");
    Files.writeString(printed, cli.ok("calibrate", "--format=csv").out());
    assertThat(Files.mismatch(printed, csv)).isEqualTo(-1);
    for (String line :
        List.of(
            "ruin --horizon=50 --format=json",
            "slashing --game=poco --format=json",
            "simulate --runs=1 --tasks=20 --assets=5 --format=json")) {
      assertThat(withoutTime(cli.ok(words(line + " --params=" + csv)).json()))
          .isEqualTo(withoutTime(cli.ok(words(line + " --params=" + file)).json()));
    }
  }

  @Test
  void csvThatIsDamagedIsRefusedWithItsLine() throws IOException {
    Path csv = folder.resolve("to-damage.csv");
    cli.ok("export", "--to", csv);
    String whole = Files.readString(csv);
    int line = (int) whole.substring(0, whole.indexOf("\nfailure_rate,") + 1).lines().count() + 1;
    String damaged = "line " + line;
    refused(
        whole.replace("\nfailure_rate,0", "\nfailure_rate,high"),
        damaged + ": 'value' is no number");
    refused(whole.replace("\nfailure_rate,0", "\nfailure_rate,NaN,0"), damaged);
    refused(whole.substring(0, whole.indexOf("\nfailure_rate,") + 30), damaged + ":");
    refused(
        whole.replace("\nfailure_rate,", "\n\"failure_rate,"),
        damaged + ": a quote is never closed");
    refused(
        whole.replace("provenance.schema_version", "provenance.content_hash"),
        "the same parameter once more");
    refused(whole.lines().findFirst().orElseThrow(), "no line of a parameter");
    refused(whole.replace(",1.0\n", ",2.0\n"), "schema_version is '2.0'");
  }

  private static void refused(String content, String why) throws IOException {
    Path bad = Files.writeString(folder.resolve("damaged.csv"), content);
    for (String command : List.of("ruin", "slashing --game=poco", "simulate")) {
      Cli.Run run = cli.run(words(command + " --params=" + bad));
      assertThat(run.exitCode()).as(run.toString()).isEqualTo(7);
      assertThat(run.err()).contains(why);
      assertThat(run.err().lines()).hasSize(1);
    }
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
  void linesThatAreCutAreToldEvenWhereNotesAreNotWanted() {
    assertThat(cli.ok("actors", "--limit=1", "-q").err())
        .startsWith("shown are 1 of")
        .hasLineCount(1);
    assertThat(
            cli.ok(
                    words(
                        "ruin --observed --by=pool --limit=1 --target=.2 --penalty=1 --stake=1"
                            + " --horizon=20 -q"))
                .err())
        .contains("shown are the 1 with the most slots");
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
        ruin("--observed --by=pool --target=.2 --penalty=1 --stake=1,3 --horizon=60 --format=json");
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
                "ruin --observed --by=pool --target=.2 --penalty=1 --stake=1,3,6 --horizon=60"
                    + " --plot"));
    assertThat(run.out()).contains("under collective slashing").contains(" a 0x");
    assertThat(run.lines()).allMatch(line -> line.length() <= 80);
    assertThat(cli.ok(words("ruin --observed --target=.2 --penalty=1 --stake=1,3 --plot")).out())
        .contains("mixed over what is known of the rate");
  }

  @Test
  void todayNobodyButPoolsCanBeRuined() {
    Cli.Run run =
        cli.ok(words("ruin --observed --by=app --target=.2 --penalty=1 --stake=1,3 --horizon=60"));
    assertThat(run.err()).contains("the stake of no app can be ruined");
    assertThat(run.out()).doesNotContain("today");
    assertThat(run.lines()).allMatch(line -> line.length() <= 80);
    JsonNode ruins =
        ruin("--observed --by=app --target=.2 --penalty=1 --stake=3 --horizon=60 --format=json");
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
        "{\"schema_version\": \"1.0\", \"parameters\": {\"failure_rate\": {\"value\":"
            + " \"high\"}}}|'value' is no number"
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
