package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.cli.option.CalibrationOptions;
import io.pocoscope.support.RecordedSubgraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a store says of parameters, in a file. */
@Tag("slow")
class ExportCommandTest extends ExportedSet {
  @Test
  void theSetSaysWhereItComesFrom() {
    JsonNode provenance = set.get("provenance");
    assertThat(set.get("schema_version").asText()).isEqualTo("1.2");
    assertThat(provenance.get("network").asText()).isEqualTo("bellecour");
    assertThat(provenance.get("deployment").asText()).isEqualTo(RecordedSubgraph.DEPLOYMENT);
    assertThat(provenance.get("block").asInt()).isEqualTo(469);
    assertThat(provenance.get("content_hash").asText()).matches("[0-9a-f]{32}");
    assertThat(provenance.get("generated").asBoolean()).isFalse();
    assertThat(provenance.get("filter").isNull()).isTrue();
    assertThat(provenance.get("seed").asLong()).isEqualTo(CalibrationOptions.SEED);
  }

  @Test
  void everyParameterSaysWhatItIsAndWhatItsBoundsAre() {
    for (var each : set.get("parameters").properties()) {
      JsonNode parameter = each.getValue();
      String kind = parameter.get("kind").asText();
      String interval = parameter.get("interval_kind").asText();
      boolean unsure = absent().contains(each.getKey());
      assertThat(parameter.get("low").isNull()).as(each.getKey()).isEqualTo(unsure);
      assertThat(List.of(kind, unsure ? "posterior_95" : interval))
          .as(each.getKey())
          .isIn(
              List.of("rate", "posterior_95"),
              List.of("share", "posterior_95"),
              List.of("amount", "quantiles_5_95"),
              List.of("mean_count", "posterior_95"));
      assertThat(parameter.has("quantiles")).isEqualTo(kind.equals("amount"));
    }
  }

  /** What the set says is lacking: a value, or its interval. */
  private static Set<String> absent() {
    Set<String> names = new HashSet<>();
    set.get("absent").forEach(each -> names.add(each.get("name").asText()));
    return names;
  }

  /** What is known of it, or the law that fits it with how well; k, n, and what is undecided. */
  @Test
  void everyParameterSaysWhatIsKnownOfItAndWhatItWasCountedFrom() {
    for (var each : set.get("parameters").properties()) {
      JsonNode parameter = each.getValue();
      String name = each.getKey();
      switch (parameter.get("kind").asText()) {
        case "rate", "share" -> {
          assertThat(parameter.get("posterior").get("a").asDouble()).as(name).isPositive();
          assertThat(parameter.get("clusters").asInt() > 1).isEqualTo(!absent().contains(name));
          assertThat(parameter.get("k").asLong()).isLessThanOrEqualTo(parameter.get("n").asLong());
        }
        case "mean_count" -> assertThat(parameter.get("gamma").size()).as(name).isEqualTo(3);
        default -> {
          JsonNode law = parameter.get("law");
          boolean constant = law.get("name").asText().equals("constant");
          assertThat(law.path("distance").isNumber()).as(name).isNotEqualTo(constant);
          assertThat(parameter.get("k").isNull()).isTrue();
        }
      }
      assertThat(parameter.get("n").asLong() > 0).isEqualTo(parameter.get("value").isNumber());
      boolean ofFate =
          name.matches("(failure_rate|lambda\\.|cause|claim_size|premium|duration).*")
              && !name.equals("failure_rate_claimed_only");
      boolean ofClass = name.startsWith("failure_rate.");
      long undecided = parameter.get("censored").asLong();
      assertThat(undecided).as(name).isBetween(ofFate && !ofClass ? 4L : 0L, ofFate ? 4L : 0L);
    }
  }

  @Test
  void causesAddUpToTheFailuresThatHaveOne() {
    int causes = 0;
    for (var each : set.get("parameters").properties()) {
      if (each.getKey().startsWith("cause.")) {
        causes += each.getValue().get("k").asInt();
        assertThat(each.getValue().get("n").asInt()).isEqualTo(61);
      }
    }
    assertThat(causes).isEqualTo(61);
  }

