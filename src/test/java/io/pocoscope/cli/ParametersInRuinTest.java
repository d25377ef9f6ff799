package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Stakes at risk, of what a store or its parameters say. */
@Tag("slow")
class ParametersInRuinTest extends ExportedSet {
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
  void whatIsNotGivenForPoolsIsTheStoresToo() {
    Cli.Run run = cli.ok(words("ruin --observed --by=pool --stake=1 --horizon=60 --format=json"));
    assertThat(run.err())
        .contains("the mean of claim_size.pool_owner", "the mean of premium.pool_owner")
        .contains("stakes are rounded down");
    double mean = set.get("parameters").get("claim_size.pool_owner").get("value").asDouble();
    assertThat(run.json().get(0).get("stake").asDouble()).isBetween(1 - mean / 100, 1.0);
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

  private static String numbers(JsonNode posterior) {
    return posterior.get("a").asText() + "," + posterior.get("b").asText();
  }
}
