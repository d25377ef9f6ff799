package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.support.SharedData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of failure-causes.md on the first 1000 tasks of Bellecour, by the command line. */
@Tag("slow")
class BellecourFiguresTest {
  @TempDir Path folder;
  private Cli cli;
  private Cli.Run imported;

  @BeforeEach
  void importTheFile() {
    Path file = SharedData.bellecour();
    cli = new Cli(folder);
    imported = cli.ok("import", "--format", "json", file);
  }

  @Test
  void countsWhatItRead() {
    assertThat(row(imported.json(), "table", "task").path("new").asInt()).isEqualTo(1000);
    assertThat(row(imported.json(), "table", "deal").path("new").asInt()).isEqualTo(1000);
    assertThat(row(imported.json(), "table", "app").path("new").asInt()).isEqualTo(31);
    assertThat(row(imported.json(), "table", "dataset").path("new").asInt()).isEqualTo(81);
  }

  @Test
  void warnsOfTheLengthAtWhichTheApiCuts() {
    assertThat(imported.err()).contains("data.tasks has exactly 1000 rows");
  }

  @Test
  void changesNothingWhenImportedAgain() {
    JsonNode again = cli.ok("import", "--format", "json", SharedData.bellecour()).json();
    assertThat(again).isNotEmpty();
    for (JsonNode table : again) {
      assertThat(table.path("new").asInt()).as(table.toString()).isZero();
      assertThat(table.path("changed").asInt()).as(table.toString()).isZero();
      assertThat(table.path("unchanged").asInt()).as(table.toString()).isPositive();
    }
  }

  @Test
  void judgesAllSlots() {
    JsonNode all = failures("--interval", "wilson").get(0);
    assertCounts(all, 1000, 920, 80);
    assertThat(all.path("failed_claimed").asInt()).isEqualTo(54);
    assertThat(all.path("failed_unclaimed").asInt()).isEqualTo(26);
    assertThat(all.path("pending").asInt()).isZero();
    assertThat(all.path("unknown").asInt()).isZero();
    assertThat(all.path("rate").asDouble()).isCloseTo(.080, within(1e-12));
    assertThat(all.path("rate_low").asDouble()).isCloseTo(.0647, within(5e-5));
    assertThat(all.path("rate_high").asDouble()).isCloseTo(.0985, within(5e-5));
    assertThat(all.path("claimed_only_rate").asDouble()).isCloseTo(.054, within(1e-12));
  }

  /** It has no digests, so that nothing can be found, and nothing is said to be none either. */
  @Test
  void nothingIsSaidToBeHiddenOrNeverToRun() {
    assertThat(failures().get(0).path("hidden").asInt()).isZero();
    JsonNode told =
        cli.ok(
                "query",
                "--format",
                "json",
                "select (select count(*) from hidden_failure) as hidden,"
                    + " (select count(*) from shared_slot) as shared,"
                    + " (select count(*) from slot where never_runnable) as unrunnable,"
                    + " (select count(*) from slot where outcome = 'COMPLETED' and hidden_failure is"
                    + " not null) as judged")
            .json()
            .get(0);
    assertThat(told.path("hidden").asInt()).isZero();
    assertThat(told.path("shared").asInt()).isZero();
    assertThat(told.path("unrunnable").asInt()).isZero();
    assertThat(told.path("judged").asInt()).isZero();
  }

  @Test
  void onlyClusterAwareIntervalsSeeThatTenRequestersAreFew() {
    JsonNode jeffreys = failures("--interval", "jeffreys").get(0);
    assertThat(jeffreys.path("claimed_only_low").asDouble()).isCloseTo(.0413, within(5e-5));
    assertThat(jeffreys.path("claimed_only_high").asDouble()).isCloseTo(.0693, within(5e-5));
    JsonNode bootstrap = failures("--interval", "bootstrap").get(0);
    assertThat(bootstrap.path("claimed_only_low").asDouble()).isCloseTo(.007, within(1e-3));
    assertThat(bootstrap.path("claimed_only_high").asDouble()).isCloseTo(.077, within(3e-3));
    assertThat(bootstrap.path("rate_low").asDouble()).isCloseTo(.05, within(2e-3));
    assertThat(bootstrap.path("rate_high").asDouble()).isCloseTo(.235, within(1e-2));
    assertThat(bootstrap.path("clusters").asInt()).isEqualTo(10);
  }

