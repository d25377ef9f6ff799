package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.store.Store;
import io.pocoscope.support.MarketStore;
import io.pocoscope.support.SharedData;
import io.pocoscope.support.TestStore;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class ReplayCommandTest {
  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void cli() {
    cli = new Cli(folder);
  }

  private static Object[] words(String options) {
    return ("replay " + options).strip().split(" +");
  }

  private void importTwoTasks() {
    cli.runWithInput(Cli.TASKS, "import", "-");
  }

  /** One requester's only slot completed, the other's failed. */
  @Test
  void oneFailureIsEnoughForASmallStake() {
    importTwoTasks();
    JsonNode replayed =
        cli.ok(words("--roles=requester --stake=3/2 --penalty=1 --reward=0 --format=json"))
            .json()
            .get(0);
    assertThat(replayed.get("slots").asInt()).isEqualTo(2);
    assertThat(replayed.get("failed").asInt()).isEqualTo(1);
    assertThat(replayed.get("without_deadline").asInt()).isEqualTo(2);
    assertThat(replayed.get("accounts").asInt()).isEqualTo(2);
    assertThat(replayed.get("out").asInt()).isEqualTo(1);
    JsonNode out = replayed.get("removed").get(0);
    assertThat(out.get("account").asText()).isEqualTo("0x" + "2".repeat(40));
    assertThat(out.get("failures").asInt()).isEqualTo(1);
    assertThat(out.get("out_after_slots").asInt()).isEqualTo(2);
    assertThat(replayed.get("honest_looking").asInt()).isEqualTo(1);
    assertThat(replayed.get("agreement").isNull()).isTrue();
  }

  /** Both slots have the app: once it is out nothing is run any more. */
  @Test
  void whatNeedsWhoIsOutIsNotRun() {
    importTwoTasks();
    JsonNode excluded =
        cli.ok(words("--roles=app --stake=10 --penalty=1 --format=json")).json().get(0);
    assertThat(excluded.get("out").asInt()).isZero();
    assertThat(excluded.get("accounts").asInt()).isEqualTo(1);
    assertThat(excluded.get("spared").asInt()).isZero();
    assertThat(excluded.get("rate_after").get("rate").asDouble()).isEqualTo(.5);
  }

  @Test
  void theFirstTasksOfBellecourAreReplayed() {
    cli.ok("import", SharedData.bellecour());
    JsonNode schemes =
        cli.ok(words("--scheme=coll-stake,coll-sr,free --format=json --sensitivity")).json();
    // As an independent walk over the same slots has it.
    JsonNode stake = schemes.get(0);
    assertThat(stake.get("slots").asInt()).isEqualTo(1000);
    assertThat(stake.get("without_deadline").asInt()).isEqualTo(1000);
    assertThat(stake.get("failed").asInt()).isEqualTo(80);
    assertThat(stake.get("out").asInt()).isEqualTo(2);
    assertThat(stake.get("spared").asInt()).isEqualTo(22);
    assertThat(stake.get("forgone").asInt()).isEqualTo(114);
    assertThat(stake.get("requesters").asInt()).isEqualTo(10);
    assertThat(stake.get("removed").get(0).get("out_after_slots").asInt()).isEqualTo(751);
    assertThat(stake.get("sensitivity")).hasSize(6);
    JsonNode both = schemes.get(1);
    assertThat(both.get("out").asInt()).isEqualTo(3);
    assertThat(both.get("spared").asInt()).isEqualTo(37);
    assertThat(both.get("forgone").asInt()).isEqualTo(200);
    assertThat(schemes.get(2).get("out").asInt()).isZero();
    // With a condition the whole view of slots is asked, without one a cheaper one.
    assertThat(cli.ok(words("--scheme=coll-stake,coll-sr --where=true --format=json")).out())
        .isEqualTo(cli.ok(words("--scheme=coll-stake,coll-sr --format=json")).out());
    JsonNode shadow = cli.ok(words("--shadow --format=json")).json().get(0);
    assertThat(shadow.get("mode").asText()).isEqualTo("shadow");
    assertThat(shadow.get("out").asInt()).isGreaterThanOrEqualTo(2);
    JsonNode perRole = cli.ok(words("--per-role --format=json")).json().get(0);
    assertThat(perRole.get("out").asInt()).isGreaterThan(2);
    Cli.Run table = cli.ok(words("--scheme=free,coll-stake,coll-rep,coll-sr --sensitivity"));
    assertThat(table.lines()).allMatch(line -> line.length() <= 80);
    assertThat(table.err())
        .contains("10 requesters are few")
        .contains("self-dealing")
        .contains("the deadlines of 1000 of 1000 slots are not known");
    assertThat(table.out() + table.err()).doesNotContain("NaN").doesNotContain("Infinity");
  }

  @Test
  void whatActorsHasSavedIsComparedWith() {
    try (Store store = TestStore.open(cli.store())) {
      MarketStore.fill(
          store, MarketSettings.defaults().withSeed(3).withFailureRate(.2).withSize(300, 1));
    }
    assertThat(cli.ok(words("--format=json")).json().get(0).get("agreement").isNull()).isTrue();
    cli.ok("actors", "--save", "--quiet");
    JsonNode agreement =
        cli.ok(words("--roles=requester,app,pool,worker --format=json"))
            .json()
            .get(0)
            .get("agreement");
    assertThat(agreement.get("known").asInt()).isGreaterThan(10);
    assertThat(agreement.get("unreliable").asInt()).isPositive();
    assertThat(agreement.get("recall").asDouble()).isBetween(0.0, 1.0);
  }

  @Test
  void nothingToReplayIsNothing() {
    importTwoTasks();
    Cli.Run run = cli.ok(words("--where=false"));
    assertThat(run.out() + run.err()).doesNotContain("NaN").doesNotContain("Infinity");
    JsonNode nothing = cli.ok(words("--where=false --format=json")).json().get(0);
    assertThat(nothing.get("rate_before").get("rate").isNull()).isTrue();
    assertThat(nothing.get("rate_before").get("low").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--stake=1",
        "--penalty=0",
        "--reward=-1",
        "--target=0",
        "--target=1",
        "--roles=cat",
        "--scheme=none",
        "--exclude --shadow",
        "--level=0",
        "--limit=0"
      })
  void whatCannotWorkIsWrongUsageInOneLine(String options) {
    importTwoTasks();
    Cli.Run run = cli.run(words(options));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
  }
}
