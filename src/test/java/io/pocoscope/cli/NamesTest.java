package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.cli.print.TextTable;
import io.pocoscope.store.Store;
import io.pocoscope.support.RecordedStore;
import io.pocoscope.text.TextWidth;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What owners call their apps, datasets and pools stands wherever their addresses do. */
@Tag("slow")
class NamesTest {
  /** Of an app: it clears the screen, writes from right to left, and goes on for long. */
  private static final String APP = "sheep\u001b[2J\u202e" + "n".repeat(5000);

  private static final String POOL = "meadow | *of* <b>all</b>, \"ours\"";

  @TempDir static Path folder;
  private static Cli cli;
  private static String app;
  private static String pool;
  private static String task;

  @BeforeAll
  static void fillStore() {
    cli = new Cli(folder);
    try (Store store = RecordedStore.open(cli.store())) {
      store.execute("update app set name = ?", APP);
      store.execute("update workerpool set description = ?", POOL);
      store.execute("update dataset set name = ' \t'");
      app = text(store, "select min(app) from slot where failed");
      pool = text(store, "select min(pool) from slot where app = '" + app + "' and failed");
      task = text(store, "select min(task) from slot where app = '" + app + "' and failed");
    }
  }

  private static String text(Store store, String sql) {
    return store.queryOne(sql, row -> row.getString(1));
  }

  static List<String> commands() {
    return List.of(
        "failures --by app",
        "failures --by app,pool",
        "causes --by app",
        "causes --list --by app",
        "patterns --roles app,pool --min-lift 0",
        "actors --roles app,pool",
        "replay --roles app,pool --stake 3/2 --penalty 1 --reward 0",
        "ruin --observed --by app --stake 1 --penalty 1 --reward 1/2",
        "ruin --observed --by app --for-ruin .3 --penalty 1 --reward 1/2",
        "show TASK",
        "show APP");
  }

  private static Cli.Run run(String command, Object... more) {
    List<Object> words = new ArrayList<>();
    for (String word : command.split(" ", -1)) {
      words.add(word.equals("TASK") ? task : word.equals("APP") ? app : word);
    }
    words.addAll(Arrays.asList(more));
    return cli.ok(words.toArray());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void tablesShowTheBeginningAndFitTheTerminal(String command) {
    Cli.Run table = run(command);
    assertThat(table.out()).contains("sheep").doesNotContain("n".repeat(80), "\u001b", "\u202e");
    assertThat(table.lines()).allMatch(line -> TextWidth.of(line) <= TextTable.WIDTH);
    assertThat(table.err()).doesNotContain("n".repeat(80), "\u001b", "\u202e");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void jsonHasThemWholeBesideEveryAddress(String command) {
    Named named = new Named();
    named.look(run(command, "--format", "json").json());
    assertThat(named.bare).isEmpty();
    assertThat(named.found).isPositive();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void csvHasThemWhole(String command) {
    assertThat(run(command, "--format", "csv").out()).contains("sheep").contains("n".repeat(5000));
  }

  @Test
  void withoutAWidthTheyAreWholeAndStillHarmless() {
    assertThat(run("failures --by app --wide").out())
        .contains("sheep\\u001b[2J\\u202e" + "n".repeat(5000));
  }

  @Test
  void markdownTakesNoMarkupFromThem() {
    assertThat(run("failures --by pool --format markdown").out())
        .contains("| meadow \\| \\*of\\* &lt;b&gt;all&lt;/b&gt;, \"ours\" |");
  }

  @Test
  void whereColumnsHaveNoRoomTheyStandBelowOrInBrackets() {
    List<String> lines = run("failures --by pool").lines();
    assertThat(lines.subList(4, lines.size() - 2))
        .filteredOn(line -> !line.startsWith("0x"))
        .containsOnly("  meadow | *of* <b>all</b>, \"ours\"");
    assertThat(run("failures --by app,pool").out())
        .containsPattern(
            "app 0x\\w{4}…\\w{4} \\(sheep.*…\\), pool 0x\\w{4}…\\w{4} \\(meadow.*…\\)");
  }

  @Test
  void blankNamesAreNoneAndTakeNoColumnInTables() {
    assertThat(run("failures --by dataset").out()).doesNotContain("name");
    assertThat(run("failures --by dataset --format csv").out())
        .startsWith("dataset,dataset_name,")
        .contains("(none),,");
    assertThat(run("failures --by requester --format csv").out()).doesNotContain("name");
  }

  @Test
  void whatIsSavedHasThemToo() {
    run("actors --roles app,pool --save");
    run("failures --by pool --save");
    assertThat(
            run("query", "select distinct pool_name from result_failures", "--format", "json")
                .json()
                .findValuesAsText("pool_name"))
        .containsExactly(POOL);
    assertThat(
            run(
                    "query",
                    "select actors_name[1] as n from result_actors where actors[1] = 'app="
                        + app
                        + "'",
                    "--format",
                    "json")
                .json()
                .findValuesAsText("n"))
        .containsExactly(APP);
  }

  @Test
  void sentencesAndLegendsNameThem() {
    assertThat(run("ruin --observed --by pool --stake 1,2 --penalty 1 --reward 1/2 --plot").out())
        .containsPattern("a 0x\\w{4}…\\w{4} \\(meadow");
    assertThat(run("actors --roles app,pool").err()).containsPattern("expected: .*0x\\w{40} \\(");
    assertThat(cli.run("show", "meadow | *of* <b>all</b>, \"ours\"").err()).contains("(meadow");
  }

  /** Looks for addresses that stand without their names. */
  private static final class Named {
    private final Map<String, String> names = Map.of(app, APP, pool, POOL);
    private final List<String> bare = new ArrayList<>();
    private int found;

    void look(JsonNode node) {
      node.elements().forEachRemaining(this::look);
      node.properties()
          .forEach(
              field -> {
                String key = field.getKey().equals("address") ? "name" : field.getKey() + "_name";
                JsonNode value = field.getValue();
                compare(value, node.path(key), key);
                for (int i = 0; i < value.size() && value.isArray(); i++) {
                  compare(value.path(i), node.path(key).path(i), key + i);
                }
              });
    }

    private void compare(JsonNode value, JsonNode name, String place) {
      String address = value.asText().replaceFirst("^.*=", "");
      if (value.isTextual() && names.containsKey(address)) {
        found++;
        if (!names.get(address).equals(name.asText(null))) {
          bare.add(place);
        }
      }
    }
  }
}
