package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.settings.RateChange;
import io.pocoscope.store.Store;
import io.pocoscope.support.MarketStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code trend}, in a made-up market whose slots fail five times as easily from day 25 on. */
class TrendCommandTest {
  private static final long DAY = 86_400;
  private static final String CHANGED = "2021-07-26";
  private static final String NOBODY = "0x0123456789abcdef0123456789abcdef01234567";

  @TempDir private static Path folder;
  private static Cli cli;
  private static JsonNode trend;

  @BeforeAll
  static void makeTheMarket() {
    cli = new Cli(folder);
    MarketSettings settings =
        MarketSettings.defaults()
            .withSeed(2)
            .withSize(300, 3)
            .withFailureRate(.1)
            .withChanges(List.of(new RateChange(25 * DAY, 5, Optional.empty())));
    try (Store store = MarketStore.open(cli.store(), settings)) {
      store.execute("update meta set deployment = 'QmGenerated'");
    }
    trend = cli.ok("trend", "--format", "json").json();
  }

  @Test
  void theChangeIsFoundWithItsFigures() {
    assertThat(trend.path("changes")).hasSize(1);
    JsonNode change = trend.path("changes").get(0);
    assertThat(change.path("earliest").asText().substring(0, 10)).isLessThanOrEqualTo(CHANGED);
    assertThat(change.path("latest").asText().substring(0, 10)).isGreaterThanOrEqualTo(CHANGED);
    assertThat(change.path("direction").asText()).isEqualTo("up");
    assertThat(change.path("false_alarm").asDouble()).isEqualTo(.001);
    assertThat(change.path("odds_ratio").asDouble()).isBetween(2.0, 12.0);
    assertThat(change.path("rate_before").asDouble())
        .isLessThan(change.path("rate_after").asDouble());
    assertThat(change.path("slots_before").asLong() + change.path("slots_after").asLong())
        .isEqualTo(settled());
    assertThat(change.path("event").isNull()).as("a made-up history has no releases").isTrue();
  }

  @Test
  void ratesAndBandsAreThoseOfFailures() {
    JsonNode failures = cli.ok("failures", "--by", "week", "--format", "json").json();
    JsonNode periods = trend.path("periods");
    assertThat(periods).hasSameSizeAs(failures);
    for (int i = 0; i < periods.size(); i++) {
      assertThat(periods.get(i).path("period")).isEqualTo(failures.get(i).path("week"));
      for (String key : List.of("slots", "failed", "rate", "rate_low", "rate_high", "clusters")) {
        assertThat(periods.get(i).path(key)).isEqualTo(failures.get(i).path(key));
      }
    }
    assertThat(periods.findValuesAsText("segment").stream().filter(it -> !it.equals("null")))
        .isSorted()
        .contains("1", "2");
  }

  @Test
  void anEventOfTheUsersStandsBesideIt() throws IOException {
    Path events = folder.resolve("events.csv");
    Files.writeString(
        events, "date,name,component\n" + CHANGED + ",worker 99,worker\n2020-01,x,\n");
    JsonNode change =
        cli.ok("trend", "--show", "changes", "--events", events, "--format", "json").json().get(0);
    assertThat(change.path("event").asText()).isEqualTo("worker 99");
    assertThat(change.path("event_component").asText()).isEqualTo("worker");
    assertThat(Math.abs(change.path("event_days").asDouble())).isLessThan(10);
    assertThat(change.path("event_chance").asDouble()).isBetween(0.0, .4);
    assertThat(cli.ok("trend", "--show", "events", "--events", events, "--format", "csv").lines())
        .containsExactly(
            "date,component,name,network", "2020-01,,x,", CHANGED + ",worker,worker 99,");
    assertThat(cli.ok("trend", "--events", events, "--plot").out())
        .contains(
            "of a made-up history", "A change at 2021-07", "1 " + CHANGED + " worker 99", "o rate");
  }

