package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.support.MarketStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where memory or disk give out in the midst of it, a line says which, and nothing is printed. */
@Tag("spark")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SparkWithLittleIT {
  private static final long MOST_MINUTES = 5;

  @TempDir static Path market;
  private static Path data;

  @TempDir Path folder;

  @BeforeAll
  static void export() {
    Cli store = new Cli(market);
    MarketStore.open(store.store(), MarketSettings.defaults().withSize(2000, 3)).close();
    data = market.resolve("data");
    store.ok("export", "--data", data);
  }

  @Test
  void memoryThatGivesOut() throws Exception {
    assertThat(told(1, List.of(), "spark.memory.fraction=0.0001"))
        .contains("the memory of Spark is not enough", "spark.executor.memory");
  }

  @Test
  void aDiskThatIsFull() throws Exception {
    assertThat(told(5, List.of("prlimit", "--fsize=100000"), "spark.sql.shuffle.partitions=2"))
        .contains("there is no room left", "spark.local.dir");
  }

  private String told(int exitCode, List<String> before, String setting)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        SparkProcess.in(
                folder,
                before,
                List.of("spark.master=local[2]", setting),
                "failures",
                "--by=pool",
                "--interval=wilson",
                "--data=" + data)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(err)).isEqualTo(exitCode);
    assertThat(out).isEmptyFile();
    List<String> lines = Files.readAllLines(err);
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }
}
