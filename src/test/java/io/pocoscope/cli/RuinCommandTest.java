package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuinCommandTest {
  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void cli() {
    cli = new Cli(folder);
  }

  @Test
  void answersInATable() {
    Cli.Run run =
        cli.ok(
            "ruin",
            "--failure-rate=.04",
            "--reward=1/19",
            "--penalty=1",
            "--stake=1,5",
            "--horizon=20000");
    assertThat(run.out()).contains("0.547514").contains("0.0997936").contains("0.429338");
    assertThat(run.lines()).allMatch(line -> line.length() <= 80).hasSize(5);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void answersInJsonWithEveryDigit() {
    JsonNode answers =
        cli.ok(
                "ruin",
                "--process=poisson",
                "--lambda=.2",
                "--reward=.25",
                "--penalty=1",
                "--stake=0,10",
                "--horizon=999",
                "--format=json")
            .json();
    assertThat(answers).hasSize(2);
    JsonNode second = answers.get(1);
    assertThat(second.get("stake").asDouble()).isEqualTo(10);
    assertThat(second.get("horizon").asInt()).isEqualTo(999);
    assertThat(second.get("ruin").asDouble()).isCloseTo(.010458, within(.5e-6));
    assertThat(second.get("lundberg").asDouble()).isCloseTo(.4308, within(.5e-4));
    assertThat(second.get("bound").asDouble())
        .isCloseTo(Math.exp(-10 * second.get("lundberg").asDouble()), within(1e-12));
    assertThat(second.get("mean_time_to_ruin").asDouble()).isBetween(1.0, 999.0);
  }

  @Test
  void certainRuinHasNoExponentButAMeanTime() {
    JsonNode answer =
        cli.ok(
                "ruin",
                "--failure-rate=.2",
                "--reward=10",
                "--penalty=100",
                "--stake=1000",
                "--horizon=inf",
                "--format=json")
            .json()
            .get(0);
    assertThat(answer.get("horizon").asText()).isEqualTo("inf");
    assertThat(answer.get("ruin").asDouble()).isEqualTo(1);
    assertThat(answer.get("bound").asDouble()).isEqualTo(1);
    assertThat(answer.get("lundberg").isNull()).isTrue();
    assertThat(answer.get("mean_drift_time_to_ruin").asDouble()).isCloseTo(83.33, within(.005));
    // Wald: drift × mean time is what is lost on average, the stake and at most a penalty more.
    assertThat(answer.get("mean_time_to_ruin").asDouble()).isBetween(1000 / 12.0, 1100 / 12.0);
  }

  /** Dufresne and Gerber (1989): ψ(u) = 24/35 e^(−u) + 1/35 e^(−6u). */
  @Test
  void answersInContinuousTimeWithMixedClaims() {
    JsonNode answer =
        cli.ok(
                "ruin",
                "--process=cramer-lundberg",
                "--lambda=3",
                "--claims=mixture:.5:.3333333333333333,.5:.14285714285714285",
                "--reward=1",
                "--penalty=1",
                "--stake=2",
                "--format=json")
            .json()
            .get(0);
    double ruin = 24 / 35.0 * Math.exp(-2) + 1 / 35.0 * Math.exp(-12);
    assertThat(answer.get("ruin").asDouble()).isCloseTo(ruin, within(1e-10));
    assertThat(answer.get("lundberg").asDouble()).isCloseTo(1, within(1e-10));
  }

  @ParameterizedTest
  @CsvSource({
    "--stake, stake, --reward=1/19 --failure-rate=.04",
    "--reward, reward, --stake=3 --failure-rate=.04",
    "--failure-rate, failure_rate, --stake=3 --reward=1/19"
  })
  void whatIsLeftOutIsWhatIsSought(String option, String key, String options) {
    String rest = options + " --penalty=1 --horizon=1000 --format=json";
    JsonNode sought = cli.ok(words(rest + " --for-ruin=.01")).json().get(0);
    assertThat(sought.get("sought").asText()).isEqualTo(key);
    assertThat(sought.get("ruin").asDouble()).isLessThanOrEqualTo(.01);
    // Back again: the stake in nineteenths, the rest as decimals.
    double value = sought.get(key).asDouble();
    String given = key.equals("stake") ? Math.round(19 * value) + "/19" : "" + value;
    JsonNode back = cli.ok(words(rest + " " + option + "=" + given)).json().get(0);
    assertThat(back.get("ruin").asDouble()).isCloseTo(sought.get("ruin").asDouble(), within(1e-12));
  }

  @Test
  void aRateThatIsNotQuiteKnownIsMixedOver() {
    JsonNode answer =
        cli.ok(words("--posterior=4.5,96.5 --reward=1/19 --penalty=1 --stake=3 --format=json"))
            .json()
            .get(0);
    double plugIn =
        cli.ok(words("--failure-rate=9/202 --reward=1/19 --penalty=1 --stake=3 --format=json"))
            .json()
            .get(0)
            .get("ruin")
            .asDouble();
    assertThat(answer.get("ruin_plug_in").asDouble()).isCloseTo(plugIn, within(1e-10));
    assertThat(answer.get("ruin").asDouble())
        .isBetween(answer.get("ruin_low").asDouble(), answer.get("ruin_high").asDouble());
    assertThat(answer.get("ruin_low").asDouble()).isLessThan(plugIn);
    assertThat(answer.get("ruin_high").asDouble()).isEqualTo(1);
    assertThat(answer.get("failure_rate").asDouble()).isCloseTo(4.5 / 101, within(1e-12));
  }

  @Test
  void twoPenaltiesAtOnceAreATwiceAsGreatPenalty() {
    String rest = " --failure-rate=.02 --reward=.1 --stake=4 --format=json";
    JsonNode claims = cli.ok(words("--penalty=1 --claims=discrete:2:1" + rest)).json().get(0);
    JsonNode penalty = cli.ok(words("--penalty=2" + rest)).json().get(0);
    assertThat(claims.get("ruin").asDouble())
        .isCloseTo(penalty.get("ruin").asDouble(), within(1e-12));
  }

  @Test
  void playedRunsStandBesideTheExactAnswer() {
    String options =
        "--failure-rate=.04 --reward=1/19 --penalty=1 --stake=2 --horizon=200 --monte-carlo=5000";
    JsonNode answer = cli.ok(words(options + " --format=json")).json().get(0);
    double error = answer.get("standard_error").asDouble();
    assertThat(answer.get("monte_carlo").asDouble())
        .isCloseTo(answer.get("ruin").asDouble(), within(4 * error));
    assertThat(error).isBetween(1e-3, 1e-2);
    assertThat(cli.ok(words(options)).lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void removalIsBelowZeroWithAPenaltyAndAStepLess() {
    JsonNode removal = ruin("--stake=3", "--rule=removal");
    JsonNode belowZero = ruin("--stake=37/19");
    assertThat(removal.get("ruin").asDouble()).isEqualTo(belowZero.get("ruin").asDouble());
    assertThat(ruin("--stake=1", "--rule=removal").get("ruin").asDouble()).isEqualTo(1);
  }

  private JsonNode ruin(String... more) {
    Object[] all = new Object[5 + more.length];
    all[0] = "ruin";
    all[1] = "--failure-rate=.04";
    all[2] = "--reward=1/19";
    all[3] = "--penalty=1";
    all[4] = "--format=json";
    System.arraycopy(more, 0, all, 5, more.length);
    return cli.ok(all).json().get(0);
  }

  /** The paper's figure 3, a corner of it. */
  @Test
  void aGridHasTheStakesSideBySide() {
    String options =
        "--process=poisson --lambda=.1,.2,.3 --reward=.25 --penalty=1 --stake=0,1,2,5,10"
            + " --horizon=999";
    Cli.Run run = cli.ok(words(options + " --grid --plot"));
    assertThat(run.lines()).anyMatch(line -> line.matches(" *0.1 0.337 0.077 0.016 1e-04 .*"));
    assertThat(run.lines()).allMatch(line -> line.length() <= 80);
    assertThat(run.out()).contains("probability of ruin").contains("b lambda");
    JsonNode answers = cli.ok(words(options + " --grid --format=json")).json();
    assertThat(answers).hasSize(15);
    assertThat(answers.get(5).get("lambda").asDouble()).isEqualTo(.2);
    assertThat(answers.get(5).get("ruin").asDouble()).isCloseTo(.755713, within(5e-7));
  }

  @Test
  void aGridHasAStakeThatIsGivenTwiceOnce() {
    String options = "--failure-rate=.04,.04 --target=.05 --penalty=1 --stake=1,1,2 --grid";
    Cli.Run run = cli.ok(words(options + " --format=csv"));
    assertThat(run.lines())
        .hasSize(2)
        .first()
        .isEqualTo("failure_rate,stake=1,log10 stake=1,stake=2,log10 stake=2");
    assertThat(cli.ok(words(options)).lines())
        .anyMatch(line -> line.strip().equals("0.04 0.548 0.361"));
  }

  @Test
  void aCurveEndsAtTheHorizonsRuin() {
    String options = "--failure-rate=.1 --reward=.25 --penalty=1 --stake=1 --horizon=200";
    JsonNode curve = cli.ok(words(options + " --curve=10 --format=json")).json();
    double before = 0;
    for (JsonNode point : curve) {
      assertThat(point.get("ruin").asDouble()).isGreaterThanOrEqualTo(before);
      assertThat(point.get("ruin").asDouble() + point.get("survival").asDouble())
          .isCloseTo(1, within(1e-12));
      before = point.get("ruin").asDouble();
    }
    assertThat(curve).hasSize(11);
    assertThat(curve.get(10).get("time").asInt()).isEqualTo(200);
    assertThat(before)
        .isEqualTo(cli.ok(words(options + " --format=json")).json().get(0).get("ruin").asDouble());
    assertThat(cli.ok(words(options + " --curve --plot")).lines())
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void aTargetGivesTheReward() {
    double byTarget = ruin("--stake=5").get("ruin").asDouble();
    JsonNode answer =
        cli.ok(words("--failure-rate=.04 --target=.05 --penalty=1 --stake=5 --format=json"))
            .json()
            .get(0);
    assertThat(answer.get("ruin").asDouble()).isEqualTo(byTarget);
  }

  @Test
  void anAcceleratedPenaltyHasItsErrorBesideIt() {
    JsonNode answer =
        cli.ok(
                words(
                    "--failure-rate=.06 --target=.05 --accelerated=2,0,0 --stake=8 --horizon=100"
                        + " --format=json"))
            .json()
            .get(0);
    assertThat(answer.get("ruin").asDouble())
        .isBetween(answer.get("ruin_low").asDouble(), answer.get("ruin_high").asDouble());
    assertThat(answer.get("error").asDouble()).isBetween(0.0, .01);
  }

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

  private static Object[] words(String options) {
    return ("ruin " + options).split(" ");
  }
}