  @Test
  void failuresDrawIt() {
    Cli.Run run = cli.ok("failures", "--by", "week", "--plot");
    assertThat(run.out()).contains("of a made-up history", "A change at 2021-07");
    assertThat(run.err()).contains("change at 2021-07", "false-alarm rate 0.001");
    assertThat(cli.ok("failures", "--by", "week", "--unit", "contribution", "--plot").out())
        .contains("failure rate, of a made-up history")
        .doesNotContain("A change");
  }

  @Test
  void aBandThatTheDrawingCutsGoesOn() {
    List<String> drawn = cli.ok("trend", "--plot").lines();
    double top = top(drawn);
    long cut = 0;
    for (JsonNode period : trend.path("periods")) {
      boolean isDrawn = !period.path("rate").isNull();
      cut += isDrawn && period.path("rate_high").asDouble() > top + .001 ? 1 : 0;
    }
    assertThat(cut).isPositive();
    assertThat(highest(drawn).chars().filter(each -> each == '^')).hasSize((int) cut);
    assertThat(drawn).anyMatch(line -> line.contains("| its band  ^ it goes on above  - rate"));
    assertThat(cli.ok("trend", "--by", "month", "--until", "2021-07-20", "--plot").out())
        .contains("| its band")
        .doesNotContain("^");
  }

  @Test
  void everyRateHasItsPlaceInTheDrawing() {
    double after = trend.path("changes").get(0).path("rate_after").asDouble();
    List<String> drawn = cli.ok("trend", "--by", "month", "--plot").lines();
    assertThat(top(drawn)).as("a month's rate is less").isGreaterThan(after);
  }

  private static double top(List<String> drawn) {
    String highest = highest(drawn);
    return Double.parseDouble(highest.substring(0, highest.indexOf('%'))) / 100;
  }

  private static String highest(List<String> drawn) {
    return drawn.stream().filter(line -> line.contains("% |")).findFirst().orElseThrow();
  }

  @Test
  void aSeedGivesTheSameAndOneTableAloneIsThatOfBoth() {
    assertThat(cli.ok("trend", "--format", "json").json()).isEqualTo(trend);
    assertThat(cli.ok("trend", "--show", "changes", "--format", "json").json())
        .isEqualTo(trend.path("changes"));
    assertThat(cli.ok("trend", "--show", "periods", "--format", "csv").lines())
        .hasSize(trend.path("periods").size() + 1);
  }

  @Test
  void ofOneActorItsSlotsAreLookedAt() {
    String busiest =
        cli.ok("failures", "--by", "requester", "--format", "json")
            .json()
            .get(0)
            .path("requester")
            .asText();
    Cli.Run run = cli.ok("trend", "--role", "requester", "--id", busiest, "--by", "month");
    assertThat(run.err()).contains("only slots of requester " + busiest);
    assertThat(run.err()).contains("one requester has all settled slots");
    JsonNode pool = cli.ok("failures", "--by", "pool", "--format", "json").json().get(0);
    long slots = 0;
    for (JsonNode period :
        cli.ok(
                "trend",
                "--role",
                "pool",
                "--id",
                pool.path("pool").asText(),
                "--show",
                "periods",
                "--format",
                "json")
            .json()) {
      slots += period.path("slots").asLong();
    }
    assertThat(slots).isEqualTo(pool.path("slots").asLong());
  }

  @Test
  void whatAChangeIsToldApartFromIsAsked() {
    assertThat(cli.ok("trend", "--within", "none").err())
        .contains(
            "whose history has two deals or more that ended differently (1 of 1)",
            "1 change, by permutations of deals within the whole");
    assertThat(cli.ok("trend", "--within", "requester,app").err())
        .contains(
            differing("requester || app", "deal", "requester and app has two deals or more"),
            "by permutations of deals within each requester and app");
  }

