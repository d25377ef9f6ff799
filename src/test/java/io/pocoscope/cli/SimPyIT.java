package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The market that SimPy plays with exported parameters. */
@Tag("slow")
class SimPyIT extends ExportedSet {
  private static final int TASKS = 4000;

  private static String python;
  private static Path market;

  @BeforeAll
  static void exportAsMarket() throws Exception {
    python = OtherProgram.pythonWith("simpy");
    market = folder.resolve("market.py");
    cli.ok("export", "--as=simpy", "--to", market);
  }

  @Test
  void theModuleHoldsEveryParameterToTheLastBit() throws Exception {
    String read =
        OtherProgram.run(
                python,
                "-c",
                "import importlib.util as u, json, sys;"
                    + " s = u.spec_from_file_location('m', sys.argv[1]); m = u.module_from_spec(s);"
                    + " s.loader.exec_module(m); print(json.dumps({k: getattr(m, k) for k in"
                    + " ('schema_version', 'provenance', 'parameters', 'population', 'absent')}))",
                market.toString())
            .out();
    assertThat(new ObjectMapper().readTree(read)).isEqualTo(set);
  }

  /** Each of so many slots fails by itself, so that the count is binomial. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void theFailureRateComesBackWithinThreeStandardErrors(int seed) throws Exception {
    Map<String, Double> told = played(market, seed, TASKS);
    double rate = set.at("/parameters/failure_rate/value").asDouble();
    assertThat(told.get("failure_rate observed")).isEqualTo(rate);
    assertThat(told.get("slots")).isEqualTo(TASKS);
    assertThat(told.get("waiting_for_stake")).isZero();
    assertThat(told.get("completed") + told.get("failed")).isEqualTo(TASKS);
    assertThat(told.get("failure_rate")).isEqualTo(told.get("failed") / TASKS);
    assertThat(Math.abs(told.get("failure_rate") - rate))
        .isLessThan(3 * Math.sqrt(rate * (1 - rate) / TASKS));
  }

  @Test
  void stakesAreSlashedWhereSomebodyClaimsAndCausesAreTheObservedOnes() throws Exception {
    Map<String, Double> told = played(market, 7, TASKS);
    assertThat(told.get("claimed") + told.get("unclaimed")).isEqualTo(told.get("failed"));
    double claims =
        set.at("/parameters/failure_rate_claimed_only/k").asDouble()
            / set.at("/parameters/failure_rate/k").asDouble();
    assertThat(Math.abs(told.get("claimed") / told.get("failed") - claims))
        .isLessThan(3 * Math.sqrt(claims * (1 - claims) / told.get("failed")));
    assertThat(told.get("slashed_of_pools")).isPositive();
    assertThat(told.get("locked_for_good")).isPositive();
    assertThat(told.get("most_locked")).isGreaterThanOrEqualTo(told.get("locked_for_good"));
    double failed = 0;
    for (var each : set.get("parameters").properties()) {
      if (each.getKey().startsWith("cause.")) {
        double share = each.getValue().get("value").asDouble();
        double of = told.getOrDefault("failed by " + each.getKey().substring(6), 0.0);
        assertThat(Math.abs(of / told.get("failed") - share))
            .as(each.getKey())
            .isLessThan(4 * Math.sqrt(share * (1 - share) / told.get("failed")));
        failed += of;
      }
    }
    assertThat(failed).isEqualTo(told.get("failed"));
  }

  @Test
  void theSameSeedPlaysTheSameMarket() throws Exception {
    assertThat(played(market, 3, 500)).isEqualTo(played(market, 3, 500));
    assertThat(played(market, 3, 500)).isNotEqualTo(played(market, 4, 500));
  }

  @Test
  void ofAFewTasksWithoutMoneyItSaysWhatItRunsWithout(@TempDir Path other) throws Exception {
    Cli few = new Cli(other);
    few.ok("import", Files.writeString(other.resolve("tasks.json"), Cli.TASKS));
    Path file = other.resolve("few.py");
    few.ok("export", "--as=simpy", "--to", file);
    OtherProgram.Printed printed = play(file, 1, 400);
    assertThat(printed.err())
        .contains(
            "without stake.pool_owner, as of no slot such a stake is known: pools lock nothing",
            "without duration.completed, as of no slot whose deadline is past its end is known:",
            "without cause, as no slot failed whose cause is known: failures have no cause",
            "without balance.pool_owner, as no account of one is known: there is one pool")
        .doesNotContain("without failure_rate");
    assertThat(numbers(printed).get("failure_rate")).isBetween(.425, .575);
  }

  @Test
  void ofNothingAtAllItStillRuns(@TempDir Path other) throws Exception {
    Cli empty = new Cli(other);
    empty.ok(
        "import", Files.writeString(other.resolve("none.json"), "{\"data\": {\"tasks\": []}}"));
    Path file = other.resolve("none.py");
    empty.ok("export", "--as=simpy", "--to", file);
    OtherProgram.Printed printed = play(file, 1, 30);
    assertThat(printed.err())
        .contains("without failure_rate, as no slot is settled: no slot fails")
        .contains("without deals_per_day, as of no deal the start is known: there is one deal a");
    assertThat(numbers(printed)).containsEntry("completed", 30.0).containsEntry("failed", 0.0);
    assertThat(printed.out()).contains("failure_rate observed: None");
  }

  @Test
  void slotsWaitForAStakeThatIsNotThere(@TempDir Path other) throws Exception {
    assertThat(set.at("/parameters/stake.pool_owner/quantiles/q75").asDouble()).isPositive();
    String poor =
        """
        parameters["balance.pool_owner"]["quantiles"] = dict.fromkeys((name for name, _ in QUANTILES), 1e-9)
        parameters["premium.pool_owner"]["value"] = None
        if __name__ == "__main__":\
        """;
    Path file =
        Files.writeString(
            other.resolve("poor.py"),
            Files.readString(market).replace("if __name__ == \"__main__\":", poor));
    Map<String, Double> told = numbers(play(file, 1, 400));
    assertThat(told.get("waiting_for_stake")).isGreaterThan(50);
    assertThat(told.get("completed") + told.get("failed") + told.get("waiting_for_stake"))
        .isEqualTo(400);
  }

  @Test
  void itHoldsOneSet() {
    Cli.Run run = cli.run("export", "--by=tee", "--as=simpy", "--to", folder.resolve("groups.py"));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("a file as simpy holds one set");
  }

  private static Map<String, Double> played(Path file, int seed, int tasks) throws Exception {
    return numbers(play(file, seed, tasks));
  }

  private static OtherProgram.Printed play(Path file, int seed, int tasks) throws Exception {
    return OtherProgram.run(
        python, file.toString(), "--seed", String.valueOf(seed), "--tasks", String.valueOf(tasks));
  }

  private static Map<String, Double> numbers(OtherProgram.Printed printed) {
    Map<String, Double> numbers = new HashMap<>();
    for (String line : printed.out().lines().toList()) {
      String[] parts = line.split(": ", 2);
      if (!parts[1].equals("None")) {
        numbers.put(parts[0], Double.valueOf(parts[1]));
      }
    }
    return numbers;
  }
}
