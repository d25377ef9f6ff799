package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The figures of failure-causes.md on the first 1000 tasks of Bellecour, by the command line. */
@Tag("slow")
class BellecourFiguresTest extends BellecourFixture {
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
  void fitsEightyColumns() {
    for (String by : new String[] {"none", "requester", "app,pool-owner", "dataset", "month"}) {
      Cli.Run run = cli.ok("failures", "--by", by);
      assertThat(run.lines()).as(run.out()).allMatch(line -> line.length() <= 80);
    }
    assertThat(cli.ok("failures", "--by", "requester").out()).contains("0x0d67…f0d6");
    assertThat(cli.ok("failures", "--by", "requester", "--wide").out()).contains("0x0d67ddb3");
  }
}
