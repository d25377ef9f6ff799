package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.support.RecordedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --save}: results as tables of the store. */
@Tag("slow")
class SaveTest {
  /** A saved amount has nine decimals, a printed one those that it needs. */
  private static final Comparator<JsonNode> BY_VALUE =
      (some, other) ->
          some.isNumber() && other.isNumber()
              ? Double.compare(some.asDouble(), other.asDouble())
              : some.equals(other) ? 0 : 1;

  @TempDir static Path recordedFolder;
  private static Cli recorded;

  @TempDir Path folder;

  @BeforeAll
  static void fillStore() {
    recorded = new Cli(recordedFolder);
    RecordedStore.fill(recorded.store());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "failures",
        "failures --by pool,tee --shrink",
        "failures --by worker --unit contribution --interval wilson",
        "failures --by trust,month --where trust>1",
        "causes",
        "causes --by has-dataset",
        "causes --list",
        "patterns --limit 20",
        "actors --roles requester,pool",
        "compare --a trust=1 --b all --show movers",
        "trend --show periods --by day",
        "trend --show changes",
        "failures --by app --where false",
      })
  void theTableHasTheRowsThatJsonHas(String command) {
    List<Object> line = new ArrayList<>(Arrays.asList((Object[]) command.split(" ")));
    line.add("--save=it");
    recorded.ok(line.toArray());
    line.addAll(List.of("--format", "json"));
    JsonNode printed = recorded.ok(line.toArray()).json();
    JsonNode saved = query("select * from result_it");
    assertThat(saved.equals(BY_VALUE, printed)).as("%s\nis not\n%s", saved, printed).isTrue();
    assertThat(
            query("select \"rows\" from result_run where result = 'result_it'").get(0).path("rows"))
        .hasToString(Integer.toString(printed.size()));
  }

  @Test
  void theTableIsNamedAfterTheCommandAndTheNextOneTakesItsPlace() {
    assertThat(recorded.ok("failures", "--by", "pool", "--save").err())
        .contains("saved: table result_failures, 3 rows");
    recorded.ok("failures", "--by", "tee", "--save");
    assertThat(query("select * from result_failures").get(0).has("tee")).isTrue();
    assertThat(query("select * from result_run where result = 'result_failures'")).hasSize(1);
  }

  @Test
  void theRunSaysOfWhatTheResultIs() {
    recorded.ok(
        "patterns", "--min-lift", "2", "--where", "trust > 1", "--save", "--roles", "pool,app");
    JsonNode run = query("select * from result_run where result = 'result_patterns'").get(0);
    assertThat(run.path("command").asText()).isEqualTo("patterns");
    List<String> options = new ArrayList<>();
    run.path("options").forEach(option -> options.add(option.asText()));
    assertThat(options)
        .containsExactly(
            "--min-lift=2",
            "--min-support=0.01",
            "--outcome=failed",
            "--pending=leave-out",
            "--roles=pool,app",
            "--size=4",
            "--where=trust > 1");
    JsonNode status = recorded.ok("status", "--format", "json").json();
    assertThat(run.path("judged_at")).isEqualTo(status.path("now"));
    assertThat(run.path("network")).isEqualTo(status.path("network"));
    assertThat(run.path("block_number").asLong()).isEqualTo(status.path("block").asLong());
    assertThat(run.path("saved_at").asText()).isEqualTo(Cli.WALL_CLOCK.toString());
  }

  @Test
  void numbersAreNumbersAndListsAreLists() {
    recorded.ok("causes", "--by", "trust", "--save", "types");
    assertThat(
            query(
                    "select column_name || ' ' || data_type as c from duckdb_columns() where"
                        + " table_name = 'result_types' order by column_index")
                .findValuesAsText("c"))
        .containsExactly(
            "trust BIGINT",
            "outcome VARCHAR",
            "cause VARCHAR",
            "never_runnable_because VARCHAR",
            "slots BIGINT",
            "share DOUBLE",
            "share_of_slots DOUBLE",
            "rlc DECIMAL(38,9)",
            "slashed_rlc DECIMAL(38,9)",
            "parties VARCHAR[]");
  }

  @Test
  void actorsAreSavedWholeHoweverFewTheTableShows() {
    recorded.ok("actors", "--save");
    assertThat(query("select * from result_actors"))
        .hasSize(recorded.ok("actors", "--format", "json").json().size());
  }

  @Test
  void theHistoryAndItsHashesStayAsTheyAre() {
    JsonNode before = recorded.ok("status", "--format", "json").json();
    recorded.ok("failures", "--save=any");
    assertThat(recorded.ok("status", "--format", "json").json()).isEqualTo(before);
    assertThat(recorded.run("status", "--verify").exitCode()).isZero();
  }

  @Test
  void withoutItTheFileIsNotTouched() throws IOException {
    Cli cli = cli();
    byte[] before = Files.readAllBytes(cli.store());
    cli.ok("failures");
    assertThat(Files.readAllBytes(cli.store())).isEqualTo(before);
  }

  @Test
  void anImportGoesOnIntoAStoreWithResults() throws IOException {
    Cli cli = cli();
    cli.ok("failures", "--save");
    cli.ok("import", folder.resolve("tasks.json"));
    assertThat(cli.ok("query", "select * from result_failures", "--format", "json").json())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "result_run", "a b", "x\"; drop table task; --", "ä"})
  void namesThatWillNotDoAreRefused(String name) throws IOException {
    Cli.Run run = cli().run("failures", "--save=" + name);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("is no name for a result");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aMissingStoreIsNotMade() {
    Cli cli = new Cli(folder);
    assertThat(cli.run("failures", "--save").exitCode()).isEqualTo(2);
    assertThat(cli.store()).doesNotExist();
  }

  private Cli cli() throws IOException {
    Cli cli = new Cli(folder);
    cli.ok("import", Files.writeString(folder.resolve("tasks.json"), Cli.TASKS));
    return cli;
  }

  private static JsonNode query(String sql) {
    return recorded.ok("query", sql, "--format", "json").json();
  }
}
