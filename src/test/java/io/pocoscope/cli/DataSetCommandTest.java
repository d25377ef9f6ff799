package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.support.MarketStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store as a data set, by the command line. */
class DataSetCommandTest {
  @TempDir Path folder;
  private Cli cli;
  private Path data;

  @BeforeEach
  void fillStore() {
    cli = new Cli(folder);
    data = folder.resolve("history");
    MarketStore.open(cli.store(), MarketSettings.defaults().withSize(40, 2)).close();
  }

  @Test
  void aStoreGoesOutAndComesBack() throws IOException {
    Cli.Run out = cli.ok("export", "--data", data, "--format", "json");
    assertThat(out.err()).contains("history: export 1, 39 of 39 tables changed");
    assertThat(out.json()).hasSize(39);
    JsonNode manifest = new ObjectMapper().readTree(data.resolve("manifest.json").toFile());
    assertThat(manifest.get("tables")).hasSize(39);
    assertThat(manifest.get("generated").asBoolean()).isFalse();

    Path back = folder.resolve("back.duckdb");
    assertThat(cli.ok("--db", back, "import", data).out()).contains("deal");
    assertThat(hashes(back)).isEqualTo(hashes(cli.store()));
    assertThat(cli.ok("--db", back, "failures").out()).isEqualTo(cli.ok("failures").out());
    assertThat(cli.ok("--db", back, "failures").err()).isEqualTo(cli.ok("failures").err());
  }

  private JsonNode hashes(Path store) {
    return cli.ok("--db", store, "status", "--format", "json").json().get("tables");
  }

  @Test
  void whatHasNotChangedIsSaidToBeAsItWas() {
    cli.ok("export", "--data", data, "--since-last");
    Cli.Run again = cli.ok("export", "--data", data, "--since-last");
    assertThat(again.err()).contains("export 2, nothing has changed, so that only manifest.json");
    assertThat(again.out()).doesNotContain("true");
  }

  @Test
  void aDataSetIsNotReplacedUnasked() {
    cli.ok("export", "--data", data);
    Cli.Run again = cli.run("export", "--data", data);
    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err()).hasLineCount(1).contains("--since-last").contains("--force");
    assertThat(cli.ok("export", "--data", data, "--force").err()).contains("export 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export",
        "export --since-last",
        "export --data d --since 2024-01-01",
        "export --data d --to x.json",
        "export --data d --force --since-last"
      })
  void whatDoesNotGoTogetherIsRefused(String line) {
    Cli.Run run = cli.run((Object[]) line.split(" ", -1));
    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(folder.resolve("d")).doesNotExist();
  }

  @Test
  void aDataSetIsImportedByItselfIntoAStoreOfItsOwn() throws IOException {
    cli.ok("export", "--data", data);
    assertThat(cli.run("import", data).err()).contains("there is a store at");
    Path back = folder.resolve("back.duckdb");
    assertThat(cli.run("--db", back, "import", data, "--network", "bellecour").exitCode())
        .isEqualTo(2);
    Files.delete(data.resolve("manifest.json"));
    Files.delete(data.resolve(".pocoscope-data-set"));
    Cli.Run run = cli.run("--db", back, "import", data);
    assertThat(run.err()).contains("is a folder: name the files in it");
    assertThat(back).doesNotExist();
  }

  @Test
  void whatIsNoWholeDataSetIsNamedInOneLine() throws IOException {
    cli.ok("export", "--data", data);
    Path back = folder.resolve("back.duckdb");
    Files.writeString(data.resolve("manifest.json"), "{\"manifest_version\" : 1, \"tool\" : \"poc");
    Cli.Run cut = cli.run("--db", back, "import", data);
    assertThat(cut.exitCode()).isEqualTo(7);
    assertThat(cut.err()).hasLineCount(1).contains("it is no JSON", "export it again");
    Cli.Run update = cli.run("export", "--data", data, "--since-last");
    assertThat(update.exitCode()).isEqualTo(7);
    assertThat(update.err()).hasLineCount(1).contains("it is no JSON", "give --force");
    Files.delete(data.resolve("manifest.json"));
    Cli.Run killed = cli.run("--db", back, "import", data);
    assertThat(killed.exitCode()).isEqualTo(7);
    assertThat(killed.err()).hasLineCount(1).contains("did not come to its end", "export it again");
    assertThat(back).doesNotExist();
    assertThat(cli.ok("export", "--data", data).err()).contains("39 of 39 tables changed");
  }

  @Test
  void whereNothingCanBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    for (String place : new String[] {"file", "file/below", ""}) {
      Cli.Run run =
          cli.run("export", "--data", place.isEmpty() ? "" : folder.resolve(place).toString());
      assertThat(run.exitCode()).as(place).isEqualTo(2);
      assertThat(run.err()).as(place).hasLineCount(1);
    }
    cli.ok("export", "--data", data);
    Cli.Run run = cli.run("--db", file.resolve("b.duckdb"), "import", data);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains("name another");
  }

  @Test
  void aFolderOfOthersIsRefused() throws IOException {
    Files.createDirectories(data);
    Files.writeString(data.resolve("notes.txt"), "mine");
    Cli.Run run = cli.run("export", "--data", data, "--force");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains("holds other things");
    Files.writeString(folder.resolve("file"), "");
    assertThat(cli.run("export", "--data", folder.resolve("file")).err())
        .contains("it is no folder");
  }
}
