package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.support.MarketStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo: the whole way on made-up data, and no other store harmed. */
class DemoCommandTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void makeCommandLine() {
    cli = new Cli(folder);
  }

  @Test
  void theDemoGoesTheWholeWayAndSaysThatItIsMadeUp() {
    Cli.Run demo = cli.ok("demo", "--seed", "7", "--deals", "60");
    assertThat(demo.err())
        .contains("of no real market")
        .contains("generated data")
        .doesNotContain("seems to have stopped");
    assertThat(demo.out()).contains("total").contains("NO_CONTRIBUTION");
    assertThat(demo.lines()).allMatch(line -> line.length() <= 80, "fits 80 columns");
    Path store = folder.resolve("pocoscope-demo.duckdb");
    JsonNode status = cli.ok("status", "--db", store, "--format", "json").json();
    assertThat(status.path("network").asText()).isEqualTo("generated");
    assertThat(cli.ok("demo", "--seed", "7", "--deals", "60").out()).isEqualTo(demo.out());
  }

  @Test
  void theDemoWritesThePageAndSaysWhatItFound() throws IOException {
    Path page = folder.resolve("pocoscope-demo.html");
    Cli.Run demo = cli.ok("demo", "--seed", "7", "--deals", "60");
    assertThat(demo.err())
        .contains("is a page: " + page)
        .containsPattern("Of [0-9]+ settled slots [0-9]+ failed")
        .contains("open, the parties that the evidence leaves open: P pool");
    assertThat(demo.lines()).contains("Why they failed");
    assertThat(Files.readString(page)).contains("nothing on this page is of a real market");
    Files.writeString(page, "a page of my own");
    assertThat(cli.ok("demo", "--deals", "10").err()).contains("was left as it is");
    assertThat(page).hasContent("a page of my own");
  }

  @Test
  void theDemoFillsTheStoreThatItIsTold() {
    Path store = folder.resolve("mine.duckdb");
    cli.ok("demo", "--db", store, "--deals", "10");
    Cli.Run demo = cli.ok("demo", "--db", store, "--deals", "20");
    assertThat(demo.err()).contains("pocoscope --db " + store + " failures --by pool");
    assertThat(store).exists();
    assertThat(folder.resolve("pocoscope-demo.duckdb")).doesNotExist();
    JsonNode status = cli.ok("status", "--db", store, "--format", "json").json();
    assertThat(status.path("network").asText()).isEqualTo("generated");
  }

  @Test
  void theDemoLeavesAHistoryThatOthersMadeUpAlone() {
    Path file = folder.resolve("made-up.duckdb");
    MarketStore.open(file, MarketSettings.defaults().withSize(10, 2)).close();
    String before = cli.ok("status", "--db", file, "--format", "json").out();
    Cli.Run demo = cli.run("demo", "--db", file, "--deals", "20");
    assertThat(demo.exitCode()).isEqualTo(2);
    assertThat(demo.err()).contains("is no store of the demo's").hasLineCount(1);
    assertThat(cli.ok("status", "--db", file, "--format", "json").out()).isEqualTo(before);
  }

  @Test
  void theDemoLeavesAnotherStoreOfItsNameAlone() throws IOException {
    Path store = folder.resolve("pocoscope-demo.duckdb");
    cli.ok("import", "--db", store, Files.writeString(folder.resolve("tasks.json"), Cli.TASKS));
    Cli.Run demo = cli.run("demo");
    assertThat(demo.exitCode()).isEqualTo(2);
    assertThat(demo.err()).contains("is no store of the demo's");
    assertThat(cli.ok("status", "--db", store, "--format", "json").json().path("slots").asInt())
        .isEqualTo(2);
  }
}