  @Test
  void theDefaultAllowsForRequestersAndSaysThatTenAreFew() {
    Cli.Run run = cli.ok("failures", "--format", "json");
    JsonNode all = run.json().get(0);
    assertThat(all.path("interval").asText()).isEqualTo("posterior");
    assertThat(all.path("cluster").asText()).isEqualTo("requester");
    assertThat(all.path("clusters").asInt()).isEqualTo(10);
    assertThat(all.path("rate_low").asDouble()).isCloseTo(.0331, within(5e-4));
    assertThat(all.path("rate_high").asDouble()).isCloseTo(.4339, within(5e-4));
    assertThat(run.err())
        .contains("10 requesters are few clusters")
        .contains("the greatest has 70 %");
  }

  @Test
  void groupsOfOneRequesterAreToldAsSuchAndAreNotTheSurest() {
    Cli.Run run = cli.ok("failures", "--by", "app", "--format", "json");
    JsonNode app = starting(run.json(), "app", "0x8ab6");
    assertThat(app.path("cluster").asText()).isEqualTo("requester");
    assertThat(app.path("clusters").asInt()).isEqualTo(1);
    assertThat(app.path("rate_high").asDouble()).isGreaterThan(.5);
    assertThat(run.err()).contains("have one requester only");
  }

  @Test
  void smallGroupsAreDrawnTowardsTheOthers() {
    Cli.Run run = cli.ok("failures", "--by", "requester", "--shrink", "--format", "json");
    for (JsonNode group : run.json()) {
      double raw = group.path("rate").asDouble();
      assertThat(Math.abs(group.path("shrunk_rate").asDouble() - .22))
          .as(group.toString())
          .isLessThanOrEqualTo(Math.abs(raw - .22) + 1e-3);
    }
    assertThat(run.err())
        .contains("drawn towards what the groups have in common")
        .contains("do the groups fail alike?");
  }

  @Test
  void judgesTheSameAtTheTimeWhenTheFileWasRead() {
    cli.ok("import", SharedData.bellecour(), "--as-of", "2024-07-01");
    assertCounts(failures().get(0), 1000, 920, 80);
  }

  @Test
  void tasksWithADatasetFailMoreOftenThoughFewerWereClaimed() {
    JsonNode by = failures("--by", "has-dataset");
    JsonNode with = row(by, "has-dataset", "true");
    JsonNode without = row(by, "has-dataset", "false");
    assertCounts(with, 91, 73, 18);
    assertCounts(without, 909, 847, 62);
    assertThat(with.path("failed_claimed").asInt()).isEqualTo(1);
    assertThat(with.path("failed_unclaimed").asInt()).isEqualTo(17);
    assertThat(without.path("failed_claimed").asInt()).isEqualTo(53);
    assertThat(without.path("failed_unclaimed").asInt()).isEqualTo(9);
    assertThat(with.path("rate").asDouble()).isCloseTo(.198, within(5e-4));
    assertThat(without.path("rate").asDouble()).isCloseTo(.068, within(5e-4));
    assertThat(with.path("claimed_only_rate").asDouble()).isCloseTo(.011, within(5e-4));
    assertThat(without.path("claimed_only_rate").asDouble()).isCloseTo(.058, within(5e-4));
  }

  @Test
  void countsByPoolOwner() {
    JsonNode by = failures("--by", "pool-owner");
    assertThat(by).hasSize(7);
    assertCounts(starting(by, "pool-owner", "0x0a11b386"), 354, 316, 38);
  }

  @Test
  void countsByRequester() {
    JsonNode by = failures("--by", "requester");
    assertThat(by).hasSize(10);
    JsonNode greatest = starting(by, "requester", "0x0d67ddb3");
    assertCounts(greatest, 697, 652, 45);
    assertThat(greatest.path("failed_claimed").asInt()).isEqualTo(45);
  }

  @Test
  void countsDistinctParties() {
    assertThat(failures("--by", "app")).hasSize(31);
    assertThat(failures("--by", "app-owner")).hasSize(10);
    // 81 datasets and the tasks without one; three owners and none
    assertThat(failures("--by", "dataset")).hasSize(82);
    assertThat(failures("--by", "dataset-owner")).hasSize(4);
  }

  @Test
  void seesSelfDealing() {
    JsonNode by = failures("--by", "self-dealing");
    assertThat(row(by, "self-dealing", "true").path("slots").asInt()).isEqualTo(998);
    Cli.Run left = cli.ok("failures", "--format", "json", "--exclude-self-dealing=app-owner");
    assertThat(left.json().get(0).path("slots").asInt()).isEqualTo(2);
    assertThat(left.err()).contains("left out as self-dealing: 998 slots");
  }

