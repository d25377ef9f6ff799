package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code compare}, on months of which it is known by hand what changed. */
class CompareCommandTest {
  private static final Offset<Double> EXACTLY = within(1e-12);

  /** Of a month's slots the parties, and how many completed and failed. */
  private static final List<Month> MONTHS =
      List.of(
          // .1 of July's slots failed: none of app 1, every second of app 2.
          new Month("2021-07", 1, 1, 5, 0),
          new Month("2021-07", 2, 1, 3, 0),
          new Month("2021-07", 2, 2, 1, 1),
          // .3 of August's: the same of each app, of which app 2 has more.
          new Month("2021-08", 1, 1, 4, 0),
          new Month("2021-08", 1, 2, 1, 1),
          new Month("2021-08", 3, 2, 2, 2),
          // .4 of September's, which are as many of each app as July's: app 1 fails more.
          new Month("2021-09", 1, 1, 3, 2),
          new Month("2021-09", 3, 1, 2, 1),
          new Month("2021-09", 3, 2, 1, 1),
          // October has but one requester, November only an app that is new.
          new Month("2021-10", 1, 1, 2, 1),
          new Month("2021-11", 1, 3, 1, 1),
          new Month("2021-11", 2, 3, 1, 1));

  private static final Map<String, JsonNode> COMPARED = new HashMap<>();

  @TempDir private static Path folder;
  private static Cli cli;

  private record Month(String time, int requester, int app, int completed, int failed) {}

  @BeforeAll
  static void fill() {
    cli = new Cli(folder);
    assertThat(cli.runWithInput(answer(), "import", "-").exitCode()).isZero();
  }

  @Test
  void otherAppsAreMix() {
    JsonNode compared = json("2021-07", "2021-08");
    JsonNode rates = compared.path("rates");
    assertThat(rates.findValuesAsText("side")).containsExactly("a", "b", "b - a");
    assertThat(rates.get(0).path("rate").asDouble()).isCloseTo(.1, EXACTLY);
    assertThat(rates.get(1).path("rate").asDouble()).isCloseTo(.3, EXACTLY);
    assertThat(rates.get(2).path("rate").asDouble()).isCloseTo(.2, EXACTLY);
    JsonNode app = row(compared.path("parts"), "role", "app");
    assertThat(app.path("mix").asDouble()).isCloseTo(.2, EXACTLY);
    assertThat(app.path("rate").asDouble()).isCloseTo(0, EXACTLY);
    assertThat(app.path("groups").asInt()).isEqualTo(2);
    JsonNode mover = row(compared.path("movers"), "actor", address('a', 2));
    assertThat(mover.path("settled_a").asInt()).isEqualTo(2);
    assertThat(mover.path("settled_b").asInt()).isEqualTo(6);
    assertThat(mover.path("mix").asDouble()).isCloseTo((.6 - .2) * (.5 - .2), EXACTLY);
    assertThat(mover.path("rate").asDouble()).isCloseTo(0, EXACTLY);
  }

  @Test
  void theSameAppsFailingMoreAreRate() {
    JsonNode app = row(json("2021-07", "2021-09").path("parts"), "role", "app");
    assertThat(app.path("mix").asDouble()).isCloseTo(0, EXACTLY);
    assertThat(app.path("rate").asDouble()).isCloseTo(.3, EXACTLY);
  }

  @Test
  void whoCameAndWentIsTold() {
    JsonNode requester = row(json("2021-07", "2021-08").path("parts"), "role", "requester");
    assertThat(requester.path("groups").asInt()).isEqualTo(3);
    assertThat(requester.path("new").asInt()).isEqualTo(1);
    assertThat(requester.path("gone").asInt()).isEqualTo(1);
    JsonNode app = row(json("2021-07", "2021-11").path("parts"), "role", "app");
    assertThat(app.path("mix").asDouble()).isCloseTo(.4, EXACTLY);
    assertThat(app.path("mix_new").asDouble() + app.path("mix_gone").asDouble())
        .isCloseTo(.4, EXACTLY);
    JsonNode mover = row(json("2021-07", "2021-11").path("movers"), "actor", address('a', 3));
    assertThat(mover.path("presence").asText()).isEqualTo("new");
    assertThat(mover.path("rate_a").isNull()).isTrue();
  }

  @Test
  void eachSideHasTheRateThatFailuresGives() {
    JsonNode a = json("2021-07", "2021-08").path("rates").get(0);
    JsonNode alone =
        cli.ok("failures", "--since", "2021-07", "--until", "2021-08", "--format", "json")
            .json()
            .get(0);
    for (String same :
        List.of("slots", "failed", "pending", "rate", "rate_low", "rate_high", "clusters")) {
      assertThat(a.path(same)).as(same).isEqualTo(alone.path(same));
    }
    assertThat(a.path("asked").asText()).isEqualTo("since=2021-07,until=2021-08");
  }

