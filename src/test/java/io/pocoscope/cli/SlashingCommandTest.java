package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.support.RecordedStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlashingCommandTest {
  /** The surplus is 3, Cost_c + Slash_c is 5. */
  private static final String TERMS =
      " --utility 10 --price-a 3 --price-c 4 --cost-a 1 --cost-c 2 --slash-r 6 --slash-a 6"
          + " --slash-c 3";

  @TempDir private static Path folder;
  private static Cli cli;

  @BeforeAll
  static void fillStore() {
    cli = new Cli(folder);
    RecordedStore.fill(cli.store());
  }

  private static Object[] words(String options) {
    return ("slashing " + options).split(" ");
  }

  private static JsonNode json(String options) {
    return cli.ok(words(options + " --format json")).json();
  }

  private static List<String> equilibria(JsonNode answer) {
    List<String> found = new ArrayList<>();
    answer
        .get("equilibria")
        .forEach(
            each ->
                found.add(
                    each.get("profile").asText() + (each.get("strict").asBoolean() ? "*" : "~")));
    return found;
  }

  @ParameterizedTest
  @CsvSource({
    "today, SSS* SFF~ FSF~ FFS~ FFF~",
    "today-cost, SSS* SFF~ FFF~",
    "today-ruin, RRS~ RRF~ RRR~",
    "collective, SSS* SFF~ FSF~ FFS~ FFF~",
    "collective-ruin, SSS* RRR*"
  })
  void tellsTheEquilibriaOfEachGame(String game, String expected) {
    JsonNode answer = json("--game " + game + TERMS);
    assertThat(answer.get("game").asText()).isEqualTo(game);
    assertThat(equilibria(answer)).containsExactlyInAnyOrder(expected.split(" "));
  }

  @Test
  void jsonHasEveryNumber() {
    JsonNode answer = json("--game collective-ruin" + TERMS);
    assertThat(answer.get("payoffs")).hasSize(27);
    JsonNode attack = find(answer.get("payoffs"), "profile", "RSS");
    assertThat(attack.get("r").asDouble()).isEqualTo(0);
    assertThat(attack.get("a").asDouble()).isEqualTo(-6);
    assertThat(attack.get("c").asDouble()).isEqualTo(-5);
    assertThat(find(answer.get("equilibria"), "profile", "RRR").get("improved_by").get(0).asText())
        .isEqualTo("SSS");
    assertThat(find(answer.get("dominance"), "player", "c").get("dominates").asText())
        .isEqualTo("F");
    assertThat(answer.get("best_responses")).hasSize(27);
    assertThat(
            find(answer.get("best_responses"), "others", "-SS").get("strategies").get(0).asText())
        .isEqualTo("S");
    JsonNode computing = find(answer.get("honest_play"), "player", "c");
    assertThat(computing.get("confidence_needed").asDouble()).isCloseTo(6 / 7.0, within(1e-12));
    assertThat(answer.get("mixed")).hasSize(1);
  }

  @Test
  void thresholdsAreInClosedForm() {
    JsonNode thresholds = json("--game collective-ruin" + TERMS).get("thresholds");
    assertThat(thresholds.get("least_slash_r").asDouble()).isEqualTo(3);
    assertThat(thresholds.get("greatest_slash_r").asDouble()).isEqualTo(7);
    assertThat(thresholds.get("least_price_free_slash").asDouble()).isEqualTo(5);
    assertThat(thresholds.get("greatest_price_free_slash").asDouble()).isEqualTo(7);
    assertThat(thresholds.get("least_pair_slash_a").asDouble()).isEqualTo(2);
    assertThat(thresholds.get("individual_failure_rate").asDouble())
        .isCloseTo(.0127414551, within(.5e-10));
    assertThat(thresholds.get("reward_for_target").asDouble()).isCloseTo(1 / 19.0, within(1e-15));
    JsonNode today = json("--game today-ruin" + TERMS).get("thresholds");
    assertThat(today.get("greatest_slash_c").asDouble()).isEqualTo(1);
    assertThat(today.get("least_price_free_slash").isNull()).isTrue();
    JsonNode target =
        json("--game today --target .2 --k 1 --penalty 100 --reward 10" + TERMS).get("thresholds");
    assertThat(target.get("individual_failure_rate").asDouble()).isCloseTo(.2, within(1e-15));
    assertThat(target.get("reward_for_target").asDouble()).isEqualTo(25);
    assertThat(target.get("break_even_failure_rate").asDouble()).isCloseTo(1 / 11.0, within(1e-15));
  }

  private static JsonNode find(JsonNode rows, String key, String value) {
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> row.get(key).asText().equals(value))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void peopleSeeATableToEachChoiceOfTheThird() {
    Cli.Run run = cli.ok(words("--game today-cost" + TERMS));
    assertThat(run.lines().subList(0, 11))
        .containsExactly(
            "c plays S: (r, a, c), * strict and ~ weak equilibrium",
            "r\\a         a: S        a: F",
            "-----------------------------",
            "r: S   (3, 2, 2)* (0, 0, -5)",
            "r: F (0, -1, -5)  (0, 0, -5)",
            "",
            "c plays F: (r, a, c)",
            "r\\a         a: S        a: F",
            "-----------------------------",
            "r: S (0, -1, -3)  (0, 0, -3)~",
            "r: F (0, -1, -3)  (0, 0, -3)~");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--game collective-ruin --utility 10 --price-a 3 --price-c 4 --cost-c 2 --slash-r 6"
            + " --slash-a 6 --slash-c 3",
        "--game collective-ruin --utility 1234567.891 --price-a 1/7 --price-c 98765.4321 --cost-c"
            + " 1/3 --slash-r 1234.5678 --slash-a 1e-7 --slash-c 1e12",
        "--game poco --price-c 1/8 --trust 100 --scores 0,30,300 --bad-workers .1 --failure-rate"
            + " .05 --kitty 12.5 --tasks 7",
        "--game today-ruin --observed --utility 2 --cost-c .001",
        "--observed --quantile .9"
      })
  void tablesFitIntoEightyColumns(String options) {
    assertThat(cli.ok(words(options)).lines()).allMatch(line -> line.length() <= 80);
    assertThat(cli.ok(words(options + " --format markdown")).out()).contains("| ");
    assertThat(cli.ok(words(options + " --format csv")).lines())
        .first()
        .isEqualTo("part,row,field,value");
  }

  @Test
  void pocoTellsWhatAConsensusTakes() {
    JsonNode answer =
        json(
            "--game poco --price-c 1 --trust 3 --bad-workers .2 --failure-rate .04 --kitty 20"
                + " --tasks 10");
    assertThat(answer.get("consensus").get("contributions_needed").asInt()).isEqualTo(2);
    assertThat(answer.get("consensus").get("colluders_last").asInt()).isEqualTo(3);
    assertThat(answer.get("consensus").get("colluders_last_stake_rlc").asDouble()).isEqualTo(.9);
    assertThat(answer.get("bad_workers").get("wrong_result_wins").asDouble())
        .isCloseTo(1 / 17.0, within(1e-12));
    JsonNode owner = answer.get("pool_owner");
    assertThat(owner.get("break_even_failure_rate").asDouble()).isCloseTo(1 / 31.0, within(1e-15));
    assertThat(owner.get("gain_rlc_per_deal").asDouble())
        .isCloseTo(10 * (.96 * .01 - .04 * .3), within(1e-12));
    assertThat(owner.get("kitty_rlc_of_next_success").asDouble()).isEqualTo(2);
    assertThat(answer.get("kitty").get("after_a_failure_rlc").asDouble()).isEqualTo(20.3);
  }

  @Test
  void pricesComeFromTheStoreUnlessAnOptionGivesThem() {
    JsonNode answer = json("--game today-ruin --observed --utility 50 --cost-c 0 --price-c 7");
    JsonNode pool =
        cli.ok(
                "query",
                """
                select quantile_disc(app_price + dataset_price, 0.5) / 1e9 as assets,
                       quantile_disc(pool_price, 0.5) // 10 * 3 / 1e9 as slash, count(*) as slots
                from slot where app_price is not null\
                """,
                "--format",
                "json")
            .json()
            .get(0);
    JsonNode terms = answer.get("terms");
    assertThat(terms.get("price_a").asDouble())
        .isPositive()
        .isEqualTo(pool.get("assets").asDouble());
    assertThat(terms.get("price_c").asDouble()).isEqualTo(7);
    assertThat(terms.get("slash_c").asDouble()).isEqualTo(pool.get("slash").asDouble());
    JsonNode all = find(answer.get("prices"), "role", "assets");
    assertThat(all.get("category").isNull()).isTrue();
    assertThat(all.get("slots")).isEqualTo(pool.get("slots"));
    assertThat(find(answer.get("origins"), "term", "price-c").get("from").asText())
        .isEqualTo("--price-c");
  }

  @Test
  void aPoolsOwnerIsSlashedForClaimedFailuresOnly() {
    JsonNode claimed =
        cli.ok(
                "query",
                "select count(*) filter (where claimed) / count(*) filter (where completed or"
                    + " failed) as rate from slot where not early",
                "--format",
                "json")
            .json()
            .get(0);
    assertThat(
            json("--game poco --observed").get("pool_owner").get("claimed_failure_rate").asDouble())
        .isCloseTo(claimed.get("rate").asDouble(), within(1e-12));
  }

  @Test
  void aLossMakingSuccessIsSaidToBeOne() {
    Cli.Run run =
        cli.ok(words("--game today --utility 1 --price-a 1 --price-c 1 --cost-c 2 --slash-c 1"));
    assertThat(run.err().lines()).hasSize(2);
    assertThat(run.out()).doesNotContain("NaN").doesNotContain("Infinity");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--utility 1",
        "--game tomorrow" + TERMS,
        "--game today --utility 10 --price-a 3",
        "--game today-cost --utility 10 --price-a 3 --price-c 4 --cost-c 2 --slash-c 3",
        "--game collective --utility 10 --price-a 3 --price-c 4 --cost-c 2 --slash-c 3",
        "--game today --utility 10 --price-a -3 --price-c 4 --cost-c 2 --slash-c 3",
        "--game today --utility ten --price-a 3 --price-c 4 --cost-c 2 --slash-c 3",
        "--game today --target 0" + TERMS,
        "--game today --target 1" + TERMS,
        "--game today --k 0" + TERMS,
        "--game today --penalty 0" + TERMS,
        "--game today --reward -1" + TERMS,
        "--game today --trust 3" + TERMS,
        "--game today --since 2024-01-01" + TERMS,
        "--observed --trust 3",
        "--game poco",
        "--game poco --price-c 1 --utility 3",
        "--game poco --price-c 1/3",
        "--game poco --price-c 1e30",
        "--game poco --price-c 1 --trust 0",
        "--game poco --price-c 1 --scores -1",
        "--game poco --price-c 1 --bad-workers 2",
        "--game poco --price-c 1 --failure-rate -1",
        "--game poco --price-c 1 --worker-stake 101",
        "--game poco --price-c 1 --tasks 0",
        "--game poco --price-c 1 --kitty -1",
        "--observed --quantile 2",
        "--observed --where false"
      })
  void whatCannotBeAnsweredIsWrongUsageInOneLine(String options) {
    Cli.Run run = cli.run(words(options));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void allThatIsMissingIsNamedAtOnce() {
    assertThat(cli.run(words("--game collective --utility 1 --price-a 1")).err())
        .contains("--game collective needs --price-c, --cost-c, --slash-r, --slash-a, --slash-c;");
  }
}
