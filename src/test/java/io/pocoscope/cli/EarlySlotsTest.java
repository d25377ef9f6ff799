package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.support.StatisticsCase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A market that is looked at while deadlines lie ahead: three in ten slots fail, always. Of 800
 * slots 88 have completed before a deadline that lies ahead, and 72 are pending.
 */
class EarlySlotsTest {
  private static final Map<String, Cli.Run> ASKED = new HashMap<>();

  @TempDir private static Path folder;
  private static Cli cli;

  @BeforeAll
  static void load() {
    cli = new Cli(folder);
    cli.ok("import", StatisticsCase.in(folder, "cens"));
  }

  @Test
  void theyAreInNoRateAndAreCountedAside() {
    Cli.Run run = run("failures");
    JsonNode all = run.json().get(0);
    assertThat(all.path("slots").asInt()).isEqualTo(712);
    assertThat(all.path("pending").asInt()).isEqualTo(72);
    assertThat(all.path("rate").asDouble()).isCloseTo(191 / 640., within(1e-12));
    assertThat(run.err()).contains("lies ahead: 88 slots");
  }

  @Test
  void quietOrNotTheyAreTold() {
    assertThat(run("failures -q").err()).contains("lies ahead: 88 slots");
    assertThat(run("failures -q --pending count").err()).contains("rates are too low");
  }

  @Test
  void theRateDoesNotFallTowardsTheEnd() {
    assertThat(run("failures --by day").err()).contains("trend over time").contains("p 0.5425");
    assertThat(run("failures --by day --pending count").err()).contains("p 0.0020");
  }

  @Test
  void theyCountWhereThatIsAskedFor() {
    Cli.Run run = run("failures --pending count");
    JsonNode all = run.json().get(0);
    assertThat(all.path("slots").asInt()).isEqualTo(800);
    assertThat(all.path("rate").asDouble()).isCloseTo(191 / 728., within(1e-12));
    assertThat(run.err()).contains("rates are too low").doesNotContain("88 slots");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "failures --by pool",
        "failures --unit contribution",
        "causes",
        "patterns",
        "actors",
        "vet",
        "compare --a all --b all",
        "trend",
        "ruin --observed --penalty 1 --reward .5 --stake 5",
        "ruin --observed --by requester --penalty 1 --reward .5 --stake 5",
        "replay --stake 3/2 --penalty 1 --reward 0",
        "calibrate"
      })
  void everyCommandThatHasRatesSaysHowManyItLeavesOut(String command) {
    Cli.Run plain = run(command);
    assertThat(plain.out() + plain.err()).contains("88 slots");
    Cli.Run counted = run(command + " --pending count");
    assertThat(counted.out() + counted.err()).contains("rates are too low");
  }

  @Test
  void whatIsObservedIsTheSameEverywhere() {
    assertThat(run("ruin --observed --penalty 1 --reward .5 --stake 5").err())
        .contains("191 of 640 settled");
    assertThat(
            run("query", "select round(rate, 6) as rate from failure_rate where grouping = 'none'")
                .json()
                .get(0)
                .path("rate")
                .asDouble())
        .isEqualTo(.298438);
  }

  @Test
  void anAddressHasThemAside() {
    String pool = run("query", "select id from workerpool").json().get(0).path("id").asText();
    JsonNode role = run("show " + pool).json().path("roles").get(0);
    assertThat(role.path("early").asInt()).isEqualTo(88);
    assertThat(role.path("completed").asInt()).isEqualTo(449);
    assertThat(role.path("rate").asDouble()).isCloseTo(191 / 640., within(1e-12));
  }

  @Test
  void nothingElseIsSaidOfThem() {
    Cli.Run run = cli.run("failures", "--pending", "never");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("neither leave-out nor count");
  }

  /** What a command answers as JSON; it is asked but once. */
  private static Cli.Run run(String words) {
    return ASKED.computeIfAbsent(
        words, asked -> cli.ok((Object[]) (asked + " --format json").split(" ", -1)));
  }

  private static Cli.Run run(String command, String statement) {
    return cli.ok(command, statement, "--format", "json");
  }
}
