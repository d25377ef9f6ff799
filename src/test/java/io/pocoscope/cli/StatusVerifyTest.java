package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import io.pocoscope.support.MarketStore;
import io.pocoscope.sync.verification.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code status --verify}: what adds up, what does not, and what cannot be told. */
class StatusVerifyTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void makeCommandLine() {
    cli = new Cli(folder);
  }

  @Test
  void aWholeStorePassesEveryCheck() {
    market();
    Cli.Run run = cli.ok("status", "--verify");
    assertThat(run.lines()).hasSize(Check.values().length + 2);
    assertThat(run.lines().subList(2, run.lines().size()))
        .allMatch(line -> line.length() <= 80)
        .allMatch(line -> line.stripTrailing().matches(".* passed|open-references .* noted"));
    assertThat(run.err()).isEmpty();
    JsonNode json = cli.ok("status", "--verify", "--format", "json").json();
    assertThat(json.path("adds_up").asBoolean()).isTrue();
    assertThat(json.path("checks")).allMatch(check -> check.path("compared").asLong() > 0);
  }

  @Test
  void tenDiscrepanciesAreShownAllAreInJsonAndTheExitCodeIsFour() {
    market();
    change("update deal set completed_tasks_count = completed_tasks_count + 1");
    Cli.Run run = cli.run("status", "--verify", "--quiet");
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.out()).containsPattern("deal-counters +80 +40 failed");
    assertThat(run.err().lines()).hasSize(12).last().asString().startsWith("rows have changed");
    assertThat(run.err())
        .startsWith("pocoscope: deal-counters: completed tasks of deal 0x")
        .contains("40 figures do not add up");
    Cli.Run all = cli.run("status", "--verify", "--format", "json");
    assertThat(all.exitCode()).isEqualTo(4);
    assertThat(all.json().path("adds_up").asBoolean()).isFalse();
    assertThat(all.json().path("discrepancies")).hasSize(40);
    assertThat(all.json().path("discrepancies").get(0).path("check").asText())
        .isEqualTo("deal-counters");
    assertThat(cli.run("status", "--verify", "--format", "csv").lines())
        .contains("deal-counters,80,40,failed,each deal's counters with its tasks,");
  }

  @Test
  void anImportOfTasksOnlyRaisesNoFalseAlarm() throws IOException {
    cli.ok("import", Files.writeString(folder.resolve("tasks.json"), Cli.TASKS));
    Cli.Run run = cli.ok("status", "--verify");
    assertThat(run.out())
        .containsPattern("references +0 +0 skipped")
        .containsPattern("slot-indexes +2 +0 passed")
        .containsPattern("slot-bounds +0 +0 skipped");
    assertThat(run.err())
        .contains("skipped, as no sync has filled this store")
        .contains("skipped, as the store holds nothing to compare:\n  slot-bounds, event-ids");
  }

  @Test
  void laterImportsIntoASyncedStoreRaiseNoFalseAlarm() throws IOException {
    market();
    cli.ok(
        "import",
        Files.writeString(folder.resolve("tasks.json"), Cli.TASKS),
        "--network",
        "generated");
    assertThat(cli.ok("status", "--verify").err()).contains("skipped, as it holds imported rows");
  }

  /** That is how rows changed by other means are judged: the checks of the whole go on. */
  @Test
  void anImportOfNothingTakesNoCheckAway() throws IOException {
    market();
    Path nothing = Files.writeString(folder.resolve("none.json"), "{\"data\": {\"tasks\": []}}");
    cli.ok("import", nothing, "--network", "generated");
    assertThat(cli.ok("status", "--verify").err()).doesNotContain("imported rows");
    change("update deal set completed_tasks_count = completed_tasks_count + 1");
    cli.ok("import", nothing, "--network", "generated");
    assertThat(cli.run("status", "--verify").exitCode()).isEqualTo(4);
  }

  @Test
  void aSyncThatWasBrokenOffIsNoFalseAlarmEither() {
    market();
    change("update deal set completed_tasks_count = completed_tasks_count + 1");
    change(
        "insert into sync_run (run, started, unfinished) values (9, timestamp '2026-11-21', true)");
    assertThat(cli.ok("status", "--verify").err())
        .contains("skipped, as a sync was broken off: sync again to go on");
  }

  @Test
  void theHashOfATableIsInJsonAndTellsAChange() {
    market();
    JsonNode before = cli.ok("status", "--format", "json").json().path("tables");
    change("update reward set value = value + 1 where id = (select max(id) from reward)");
    JsonNode after = cli.ok("status", "--format", "json").json().path("tables");
    assertThat(before.path("reward").path("hash").asText()).matches("[0-9a-f]{32}");
    assertThat(after.path("reward").path("hash")).isNotEqualTo(before.path("reward").path("hash"));
    assertThat(after.path("seize")).isEqualTo(before.path("seize"));
    assertThat(before.has("sync_run")).isFalse();
  }

  private void market() {
    MarketStore.open(cli.store(), MarketSettings.defaults().withSeed(5).withSize(40, 3)).close();
  }

  /** Who changes rows by other means than ours, and does not say so. */
  @Test
  void whatIsKeptOfAJudgementIsHeldAgainstItsEvents() {
    market();
    execute("delete from task_reveal");
    Cli.Run run = cli.run("status", "--verify", "--format", "json");
    assertThat(run.exitCode()).isEqualTo(4);
    List<String> found = new ArrayList<>();
    run.json()
        .path("discrepancies")
        .forEach(
            each -> found.add(each.path("check").asText() + " " + each.path("subject").asText()));
    assertThat(found)
        .anyMatch(each -> each.startsWith("judged-contributions contribution of 0x"))
        .anyMatch(each -> each.startsWith("judged-slots slot 0x"));
  }

  @Test
  void whatIsKeptOfJudgementsPassesInAStoreThatWasFilledByUs() {
    market();
    assertThat(cli.ok("status", "--verify").out())
        .containsPattern("judged-slots +\\d+ +0 passed")
        .containsPattern("judged-contributions +\\d+ +0 passed");
  }

  /** As docs/store.md tells who changes rows to do. */
  private void change(String sql) {
    execute(sql, "insert into unjudged values (null, null)");
  }

  private void execute(String... statements) {
    try (Store store = Store.open(cli.store(), StoreLimits.standard())) {
      Stream.of(statements).forEach(sql -> store.execute(sql));
    }
  }
}
