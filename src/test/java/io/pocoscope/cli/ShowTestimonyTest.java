package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.offchain.SpokenStore;
import io.pocoscope.store.Store;
import io.pocoscope.support.MarketStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code show}, the report and the demo make of what schedulers say. */
class ShowTestimonyTest {
  private static final MarketSettings MARKET =
      MarketSettings.defaults().withSeed(6).withSize(120, 4).withFailureRate(.25).withHidden(.1);

  @TempDir private static Path folder;
  private static Cli cli;

  @BeforeAll
  static void fillStore() {
    cli = new Cli(folder);
    try (Store store = MarketStore.open(cli.store(), MARKET)) {
      SpokenStore.fill(store, MARKET, .6);
    }
  }

  @Test
  void aTaskShowsHowItsSchedulerIsReadAndAllThatItSays() {
    JsonNode said =
        json("query", "select * from offchain_cause where confidence = 'named' order by slot")
            .get(0);
    JsonNode file = json("show", said.get("slot").asText());
    JsonNode answer = file.get("scheduler").get(0);
    assertThat(answer.get("cause")).isEqualTo(said.get("cause"));
    assertThat(answer.get("party")).isEqualTo(said.get("party"));
    assertThat(answer.get("actor")).isEqualTo(said.get("actor"));
    assertThat(answer.get("confidence")).isEqualTo(said.get("confidence"));
    assertThat(answer.get("worker_era")).isEqualTo(said.get("worker_era"));
    assertThat(answer.get("scheduler_era")).isEqualTo(said.get("scheduler_era"));
    assertThat(answer.get("asked_at").asText()).startsWith("2026-01-01T00:00:00");
    assertThat(answer.get("scheduler").asText()).startsWith("http://none/schedulers/0x");
    String of = " where task = '" + said.get("task").asText() + "'";
    assertThat(file.get("replicates"))
        .hasSize(json("query", "from offchain_replicate" + of).size());
    assertThat(file.get("scheduler_timeline"))
        .hasSize(
            json("query", "from offchain_task_status" + of).size()
                + json("query", "from offchain_replicate_update" + of).size());
    assertThat(file.get("scheduler_timeline").findValuesAsText("at")).isSorted();
    assertThat(cli.ok("show", said.get("slot").asText()).lines())
        .contains("What its scheduler says")
        .anyMatch(line -> line.startsWith("confidence") && line.endsWith("named"));
  }

  /** Its scheduler knows it by the id that its task would have. */
  @Test
  void aSlotThatNobodyInitializedShowsWhatItsSchedulerSays() {
    JsonNode said =
        json(
                "query",
                "select said.slot from offchain_cause said join slot on slot.slot = said.slot where"
                    + " slot.task is null order by said.slot")
            .get(0);
    JsonNode file = json("show", said.get("slot").asText());
    assertThat(file.get("scheduler").get(0).get("cause").asText()).isEqualTo("INITIALIZE_FAILED");
    assertThat(file.get("scheduler_timeline")).isNotEmpty();
  }

  @Test
  void anErrorInThePlaceOfAResultIsNamedInTheJudgementAndShownWhole() {
    JsonNode held = json("query", "from hidden_failure where is_result order by slot").get(0);
    String slot = held.get("slot").asText();
    JsonNode file = json("show", slot);
    assertThat(file.get("judgement").get("hidden_cause")).isEqualTo(held.get("cause"));
    assertThat(file.get("judgement").get("outcome").asText()).isEqualTo("COMPLETED");
    String shown = cli.ok("show", slot).out();
    assertThat(shown.lines())
        .anyMatch(
            line -> line.startsWith("hidden cause") && line.endsWith(held.get("cause").asText()));
    assertThat(shown.replaceAll("\\s", ""))
        .contains(held.get("text").asText().replaceAll("\\s", ""));
    String plain =
        json("query", "select slot from slot where completed and not hidden_failure limit 1")
            .get(0)
            .get("slot")
            .asText();
    assertThat(json("show", plain).get("judgement").get("hidden_cause").isNull()).isTrue();
  }

  @Test
  void ofATaskThatNobodyWasAskedAboutNothingIsShown() {
    String slot =
        json(
                "query",
                "select task from slot where failed and task not in (select task from"
                    + " offchain_answer) limit 1")
            .get(0)
            .get("task")
            .asText();
    JsonNode file = json("show", slot);
    assertThat(file.get("scheduler")).isEmpty();
    assertThat(file.get("replicates")).isEmpty();
    assertThat(cli.ok("show", slot).out()).doesNotContain("scheduler");
  }

  @Test
  void theReportTellsHiddenFailuresAndSchedulersApart() throws IOException {
    Path page = folder.resolve("report.md");
    cli.ok("report", "--to", page, "--sections", "causes,method", "--force");
    long hidden =
        json("query", "select count(*) as n from slot where hidden_failure and not early")
            .get(0)
            .get("n")
            .asLong();
    assertThat(Files.readString(page))
        .containsPattern("Hidden failures: of [0-9]+ completed slots, " + hidden + " ")
        .contains("Errors in the place of results")
        .contains("Why slots failed, by their schedulers")
        .contains("causes --witness both")
        .contains("was ever asked")
        .doesNotContain("Results that apps of different owners share");
  }

  private static JsonNode json(Object... words) {
    Object[] all = java.util.Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--format";
    all[words.length + 1] = "json";
    return cli.ok(all).json();
  }
}