  @Test
  void causesStandSideBySide() {
    JsonNode causes = json("2021-07", "2021-08").path("causes");
    long failed = 0;
    for (JsonNode cause : causes) {
      failed += cause.path("slots_b").asLong();
      assertThat(cause.path("difference").asDouble())
          .isCloseTo(cause.path("share_b").asDouble() - cause.path("share_a").asDouble(), EXACTLY);
    }
    assertThat(failed).isEqualTo(3);
  }

  @Test
  void twoConditionsAreTwoSides() {
    JsonNode some =
        cli.ok(
                "compare",
                "--where",
                "app = '" + address('a', 1) + "'",
                "--where",
                "app = '" + address('a', 2) + "'",
                "--until",
                "2021-08",
                "--format",
                "json")
            .json();
    assertThat(some.path("rates").get(0).path("settled").asInt()).isEqualTo(8);
    assertThat(some.path("rates").get(1).path("settled").asInt()).isEqualTo(2);
    assertThat(some.path("rates").get(1).path("asked").asText()).startsWith("where=app = ");
    JsonNode same =
        cli.ok(
                "compare",
                "--a",
                "app=" + address('a', 1),
                "--b",
                "app=" + address('a', 2),
                "--where",
                "start_time < timestamp '2021-08-01'",
                "--format",
                "json")
            .json();
    assertThat(same.path("parts")).isEqualTo(some.path("parts"));
  }

  @Test
  void aConditionMayHaveCommas() {
    JsonNode compared =
        cli.ok(
                "compare",
                "--a",
                "since=2021-09,where=trust in (1, 2)",
                "--b",
                "all",
                "--format",
                "json")
            .json();
    assertThat(compared.path("rates").get(0).path("settled").asInt()).isEqualTo(17);
  }

  @Test
  void twoStoresAreComparedAsOne() {
    Path other = folder.resolve("other.duckdb");
    assertThat(cli.runWithInput(answer(), "import", "-", "--db", other.toString()).exitCode())
        .isZero();
    Cli.Run run =
        cli.ok(
            "compare",
            "--a",
            "since=2021-07,until=2021-08",
            "--b",
            "db=" + other + ",since=2021-08,until=2021-09",
            "--format",
            "json");
    for (String part : List.of("parts", "movers", "causes")) {
      assertThat(run.json().path(part)).isEqualTo(json("2021-07", "2021-08").path(part));
    }
    assertThat(run.err()).doesNotContain("overlap");
    assertThat(cli.ok("compare", "--a", "until=2021-09", "--b", "db=" + other).err())
        .contains("the sides overlap: 20 settled slots are on both");
  }

  @Test
  void overlappingPeriodsAreAllowedAndSaid() {
    assertThat(cli.ok("compare", "--a", "until=2021-09", "--b", "since=2021-08", "-q").err())
        .contains("the sides overlap: 10 settled slots are on both");
  }

  @Test
  void oneRequesterHasNoInterval() {
    Cli.Run run =
        cli.ok(
            "compare",
            "--a",
            "since=2021-07,until=2021-08",
            "--b",
            "since=2021-10,until=2021-11",
            "--format",
            "json");
    assertThat(run.err()).contains("one requester has all settled slots of b");
    assertThat(run.json().path("rates").get(2).path("rate_low").isNull()).isTrue();
    assertThat(run.json().path("parts").get(0).path("mix_low").isNull()).isTrue();
  }

  @Test
  void aPartAloneIsATableForPrograms() {
    List<String> lines =
        cli.ok(
                "compare",
                "--a",
                "until=2021-08",
                "--b",
                "since=2021-08",
                "--show",
                "parts",
                "--role",
                "app,trust",
                "--format",
                "csv")
            .lines();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("role,groups,new,gone,mix,mix_low,mix_high,rate,");
    assertThat(
            cli.ok(
                    "compare",
                    "--a",
                    "until=2021-08",
                    "--b",
                    "since=2021-08",
                    "--show",
                    "movers",
                    "--format",
                    "json")
                .json())
        .isEqualTo(
            cli.ok("compare", "--a", "until=2021-08", "--b", "since=2021-08", "--format", "json")
                .json()
                .path("movers"));
  }

