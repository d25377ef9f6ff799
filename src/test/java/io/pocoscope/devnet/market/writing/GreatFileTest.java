package io.pocoscope.devnet.market.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreatFileTest {
  private static final int PART = 99_999;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 511, 4096, 1 << 20, (1 << 20) + 1, 3 << 20, (3 << 20) + 4097})
  void holdsWhatIsWrittenHoweverItsEndLies(int size) throws IOException {
    byte[] given = bytes(size);
    Path file = folder.resolve("great");
    write(file, given);
    assertThat(file).hasBinaryContent(given);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 2 << 20})
  void leavesNothingOfAFileThatWasThere(int size) throws IOException {
    Path file = Files.write(folder.resolve("great"), bytes(5 << 20));
    byte[] given = bytes(size);
    write(file, given);
    assertThat(file).hasBinaryContent(given);
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (OutputStream out = GreatFile.create(file)) {
      for (int done = 0; done < bytes.length; done += PART) {
        out.write(Arrays.copyOfRange(bytes, done, Math.min(bytes.length, done + PART)));
      }
    }
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }
}
