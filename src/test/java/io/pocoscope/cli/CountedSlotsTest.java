package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --count}: what the chain calls completed, counted as failed where that is asked for. */
class CountedSlotsTest extends CountedFixture {
  private static final String HINT = "--count hidden takes them in";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "failures",
        "failures --by pool",
        "failures --by tee-framework,month",
        "failures --interval wilson",
        "failures --pending count",
        "failures --exclude-self-dealing"
      })
  void theRateIsThatOfTheFailedAndTheHidden(String command) {
    JsonNode plain = run(command).json();
    JsonNode counted = run(command + " --count hidden").json();
    assertThat(counted).hasSameSizeAs(plain);
    long of = 0;
    for (int i = 0; i < plain.size(); i++) {
      JsonNode before = plain.get(i);
      JsonNode after = counted.get(i);
      long all = before.path("failed").asLong() + before.path("completed").asLong();
      long fallen = before.path("failed").asLong() + before.path("hidden").asLong();
      of += before.path("hidden").asLong();
      assertThat(after.path("failed").asLong()).isEqualTo(fallen);
      assertThat(after.path("completed").asLong()).isEqualTo(all - fallen);
      assertThat(after.path("failed_counted")).isEqualTo(before.path("hidden"));
      assertThat(after.path("hidden")).isEqualTo(before.path("hidden"));
      assertThat(before.path("failed_counted").asLong()).isZero();
      for (String same : new String[] {"slots", "failed_claimed", "failed_unclaimed", "pending"}) {
        assertThat(after.path(same)).as(same).isEqualTo(before.path(same));
      }
      if (all > 0) {
        assertThat(after.path("rate").asDouble()).isCloseTo((double) fallen / all, within(1e-12));
      }
    }
    assertThat(of).isGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "failures",
        "causes",
        "causes --list",
        "patterns",
        "actors",
        "vet",
        "compare --a all --b all",
        "trend",
        "calibrate",
        "ruin --observed --penalty 1 --reward .5 --stake 5",
        "ruin --observed --by requester --penalty 1 --reward .5 --stake 5",
        "replay --stake 3/2 --penalty 1 --reward 0",
        "simulate --observed --runs 2",
        "slashing --observed"
      })
  void everyCommandThatHasRatesSaysThatTheyCount(String command) {
    Cli.Run counted = run(command + " --count hidden");
    assertThat(counted.out() + counted.err()).contains(SAID).doesNotContain("only what", HINT);
    Cli.Run plain = run(command);
    assertThat(plain.out() + plain.err()).doesNotContain(SAID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "patterns                                           | failed: %d of %d settled slots",
        "ruin --observed --penalty 1 --reward .5 --stake 5  | observed: %d of %d settled slots"
      })
  void allCommandsCountTheSameSlots(String command, String says) {
    assertThat(run(command).err()).contains(says.formatted(failed, settled));
    assertThat(run(command + " --count hidden").err())
        .contains(says.formatted(failed + hidden, settled));
  }

  @Test
  void aReplayHasThemFailToo() {
    String command = "replay --stake 3/2 --penalty 1 --reward 0 --scheme free";
    JsonNode plain = run(command).json().get(0);
    JsonNode counted = run(command + " --count hidden").json().get(0);
    assertThat(plain.path("failed").asLong()).isEqualTo(failed);
    assertThat(counted.path("failed").asLong()).isEqualTo(failed + hidden);
    assertThat(counted.path("slots").asLong()).isEqualTo(settled);
    assertThat(counted.path("rate_before").path("rate").asDouble())
        .isCloseTo((double) (failed + hidden) / settled, within(1e-9));
  }

  @Test
  void actorsAreBlamedForThemToo() {
    assertThat(run("actors").err()).contains("worker; " + failed + " of ");
    assertThat(run("actors --count hidden").err())
        .contains("worker; " + (failed + hidden) + " of ");
  }

  @Test
  void unaskedNothingChanges() {
    assertThat(hidden).isGreaterThan(5);
    assertThat(sql("select count(*) from slot where failed and not early")).isEqualTo(failed);
    assertThat(sql("select count(*) from slot where hidden_failure and not completed")).isZero();
    assertThat(sql("select count(*) from slot where outcome in ('FAILED_HIDDEN', 'FAILED_SHARED')"))
        .isZero();
    assertThat(run("failures").err()).contains("hidden: " + hidden + " slots", HINT);
    assertThat(run("trend").err()).contains("hidden: " + hidden + " slots", HINT);
    assertThat(run("causes").err()).contains("paid: " + hidden + " slots", HINT);
  }

  @Test
  void aConditionSeesThemAsTheyCount() {
    JsonNode counted = run("failures --count hidden --where outcome='FAILED_HIDDEN'").json().get(0);
    assertThat(counted.path("slots").asLong()).isEqualTo(hidden);
    assertThat(counted.path("failed").asLong()).isEqualTo(hidden);
  }

  /** No two apps of a made-up market share a result. */
  @Test
  void bothKindsCanBeNamed() {
    Cli.Run both = run("failures --count shared,hidden");
    assertThat(both.json()).isEqualTo(run("failures --count hidden").json());
    assertThat(both.err()).contains(SAID + " and that of another owner's app");
    assertThat(run("failures --count hidden --count shared").json()).isEqualTo(both.json());
    assertThat(run("failures --count shared").json()).isEqualTo(run("failures").json());
  }

  @Test
  void aContributionIsWhatTheChainSaysOfIt() {
    Cli.Run run = cli.run("failures", "--unit", "contribution", "--count", "hidden");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasLineCount(1).contains("--count is of slots", "--unit contribution");
    cli.ok("failures", "--unit", "slot", "--count", "hidden");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--count foo          | 'foo' is no kind of completed slots: one of hidden, shared",
        "--count hidden,shard | 'shard' is no kind of completed slots: one of hidden, shared",
        "--cuont hidden       | did you mean --count?",
        "--count              | required parameter"
      })
  void wrongWordsAreToldWithTheRightOnes(String option, String says) {
    Cli.Run run = cli.run((Object[]) ("failures " + option).split(" ", -1));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains(says);
  }

  @Test
  void withoutAStoreThereIsNothingToCount() {
    for (String command : new String[] {"simulate", "slashing", "ruin --failure-rate .1"}) {
      Cli.Run run = cli.run((Object[]) (command + " --count hidden").split(" ", -1));
      assertThat(run.exitCode()).as(command).isEqualTo(2);
      assertThat(run.err()).contains("--count", "--observed");
    }
  }
}
