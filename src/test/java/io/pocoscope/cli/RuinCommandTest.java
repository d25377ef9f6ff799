package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ruin} answers to one question, in every process that it knows. */
class RuinCommandTest extends RuinFixture {
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
}
