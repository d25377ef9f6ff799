package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.store.Store;
import io.pocoscope.support.RecordedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user calls addresses stands beside them, whatever their owners call them. */
class LabelsTest {
  @TempDir static Path folder;
  private static Cli cli;
  private static Path labels;
  private static String pool;
  private static String requester;

  @BeforeAll
  static void fillStore() throws IOException {
    cli = new Cli(folder);
    try (Store store = RecordedStore.open(cli.store())) {
      store.execute("update workerpool set description = 'its owner''s name'");
      pool = store.queryOne("select min(pool) from slot where failed", row -> row.getString(1));
      requester =
          store.queryOne(
              "select min(requester) from slot where failed and pool = ?",
              row -> row.getString(1),
              pool);
    }
    labels = folder.resolve("labels.csv");
    Files.writeString(
        labels, "address,name\n" + pool + ",Meadow\n" + requester + ",\"Bob, Ltd\"\n");
  }

  @ParameterizedTest
  @CsvSource({
    "failures --by pool, pool",
    "causes --by pool, pool",
    "vet --role pool, actor",
  })
  void itStandsForWhatTheOwnerSays(String command, String column) {
    Object[] words = words(command + " --format json --labels " + labels);
    JsonNode named = row(cli.ok(words).json(), column, pool);
    assertThat(named.path(column + "_name").asText()).isEqualTo("Meadow");
  }

  @Test
  void whoeverCanHaveNoNameInTheHistoryHasOneToo() {
    JsonNode rows =
        cli.ok("failures", "--by=requester", "--format=json", "--labels", labels).json();
    assertThat(row(rows, "requester", requester).path("requester_name").asText())
        .isEqualTo("Bob, Ltd");
    assertThat(cli.ok("failures", "--by=requester", "--labels", labels).out()).contains("Bob, Ltd");
    assertThat(cli.ok("failures", "--by=requester", "--format=csv", "--labels", labels).out())
        .contains(requester + ",\"Bob, Ltd\",");
    assertThat(cli.ok("failures", "--by=requester", "--format=csv").out())
        .doesNotContain("requester_name");
  }

  @Test
  void aCaseFileNamesThemOnce() {
    assertThat(cli.ok("show", pool, "--labels", labels).out()).containsOnlyOnce("Meadow");
    JsonNode who = cli.ok("show", pool, "--format=json", "--labels", labels).json().path("address");
    assertThat(who.path("name").asText()).isEqualTo("Meadow");
    assertThat(who.has("address_name")).isFalse();
    assertThat(cli.ok("show", pool).out()).contains("its owner's name");
  }

  @Test
  void aCaseIsFoundByIt() {
    String whole = cli.ok("show", pool, "--labels", labels).out();
    assertThat(cli.ok("show", "meadow ", "--labels", labels).out()).isEqualTo(whole);
    assertThat(cli.run("show", "meadow").err()).contains("no task, deal or address meadow");
  }

  @Test
  void aCaseIsNotFoundByItWhereSeveralAreCalledSoOrTheStoreKnowsNone() throws IOException {
    String nobody = "0x" + "9".repeat(40);
    Path file =
        Files.writeString(
            folder.resolve("same.csv"),
            pool + ",Farm\n" + requester + ",Farm\n" + nobody + ",Nobody\n");
    assertThat(cli.run("show", "Farm", "--labels", file).err())
        .contains("more than one thing is called Farm: ", pool, requester)
        .hasLineCount(1);
    assertThat(cli.run("show", "Nobody", "--labels", file).err())
        .contains("no task, deal or address Nobody (" + nobody + ") in the store");
  }

