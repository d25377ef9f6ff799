package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.support.MarketStore;
import io.pocoscope.support.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where there is no room, an export or import says so, leaves what was there, and can be redone.
 */
@Tag("slow")
class DataSetFullDiskIT {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void fillStore() {
    cli = new Cli(folder);
    MarketStore.open(cli.store(), MarketSettings.defaults().withSize(2000, 3)).close();
  }

  @Test
  void aFileSystemThatIsFull() throws Exception {
    try (SmallDisk small = SmallDisk.at(folder.resolve("small"))) {
      assumeTrue(
          small.isMounted(),
          "only root may mount a small file system; a limit stands for it in the test below");
      Path data = small.folder().resolve("history");
      requireFull(cli.run("export", "--data", data));
      assertThat(data.resolve("manifest.json")).doesNotExist();
      small.resize(100_000_000);
      cli.ok("export", "--data", data);
      String told = Files.readString(data.resolve("manifest.json"));
      long taken = sizeOf(data);
      small.resize(taken + taken / 3);

      requireFull(cli.run("export", "--data", data, "--force"));
      assertThat(data.resolve("manifest.json")).hasContent(told);
      assertThat(sizeOf(data)).isLessThanOrEqualTo(taken);
      requireSame(data, folder.resolve("back.duckdb"));

      Path back = small.folder().resolve("back.duckdb");
      requireFull(cli.run("--db", back, "import", data));
      assertThat(small.folder().toFile().list()).containsExactly("history");
      small.resize(200_000_000);
      requireSame(data, back);
    }
  }

  /** In processes of their own, which may write no file of more bytes than these. */
  @Test
  void aLimitOnFiles() throws Exception {
    Path data = folder.resolve("history");
    cli.ok("export", "--data", data);
    String told = Files.readString(data.resolve("manifest.json"));
    for (String command :
        List.of("export --data history --force", "--db b.duckdb import history")) {
      Launched.Finished finished =
          new Launched(folder)
              .start(
                  new ProcessBuilder(
                      "prlimit",
                      "--fsize=300000",
                      "sh",
                      "-c",
                      Launched.LAUNCHER
                          + (command.startsWith("--db") ? " " : " --db " + cli.store() + " ")
                          + command))
              .finish();
      assertThat(finished.exitCode()).as(finished.toString()).isEqualTo(5);
      assertThat(finished.err()).hasLineCount(1).contains("is full; make room");
    }
    assertThat(data.resolve("manifest.json")).hasContent(told);
    requireSame(data, folder.resolve("b.duckdb"));
  }

  private static void requireFull(Cli.Run run) {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(5);
    assertThat(run.err()).hasLineCount(1).contains("is full; make room");
  }

  private void requireSame(Path data, Path back) {
    cli.ok("--db", back, "import", data);
    assertThat(hashes(back)).isEqualTo(hashes(cli.store()));
  }

  private JsonNode hashes(Path store) {
    return cli.ok("--db", store, "status", "--format", "json").json().get("tables");
  }

  private static long sizeOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
