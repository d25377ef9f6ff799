package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.support.MarketStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo: the whole way on made-up data, and no other store harmed. */
class DemoCommandTest {
  @TempDir private static Path shown;
  private static Cli.Run demo;

  @TempDir private Path folder;
  private Cli cli;

  /** It takes its time, as all is found and a page written: several tests look at one. */
  @BeforeAll
  static void runOnce() {
    demo = new Cli(shown).ok("demo", "--seed", "7", "--deals", "40");
  }

  @BeforeEach
  void makeCommandLine() {
    cli = new Cli(folder);
  }

  @Test
  void theDemoGoesTheWholeWayAndSaysThatItIsMadeUp() {
    assertThat(demo.err())
        .contains("of no real market")
        .contains("generated data")
        .doesNotContain("seems to have stopped");
    assertThat(demo.out()).contains("total").contains("NO_CONTRIBUTION");
    assertThat(demo.lines()).allMatch(line -> line.length() <= 80, "fits 80 columns");
    Path store = shown.resolve("pocoscope-demo.duckdb");
    JsonNode status = cli.ok("status", "--db", store, "--format", "json").json();
    assertThat(status.path("network").asText()).isEqualTo("generated");
  }

  @Test
  void theDemoWritesThePageAndSaysWhatItFound() throws IOException {
    Path page = shown.resolve("pocoscope-demo.html");
    assertThat(demo.err())
        .contains("is a page: " + page)
        .containsPattern("Of [0-9]+ settled slots [0-9]+ failed")
        .contains("open, the parties that the evidence leaves open: P pool");
    assertThat(demo.lines()).contains("Why they failed");
    assertThat(Files.readString(page)).contains("nothing on this page is of a real market");
  }

  @Test
  void theDemoShowsHiddenFailuresAndWhatASchedulerSays() {
    assertThat(demo.err())
        .containsPattern("[0-9]+ slots that the chain calls completed hold nothing but a worker's")
        .containsPattern("of 0x[0-9a-f]{64} the chain says [A-Z_]+; its scheduler says [A-Z_]+,")
        .contains("causes --witness both");
    assertThat(demo.out()).contains("HIDDEN_").contains("(task)      RECEIVED");
    JsonNode answers =
        cli.ok(
                "query",
                "--db",
                shown.resolve("pocoscope-demo.duckdb"),
                "--format",
                "json",
                "select count(*) as heard from offchain_cause")
            .json();
    assertThat(answers.get(0).get("heard").asLong()).isPositive();
  }

  @Test
  void theDoctorDoesNotMissWhatServedTheDemo() {
    Path store = shown.resolve("pocoscope-demo.duckdb");
    Map<String, JsonNode> found = new HashMap<>();
    cli.ok("doctor", "--db", store, "--format", "json")
        .json()
        .forEach(row -> found.put(row.path("check").asText(), row));
    assertThat(found.get("endpoint").path("sign").asText()).isEqualTo("skipped");
    assertThat(found.get("endpoint").path("seen").asText()).startsWith("made up: served while");
    assertThat(found.get("clock").path("sign").asText()).isEqualTo("skipped");
    assertThat(cli.run("doctor", "--db", store, "--endpoint", "http://127.0.0.1:9/x").exitCode())
        .as("who names an endpoint means it")
        .isEqualTo(3);
  }

  @Test
  void theDemoFillsTheStoreThatItIsToldAndAgainButLeavesAnotherPageAlone() throws IOException {
    Path store = Files.copy(shown.resolve("pocoscope-demo.duckdb"), folder.resolve("mine.duckdb"));
    Path page = Files.writeString(folder.resolve("mine.html"), "a page of my own");
    Cli.Run again = cli.ok("demo", "--db", store, "--seed", "7", "--deals", "40");
    assertThat(again.err()).contains("pocoscope --db " + store + " failures --by pool");
    assertThat(again.out()).isEqualTo(demo.out());
    assertThat(again.err()).contains("was left as it is");
    assertThat(page).hasContent("a page of my own");
    assertThat(folder.resolve("pocoscope-demo.duckdb")).doesNotExist();
    JsonNode status = cli.ok("status", "--db", store, "--format", "json").json();
    assertThat(status.path("network").asText()).isEqualTo("generated");
  }

  @Test
  void theDemoLeavesAHistoryThatOthersMadeUpAlone() {
    Path file = folder.resolve("made-up.duckdb");
    MarketStore.open(file, MarketSettings.defaults().withSize(10, 2)).close();
    String before = cli.ok("status", "--db", file, "--format", "json").out();
    Cli.Run refused = cli.run("demo", "--db", file, "--deals", "20");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("is no store of the demo's").hasLineCount(1);
    assertThat(cli.ok("status", "--db", file, "--format", "json").out()).isEqualTo(before);
  }

  @Test
  void theDemoLeavesAnotherStoreOfItsNameAlone() throws IOException {
    Path store = folder.resolve("pocoscope-demo.duckdb");
    cli.ok("import", "--db", store, Files.writeString(folder.resolve("tasks.json"), Cli.TASKS));
    Cli.Run refused = cli.run("demo");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("is no store of the demo's");
    assertThat(cli.ok("status", "--db", store, "--format", "json").json().path("slots").asInt())
        .isEqualTo(2);
  }
}