  @Test
  void findsWhoFailsTogether() {
    JsonNode by =
        failures("--by", "requester,app-owner,dataset-owner,pool-owner", "--where", "failed");
    assertThat(by.get(0).path("failed").asInt()).isEqualTo(22);
    assertThat(by.get(1).path("failed").asInt()).isEqualTo(22);
    assertThat(by.get(0).path("requester").asText()).startsWith("0x0d67");
    assertThat(by.get(0).path("dataset-owner").asText()).isEqualTo("(none)");
  }

  @Test
  void theViewsGiveTheSameFigures() {
    JsonNode rows =
        cli.ok(
                "query",
                "--format",
                "json",
                """
                select count(*) filter (where failed) as failed,
                       count(*) filter (where failed or completed) as settled
                from slot\
                """)
            .json();
    assertThat(rows.get(0).path("failed").asInt()).isEqualTo(80);
    assertThat(rows.get(0).path("settled").asInt()).isEqualTo(1000);
    JsonNode parties =
        cli.ok(
                "query",
                "--format",
                "json",
                "select count(distinct actor) as actors, count(*) as slots from slot_party where"
                    + " role = 'dataset'")
            .json();
    assertThat(parties.get(0).path("actors").asInt()).isEqualTo(81);
    assertThat(parties.get(0).path("slots").asInt()).isEqualTo(91);
  }

  @Test
  void saysHowManyDealsAreOfUnknownSize() {
    Cli.Run status = cli.ok("status", "--format", "json");
    assertThat(status.json().path("deals_of_unknown_size").asInt()).isEqualTo(1000);
    assertThat(status.json().path("tables").path("task").path("rows").asInt()).isEqualTo(1000);
    assertThat(status.json().path("now").asText()).isEqualTo("2021-11-30T06:50:15Z");
    assertThat(status.err()).contains("1000 deals are of unknown size");
  }

  @Test
  void verifyingATasksOnlyImportRaisesNoFalseAlarm() {
    JsonNode verified = cli.ok("status", "--verify", "--format", "json").json();
    assertThat(row(verified.path("checks"), "check", "ids").path("verdict").asText())
        .isEqualTo("passed");
    assertThat(row(verified.path("checks"), "check", "rewards").path("verdict").asText())
        .isEqualTo("skipped");
  }

  @Test
  void claimsByTheMonthOfTheClaimAreNotTheMonthsOfFailure() {
    JsonNode rows =
        cli.ok(
                "query",
                "--format",
                "json",
                """
                select strftime(updated_at, '%m') as month, count(*) as claims
                from slot where outcome = 'FAILED_CLAIMED' group by month order by month\
                """)
            .json();
    assertThat(rows.toString())
        .isEqualTo(
            "[{\"month\":\"07\",\"claims\":2},{\"month\":\"08\",\"claims\":1},"
                + "{\"month\":\"09\",\"claims\":5},{\"month\":\"11\",\"claims\":46}]");
    // Neither deadline nor start is in the file, so the command does not pretend to know the month.
    assertThat(failures("--by", "month").get(0).path("month").asText()).isEqualTo("(unknown)");
  }

  @Test
  void findsTheCombinationsThatFailMoreOften() {
    Cli.Run run = cli.ok("patterns", "--outcome", "failed-claimed", "--format", "json");
    assertPattern(run.json(), 28, .1786, 3.307, "requester=0xac7f", "pool-owner=0x0a11");
    assertPattern(run.json(), 54, .1111, 2.058, "requester=0xac7f");
    assertPattern(run.json(), 354, .0791, 1.465, "pool-owner=0x0a11");
    assertPattern(run.json(), 598, .0736, 1.363, "app=0x8ab6");
    assertThat(run.err()).contains("54 of 1000 settled slots (5.4 %)");
    JsonNode dataset = cli.ok("patterns", "--roles", "has-dataset", "--format", "json").json();
    assertPattern(dataset, 91, .1978, 2.4725, "has-dataset=true");
  }

  @Test
  void patternsFitEightyColumns() {
    Cli.Run run = cli.ok("patterns");
    assertThat(run.lines()).as(run.out()).allMatch(line -> line.length() <= 80);
    assertThat(cli.ok("patterns", "--where", "false").err()).contains("no settled slots");
    assertThat(cli.ok("patterns", "--where", "completed").err()).contains("nothing to compare");
    assertThat(cli.ok("patterns", "--where", "failed").err()).contains("all slots are hits");
  }

