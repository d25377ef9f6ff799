package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ruin} where the answer is certain, beyond what a double holds, or none at all. */
class RuinLimitsTest extends RuinFixture {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--failure-rate=0 --reward=1 --penalty=1 --stake=1",
        "--failure-rate=.1 --reward=1 --penalty=1 --stake=1 --horizon=0",
        "--failure-rate=.1 --reward=1 --penalty=1 --stake=5 --horizon=5"
      })
  void whereNoRuinIsPossibleItSaysSo(String options) {
    Cli.Run run = cli.ok(words(options));
    assertThat(run.err()).contains("no ruin is possible");
    assertThat(run.out()).doesNotContain("NaN").doesNotContain("Infinity");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--failure-rate=1 --reward=1 --penalty=2 --stake=7",
        "--failure-rate=.5 --reward=1 --penalty=1 --stake=7",
        "--process=poisson --lambda=3 --reward=1 --penalty=1 --stake=7"
      })
  void certainRuinIsOne(String options) {
    Cli.Run run = cli.ok(words(options + " --format=json"));
    assertThat(run.json().get(0).get("ruin").asDouble()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--failure-rate=1.1 --reward=1 --penalty=1 --stake=1",
        "--failure-rate=-1 --reward=1 --penalty=1 --stake=1",
        "--failure-rate=NaN --reward=1 --penalty=1 --stake=1",
        "--failure-rate=.1 --reward=0 --penalty=1 --stake=1",
        "--failure-rate=.1 --reward=1 --penalty=-1 --stake=1",
        "--failure-rate=.1 --reward=1 --penalty=1 --stake=-1",
        "--failure-rate=.1 --reward=1 --penalty=1",
        "--failure-rate=.1 --reward=1/0 --penalty=1 --stake=1",
        "--failure-rate=.1 --reward=1 --penalty=1 --stake=1 --horizon=-1",
        "--failure-rate=.1 --reward=1 --penalty=1 --stake=1 --horizon=soon",
        "--failure-rate=.1 --reward=1 --penalty=1 --stake=1 --rule=never",
        "--failure-rate=.1 --lambda=.1 --reward=1 --penalty=1 --stake=1",
        "--process=poisson --failure-rate=.1 --reward=1 --penalty=1 --stake=1",
        "--process=cramer-lundberg --lambda=1 --claims=pareto --reward=1 --penalty=1 --stake=1",
        "--process=cramer-lundberg --lambda=1 --claims=mixture:.5:1 --reward=1 --penalty=1"
            + " --stake=1",
        "--lambda=1 --claims=erlang:2 --reward=1 --penalty=1 --stake=1",
        "--failure-rate=.1 --reward=1 --stake=1 --penalty=1 --for-ruin=.01",
        "--failure-rate=.1 --penalty=1 --for-ruin=.01",
        "--failure-rate=.1 --reward=1/19 --penalty=1 --for-ruin=.01",
        "--failure-rate=.1 --stake=0 --penalty=1 --for-ruin=.01",
        "--failure-rate=.1 --reward=1 --penalty=1 --for-ruin=1.5",
        "--posterior=1,2 --failure-rate=.1 --reward=1 --penalty=1 --stake=1",
        "--posterior=0,2 --reward=1 --penalty=1 --stake=1",
        "--posterior=2 --reward=1 --penalty=1 --stake=1",
        "--posterior=1,2 --process=poisson --reward=1 --penalty=1 --stake=1",
        "--failure-rate=.1 --claims=discrete:1:.5 --reward=1 --penalty=1 --stake=1",
        "--failure-rate=.1 --reward=1 --penalty=1 --stake=1 --monte-carlo=10",
        "--failure-rate=.1 --reward=1 --penalty=1 --stake=1 --horizon=9 --monte-carlo=0",
        "--process=poisson --reward=1 --penalty=1 --stake=1",
        "--process=poisson --lambda=1e9 --reward=1 --penalty=1 --stake=1",
        "--reward=1 --penalty=1 --stake=1",
        "--failure-rate=.1 --reward=.052631578 --penalty=1 --stake=1",
        "--failure-rate=.1 --reward=1 --target=.1 --penalty=1 --stake=1",
        "--failure-rate=.1 --target=1 --penalty=1 --stake=1",
        "--failure-rate=.1,.2 --reward=.1 --penalty=1 --for-ruin=.1",
        "--failure-rate=.1 --reward=1 --penalty=1 --stake=1 --grid --curve",
        "--failure-rate=.1 --reward=1 --penalty=1 --stake=1 --curve=0",
        "--posterior=1,2 --reward=1 --penalty=1 --stake=1 --grid",
        "--failure-rate=.1 --target=.05 --accelerated=2,0,0 --stake=8",
        "--failure-rate=.1 --target=.05 --accelerated=2,0 --stake=8 --horizon=9",
        "--failure-rate=.1 --target=.05 --accelerated=.5,0,0 --stake=8 --horizon=9",
        "--failure-rate=.1 --reward=.05 --accelerated=2,0,0 --stake=8 --horizon=9",
        "--failure-rate=.1 --target=.05 --accelerated=2,0,0 --penalty=1 --stake=8 --horizon=9",
        "--failure-rate=.1 --target=.05 --accelerated=2,0,0 --task-sizes=1:.5 --stake=8"
            + " --horizon=9",
        "--failure-rate=.1 --reward=1 --penalty=1 --stake=1 --task-sizes=1:1",
        "--by=pool --failure-rate=.1 --reward=1 --penalty=1 --stake=1",
        "--observed --by=month --reward=1 --penalty=1 --stake=1",
        "--observed --posterior=1,2 --reward=1 --penalty=1 --stake=1",
        "--params=nowhere.json --reward=1 --penalty=1 --stake=1",
        "--parameter=failure_rate --failure-rate=.1 --reward=1 --penalty=1 --stake=1",
        "--failure-rate=.1 --reward=1 --penalty=1 --stake=1 --plot --format=csv",
        "--since=2024-01-01 --failure-rate=.1 --reward=1 --penalty=1 --stake=1"
      })
  void whatCannotBeAnsweredIsWrongUsageInOneLine(String options) {
    Cli.Run run = cli.run(words(options));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
  }

  /**
   * Odd, but valid; the first two are by another way with many digits, the third in closed form.
   */
  @ParameterizedTest
  @CsvSource({
    "--failure-rate=.04 --reward=1/19 --penalty=1 --stake=2000, -372.986943367246",
    "--process=cramer-lundberg --lambda=.2 --claims=discrete:1:1/2;2:.3;5:1/5 --reward=1"
        + " --penalty=1 --stake=7.75, -1.68383067115427",
    "--process=cramer-lundberg --lambda=.4 --reward=1/2 --penalty=1 --stake=1e5, -8685.98654807804",
    "--failure-rate=.999 --reward=1200 --penalty=1 --stake=40, -.005612424603409",
    "--process=poisson --lambda=1 --reward=100 --penalty=1 --stake=5, -170.489507855846",
    "--process=poisson --lambda=1 --reward=1000 --penalty=1 --stake=0, -2571.03893913789564"
  })
  void whatNoDoubleHoldsIsToldByItsLogarithm(String options, double log10) {
    String words = options.replace(';', ',');
    JsonNode answer = cli.ok(words(words + " --format=json")).json().get(0);
    assertThat(answer.get("log10_ruin").asDouble()).isCloseTo(log10, within(1e-9));
    assertThat(answer.get("log10_ruin").asDouble())
        .isLessThanOrEqualTo(answer.get("log10_bound").asDouble());
    assertThat(answer.get("mean_time_to_ruin").asDouble()).isPositive();
    assertThat(cli.ok(words(words)).err()).doesNotContain("no ruin is possible");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--failure-rate=.1 --claims=discrete:.5:1/3,1:2/3 --reward=1/2 --penalty=1 --stake=2",
        "--process=poisson --lambda=300 --reward=310 --penalty=1 --stake=20",
        "--process=cramer-lundberg --lambda=.3 --reward=1/2 --penalty=1 --stake=2 --horizon=10.5",
        "--process=cramer-lundberg --lambda=.3 --claims=mixture:.5:1,.5:1e6 --reward=1e6"
            + " --penalty=1 --stake=2",
        "--failure-rate=.04 --reward=1/19 --penalty=1 --stake=12345.67",
        "--failure-rate=.5 --penalty=1 --stake=5 --for-ruin=.1",
        "--failure-rate=.04 --reward=1/19 --penalty=1 --for-ruin=1e-400",
        "--posterior=1/2,99/2 --reward=1/19 --penalty=1 --stake=5"
      })
  void whatIsOddButValidIsAnswered(String options) {
    JsonNode answer = cli.ok(words(options + " --format=json")).json().get(0);
    assertThat(answer.get("log10_ruin").asDouble()).isNegative();
  }

  @Test
  void aPartOfAPeriodIsNoHorizonOfTasks() {
    Cli.Run run =
        cli.run(words("--failure-rate=.1 --reward=1 --penalty=1 --stake=1 --horizon=10.5"));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("ask for 10 or 11");
  }

  @Test
  void tooFineAStepIsRefusedWithASuggestion() {
    Cli.Run run = cli.run(words("--failure-rate=.1 --reward=.052631578 --penalty=1 --stake=1"));
    assertThat(run.err()).contains("the reward to 1/19 for instance");
  }
}
