package io.pocoscope.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreLimitsTest {
  @ParameterizedTest
  @CsvSource({
    "3000, 10, 1000",
    "3000, 1000000, 1000",
    "3000, 2500000, 2500",
    "3000, 5000000000000, 3000",
    "512, 2500000, 512"
  })
  void whatIsJudgedIsReadWithLessMemory(int most, long slots, int megabytes) {
    assertThat(new StoreLimits(most, 2).ifJudged(slots)).isEqualTo(new StoreLimits(megabytes, 2));
  }

  @ParameterizedTest
  @CsvSource({
    "24000000000, 0, 512",
    "24000000000, 10000000, 1600",
    "24000000000, 38000000, 6080",
    "24000000000, 500000000, 18000",
    "500000000, 38000000, 512"
  })
  void aTableIsFilledWithMemoryForItsKeys(long machine, long rows, int megabytes) {
    assertThat(StoreLimits.megabytesToFill(rows, machine)).isEqualTo(megabytes);
  }

  /** Beside the file, or, where nobody may write, in a folder for such files and of its own. */
  @Test
  void whatMemoryDoesNotHoldGoesWhereOneMayWrite(@TempDir Path folder) {
    Path file = folder.resolve("store.duckdb");
    assertThat(swap(file)).isEqualTo(file + ".tmp");
    Path elsewhere = folder.resolve("nobody-may-write-here").resolve("store.duckdb");
    assertThat(swap(elsewhere))
        .startsWith(System.getProperty("java.io.tmpdir"))
        .isNotEqualTo(swap(elsewhere));
  }

  private static String swap(Path file) {
    return StoreLimits.standard().asProperties(file).getProperty("temp_directory");
  }
}