  @Test
  void saysWhichActorsCannotBeToldApart() {
    Cli.Run run = cli.ok("actors", "--roles", "requester,app,app-owner", "--format", "json");
    assertThat(run.err())
        .contains("requester and app-owner cannot be told apart in 998 of 1000 slots")
        .contains("roles: requester, app, app-owner")
        .contains("convergence: reached")
        .contains("log-likelihood");
    List<String> labels = new ArrayList<>();
    for (JsonNode line : run.json()) {
      line.path("actors").forEach(actor -> labels.add(actor.asText()));
      assertThat(line.path("rate").asDouble())
          .isBetween(line.path("rate_low").asDouble(), line.path("rate_high").asDouble());
      assertThat(line.path("naive_rate").asDouble())
          .isEqualTo(line.path("failed").asDouble() / line.path("slots").asDouble());
    }
    assertThat(labels).hasSize(10 + 31 + 10).doesNotHaveDuplicates();
    assertThat(run.json().get(0).path("actors")).isNotEmpty();
    assertThat(cli.ok("actors", "--roles", "requester,app,app-owner", "--format", "json").out())
        .isEqualTo(run.out());
  }

  @Test
  void actorsWithoutFailuresOrSlotsGetLimitsAndAClearLine() {
    assertThat(cli.ok("actors", "--where", "false").err()).contains("no settled slots");
    Cli.Run none = cli.ok("actors", "--where", "completed", "--format", "json");
    assertThat(none.err()).contains("nothing failed").doesNotContain("NaN");
    assertThat(none.json()).isNotEmpty().allMatch(line -> line.path("rate_low").asDouble() == 0);
    Cli.Run all = cli.ok("actors", "--where", "failed", "--format", "json");
    assertThat(all.err()).contains("every slot failed").doesNotContain("NaN");
    assertThat(all.out()).doesNotContain("NaN");
  }

  @Test
  void fitsEightyColumns() {
    for (String by : new String[] {"none", "requester", "app,pool-owner", "dataset", "month"}) {
      Cli.Run run = cli.ok("failures", "--by", by);
      assertThat(run.lines()).as(run.out()).allMatch(line -> line.length() <= 80);
    }
    assertThat(cli.ok("failures", "--by", "requester").out()).contains("0x0d67…f0d6");
    assertThat(cli.ok("failures", "--by", "requester", "--wide").out()).contains("0x0d67ddb3");
  }

  private JsonNode failures(String... options) {
    Object[] line = new Object[options.length + 3];
    line[0] = "failures";
    line[1] = "--format";
    line[2] = "json";
    System.arraycopy(options, 0, line, 3, options.length);
    return cli.ok(line).json();
  }

  private static void assertCounts(JsonNode row, int slots, int completed, int failed) {
    assertThat(row.path("slots").asInt()).as(row.toString()).isEqualTo(slots);
    assertThat(row.path("completed").asInt()).as(row.toString()).isEqualTo(completed);
    assertThat(row.path("failed").asInt()).as(row.toString()).isEqualTo(failed);
  }

  private static void assertPattern(
      JsonNode patterns, int n, double confidence, double lift, String... items) {
    JsonNode found =
        StreamSupport.stream(patterns.spliterator(), false)
            .filter(pattern -> startWith(pattern.path("items"), items))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + List.of(items) + " in " + patterns));
    assertThat(found.path("n").asInt()).isEqualTo(n);
    assertThat(found.path("confidence").asDouble()).isCloseTo(confidence, within(5e-5));
    assertThat(found.path("lift").asDouble()).isCloseTo(lift, within(5e-4));
    assertThat(found.path("lift").asDouble())
        .isBetween(found.path("lift_low").asDouble(), found.path("lift_high").asDouble());
  }

  private static boolean startWith(JsonNode texts, String... prefixes) {
    return texts.size() == prefixes.length
        && IntStream.range(0, prefixes.length)
            .allMatch(i -> texts.get(i).asText().startsWith(prefixes[i]));
  }

  private static JsonNode row(JsonNode rows, String key, String value) {
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> row.path(key).asText().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + key + " " + value + " in " + rows));
  }

  private static JsonNode starting(JsonNode rows, String key, String prefix) {
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> row.path(key).asText().startsWith(prefix))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + key + " " + prefix + " in " + rows));
  }
}