  @Test
  void thePrintedTables() {
    assertThat(
            cli.ok(
                    "compare",
                    "--a",
                    "since=2021-07,until=2021-08",
                    "--b",
                    "since=2021-08,until=2021-09",
                    "--role",
                    "app",
                    "--limit",
                    "1")
                .out())
        .isEqualTo(
            """
            Failure rates, their difference in points
                                                          pend-   rate                 clus-
            side                           settled failed   ing      %            95 %  ters
            --------------------------------------------------------------------------------
            a: since=2021-07,until=2021-08      10      1     0   10.0        0.5–62.6     2
            b: since=2021-08,until=2021-09      10      3     0   30.0        5.7–77.7     2
            b - a                                –      –     – +20.00 -100.00…+100.00     –

            The difference taken apart, in points
            role all new gone    mix            95 %  rate 95 %
            ---------------------------------------------------
            app    2   0    0 +20.00 -100.00…+100.00 +0.00

            What moved it most, in points
                             settled   rate a    b
            role actor             a b      %    %    mix  rate   both
            ----------------------------------------------------------
            app  0xaaaa…aaa2       2 6   50.0 50.0 +12.00 +0.00 +12.00

            Causes, in per cent of the settled slots
                    slots   of all a    b
            cause       a b        %    %  b - a            95 %
            ----------------------------------------------------
            UNKNOWN     1 3     10.0 30.0 +20.00 -100.00…+100.00
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--a since=2031 --b all            | side a (since=2031): it has no slot",
        "--a all --b since=2021-08,until=2021-08 | --b: since (2021-08-01T00:00:00Z) is not before",
        "--a all                           | two sides are compared: give --a and --b",
        "--where true                      | two sides are compared: give --a and --b",
        "--a all --b all --since 2021 --since 2022 | option '--since' should be specified only once",
        "--a all --b sinse=2021            | 'sinse' is no name of a term: one of since, until",
        "--a all --b since                 | 'since' is no term NAME=VALUE",
        "--a '' --b all                    | it is empty: name at least one NAME=VALUE, or all",
        "--a all --b since=                | 'since=' is no term NAME=VALUE",
        "--a all --b since=yesterday       | 'yesterday' is no time: write 2021",
        "--a all --b since=2021,since=2022 | 'since' is given twice",
        "--a all --b count=hidden          | 'count' holds for both sides: give --count",
        "--a all --b app=0x12              | '0x12' is no address",
        "--a all --b pool=0x0123456789abcdef0123456789abcdef01234567 | side b: no slot of the store is of the pool 0x0123",
        "--a all --b db=nowhere            | nowhere",
        "--a all --b all --role worker     | a slot has no one worker",
        "--a all --b all --role king       | 'king' is nothing to take a difference apart by",
        "--a all --b all --show all        | 'all' is no part of a comparison: one of rates, parts",
        "--a all --b all --limit 0         | --limit is 1 or more",
      })
  void whatCannotBeComparedIsRefusedInALine(String options, String why) {
    List<Object> words = new ArrayList<>(List.of("compare"));
    words.addAll(List.of(options.strip().split(" ")));
    words.replaceAll(word -> word.equals("''") ? "" : word);
    Cli.Run run = cli.run(words.toArray());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(why.strip());
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.out()).isEmpty();
  }

  private static JsonNode json(String month, String other) {
    return COMPARED.computeIfAbsent(
        month + other,
        any -> cli.ok("compare", "--a", of(month), "--b", of(other), "--format", "json").json());
  }

  private static String of(String month) {
    int next = Integer.parseInt(month.substring(5)) + 1;
    return String.format(Locale.ROOT, "since=%s,until=%s%02d", month, month.substring(0, 5), next);
  }

  private static JsonNode row(JsonNode rows, String key, String value) {
    for (JsonNode row : rows) {
      if (row.path(key).asText().equals(value)) {
        return row;
      }
    }
    throw new AssertionError("no row of " + value);
  }

  private static String address(char kind, int number) {
    return "0x" + String.valueOf(kind).repeat(39) + number;
  }

  /** A deal to each line of the months, as a saved answer. */
  private static String answer() {
    StringBuilder tasks = new StringBuilder();
    for (int deal = 0; deal < MONTHS.size(); deal++) {
      Month month = MONTHS.get(deal);
      for (int i = 0; i < month.completed() + month.failed(); i++) {
        tasks.append(tasks.isEmpty() ? "" : ",").append(task(month, deal, i));
      }
    }
    return "{\"data\": {\"tasks\": [" + tasks + "]}}";
  }

  private static String task(Month month, int deal, int index) {
    long start = Instant.parse(month.time() + "-10T00:00:00Z").getEpochSecond();
    return String.format(
        Locale.ROOT,
        """
        {"id": "0x%02x%02x", "status": "%s", "timestamp": "%d", "index": "%d",
         "requester": {"id": "%s"},
         "deal": {"id": "0xd%02d", "startTime": "%d", "trust": "1", "botFirst": "0",
                  "botSize": "%d", "app": {"id": "%s"}, "workerpool": {"id": "%s"}}}
        """,
        deal + 1,
        index,
        index < month.completed() ? "COMPLETED" : "FAILLED",
        start + 1000,
        index,
        address('e', month.requester()),
        deal,
        start,
        month.completed() + month.failed(),
        address('a', month.app()),
        address('b', 1));
  }
}