  @Test
  void whatStaysTogetherIsAsked() {
    String week = "strftime(coalesce(start_time, final_deadline), '%G-W%V')";
    String said = differing("requester", week, "requester has two weeks or more");
    assertThat(said)
        .isNotEqualTo(differing("requester", "deal", "requester has two weeks or more"));
    assertThat(cli.ok("trend", "--together", "week").err())
        .contains(said, "by permutations of weeks within each requester");
  }

  /** How many have lots of whose settled slots not the same share failed, as it is said. */
  private static String differing(String stratum, String lot, String whose) {
    String counted =
        only(
            String.format(
                Locale.ROOT,
                """
                select count(*) filter (where low < high) || ' of ' || count(*) as counted
                from (
                  select stratum, min(share) as low, max(share) as high
                  from (
                    select %s as stratum, %s as lot, avg(failed::int) as share
                    from slot where (completed or failed) and not early
                    group by all)
                  group by stratum)
                """,
                stratum,
                lot));
    return whose + " that ended differently (" + counted + ")";
  }

  private static String only(String sql) {
    return cli.ok("query", sql, "--format", "csv").lines().get(1);
  }

  @Test
  void whereNothingCanBeToldItIsSaid() {
    assertThat(cli.ok("trend", "--until", "2001").err()).contains("no slots: the store is empty");
    String deal = only("select min(deal) as deal from slot where failed and not early");
    assertThat(cli.ok("trend", "--where", "deal = '" + deal + "'", "--by", "day").err())
        .contains(
            "no change can be told from a change of who asks: no requester has two deals or more"
                + " that ended differently (--within none takes all for one's)");
    assertThat(
            cli.ok("trend", "--where", "strftime(start_time, '%d') in ('02', '29')", "--by", "day")
                .err())
        .contains("days from the first to the last have no settled slot");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--alpha 0                                | --alpha is 0.0: .001 to .5",
        "--alpha NaN                              | --alpha is NaN",
        "--by pool                                | 'pool' is no period: one of month, week, day",
        "--within worker                          | 'worker' tells no slots apart",
        "--within month                           | 'month' tells no slots apart",
        "--together year                          | 'year' is none of deal, day, week",
        "--role pool                              | --role pool: say whose slots, with --id",
        "--id " + NOBODY + "                      | say in which role",
        "--role pool --id " + NOBODY + "          | no slot of pool " + NOBODY + " is known",
        "--role king --id " + NOBODY + "          | 'king' is no role",
        "--plot --format csv                      | --plot draws below a table, and there is none in csv",
        "--events nowhere.csv                     | --events: nowhere.csv is not there",
        "--show nothing                           | nothing"
      })
  void whatIsNoQuestionIsRefusedInALine(String options, String why) {
    refused("trend " + options, why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "failures --plot                          | --plot draws a rate through time",
        "failures --by pool,week --plot           | --plot draws a rate through time",
        "failures --by week --plot --format csv   | leave --plot or --format csv out",
        "failures --by week --plot --format json  | leave --plot or --format json out",
        "failures --by day --plot --format markdown | leave --plot or --format markdown out",
        "failures --by week --events x.csv        | --events is for --plot"
      })
  void failuresDrawNothingElse(String line, String why) {
    refused(line, why);
  }

  @Test
  void aBadLineOfEventsIsNamed() throws IOException {
    Path events = folder.resolve("bad.csv");
    Files.writeString(events, "date,name\n2024-01-01,fine\nsoon,not\n");
    Cli.Run run = cli.run("trend", "--events", events);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("bad.csv, line 3: 'soon' is no date");
  }

  private static void refused(String line, String why) {
    List<Object> words = new ArrayList<>(List.of(line.strip().split(" +")));
    Cli.Run run = cli.run(words.toArray());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(why.strip());
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.out()).isEmpty();
  }

  private static long settled() {
    long settled = 0;
    for (JsonNode period : trend.path("periods")) {
      settled += period.path("completed").asLong() + period.path("failed").asLong();
    }
    return settled;
  }
}