  @ParameterizedTest
  @CsvSource({
    "duration.completed, completed, finalized_at",
    "duration.claimed, claimed, claimed_at",
    "duration.deadline, true, final_deadline"
  })
  void durationsAreThoseOfSlotsWhoseDeadlineIsPast(String name, String which, String until) {
    JsonNode seconds =
        cli.ok(
                "query",
                "select count(*) as n, avg(epoch(%1$s) - epoch(start_time)) as mean from slot where %2$s and %1$s is not null and final_deadline <= judged_at"
                    .formatted(until, which),
                "--format",
                "json")
            .json()
            .get(0);
    JsonNode duration = set.get("parameters").get(name);
    assertThat(duration.get("n").asInt()).isEqualTo(seconds.get("n").asInt()).isPositive();
    assertThat(duration.get("value").asDouble())
        .isCloseTo(seconds.get("mean").asDouble(), within(1e-6));
    assertThat(duration.get("unit").asText()).isEqualTo("s");
  }

  @Test
  void dealsAndTheirSlotsAreCounted() {
    JsonNode counted =
        cli.ok(
                "query",
                "select count(distinct deal) as deals, count(*) as slots from slot",
                "--format",
                "json")
            .json()
            .get(0);
    JsonNode perDay = set.get("parameters").get("deals_per_day");
    JsonNode perDeal = set.get("parameters").get("slots_per_deal");
    assertThat(perDay.get("k")).isEqualTo(counted.get("deals"));
    assertThat(perDeal.get("n")).isEqualTo(counted.get("deals"));
    assertThat(perDeal.get("value").asDouble() * perDeal.get("n").asInt())
        .isCloseTo(counted.get("slots").asDouble(), within(1e-6));
  }

  @Test
  void theActorsOwnRatesStandBesideTheLawsDrawnThroughThem() {
    JsonNode population = set.get("population");
    JsonNode rates = population.get("empirical").get("rates");
    assertThat(rates).hasSize(population.get("actors").asInt());
    for (int i = 1; i < rates.size(); i++) {
      assertThat(rates.get(i).asDouble()).isBetween(rates.get(i - 1).asDouble(), 1.0);
    }
    assertThat(population.get("beta").get("distance").asDouble()).isBetween(0.0, 1.0);
    assertThat(population.get("power_law").get("distance").asDouble()).isBetween(0.0, 1.0);
  }

  @Test
  void theFailureRateIsThatOfFailures() {
    JsonNode rate = set.get("parameters").get("failure_rate");
    JsonNode failures = cli.ok("failures", "--format", "json").json().get(0);
    assertThat(rate.get("k").asInt()).isEqualTo(61);
    assertThat(rate.get("n").asInt()).isEqualTo(325);
    assertThat(rate.get("censored").asInt()).isEqualTo(4);
    assertThat(rate.get("low").asDouble()).isEqualTo(failures.get("rate_low").asDouble());
    assertThat(rate.get("high").asDouble()).isEqualTo(failures.get("rate_high").asDouble());
    assertThat(rate.get("symbol").asText()).isEqualTo("F");
    BetaDistribution posterior =
        BetaDistribution.of(
            rate.get("posterior").get("a").asDouble(), rate.get("posterior").get("b").asDouble());
    assertThat(posterior.getMean()).isCloseTo(61 / 325.0, within(.03));
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
      assertThat(List.of(failed, settled)).as(by).containsExactly(61, 325);
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
  void calibrateShowsTheSame() {
    assertThat(cli.ok("calibrate", "--format", "json").json()).isEqualTo(set);
    assertThat(cli.ok("calibrate").lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void linesThatAreCutAreToldEvenWhereNotesAreNotWanted() {
    assertThat(cli.ok("actors", "--limit=1", "-q").err())
        .contains("shown are 1 of")
        .startsWith("left out, as they completed")
        .hasLineCount(2);
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
    assertThat(some.get("parameters").get("failure_rate").get("n").asInt()).isLessThan(325);
    assertThat(some.get("parameters").has("failure_rate.trust.1")).isFalse();
  }
}