  @Test
  void aCaseIsNotFoundByWhatAnotherOnesOwnerCallsItToo() throws IOException {
    String owners = cli.ok("show", pool, "--format=json").json().at("/address/name").asText();
    Path file = Files.writeString(folder.resolve("taken.csv"), requester + "," + owners + "\n");
    assertThat(cli.run("show", owners, "--labels", file).err())
        .contains("more than one thing is called " + owners, pool, requester);
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "md"})
  void aReportHasNoOtherNameForThem(String form) throws IOException {
    Path named = folder.resolve("named." + form);
    cli.ok("report", "--to", named, "--force", "--sections", "actors");
    assertThat(named).content().contains("its owner");
    cli.ok("report", "--to", named, "--force", "--sections", "actors", "--labels", all());
    assertThat(named).content().contains("Pool 1").doesNotContain("its owner");
  }

  @Test
  void aServedPageHasNeither() throws Exception {
    Path labelled = all();
    Cli another = new Cli(Files.createDirectory(folder.resolve("served")));
    Files.copy(cli.store(), another.store());
    String rows =
        another.ok("failures", "--by=pool", "--format=json", "-q", "--labels", labelled).out();
    try (Served served = Served.start(another, folder, "--labels", labelled)) {
      assertThat(served.get("/chapter/actors").body())
          .contains("Pool 1")
          .doesNotContain("its owner");
      assertThat(served.get("/api/failures?by=pool").body()).isEqualTo(rows).contains("Pool 1");
    }
  }

  /** A label for every pool. */
  private static Path all() throws IOException {
    StringBuilder lines = new StringBuilder();
    cli.ok("query", "select id from workerpool order by id", "--format=json", "--wide")
        .json()
        .forEach(row -> lines.append(row.path("id").asText()).append(",Pool 1\n"));
    return Files.writeString(folder.resolve("all.csv"), lines);
  }

  @Test
  void aListOfIdsStaysOne() {
    String listed = "accept,reject,untested";
    assertThat(cli.ok("vet", "--list", listed, "--labels", labels).out())
        .isEqualTo(cli.ok("vet", "--list", listed).out())
        .contains(pool);
  }

  @Test
  void aFileThatIsNoneIsToldBeforeAnythingIsCounted() throws IOException {
    Path twice = folder.resolve("twice.csv");
    Files.writeString(twice, pool + ",Meadow\n" + pool + ",Pasture\n");
    Cli.Run run = cli.run("failures", "--labels", twice);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("twice.csv, line 2: " + pool + " has another name already");
  }

  /** Whether it needs names or not: whoever misspells the file does not learn it otherwise. */
  @ParameterizedTest
  @MethodSource("commands")
  void aFileThatIsNotThereIsToldByEveryCommandBeforeItWorks(String command) {
    Cli.Run run = cli.run(words(command + " --labels " + folder.resolve("nofile.csv")));
    assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("--labels: ", "nofile.csv is not there").hasLineCount(1);
  }

  @Test
  void helpNeedsNoFile() {
    Cli.Run run = cli.ok("watch", "--help", "--labels", folder.resolve("nofile.csv"));
    assertThat(run.out()).contains("Usage: ");
  }

  static Stream<String> commands() {
    Map<String, String> needed =
        Map.of(
            "import", " FILE",
            "watch", " --endpoint http://127.0.0.1:1/x --attempts 1 --rounds 1",
            "sync", " --endpoint http://127.0.0.1:1/x --attempts 1",
            "offchain", " pull",
            "show", " 0x12",
            "export", " --to out.csv",
            "report", " --to page.html",
            "query", " select",
            "completion", " bash",
            "man", " watch");
    return Main.line(cli.console()).getSubcommands().keySet().stream()
        .map(name -> name + needed.getOrDefault(name, ""));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "|%s,\"My \"\"Pool\"\", one\"| ,  |My \"Pool\", one|",
        "|%s,Meadow,,|               ,  Meadow",
        "|%s;Meadow|                 ,  Meadow",
        "|\"%s\";\"Meadow; one\"|     ,  |Meadow; one|",
        "|%s;Foo, Inc|               ,  |Foo, Inc|",
        "|%s\t Meadow |              ,  Meadow",
      })
  void namesAreReadAsSpreadsheetsWriteThem(String line, String name) throws IOException {
    Path file = Files.writeString(folder.resolve("written.csv"), String.format(line, pool));
    JsonNode rows = cli.ok("failures", "--by=pool", "--format=json", "--labels", file).json();
    assertThat(row(rows, "pool", pool).path("pool_name").asText()).isEqualTo(name);
  }

  @Test
  void aNameAndMoreIsNoLabel() throws IOException {
    Path file = Files.writeString(folder.resolve("more.csv"), pool + ",Meadow,a note\n");
    Cli.Run run = cli.run("failures", "--labels", file);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("more.csv, line 1: not ADDRESS,NAME");
  }

  private static Object[] words(String line) {
    return line.split(" ", -1);
  }

  private static JsonNode row(JsonNode rows, String key, String value) {
    for (JsonNode row : rows) {
      if (row.path(key).asText().equals(value)) {
        return row;
      }
    }
    throw new AssertionError("no " + value + " in " + rows);
  }
}
