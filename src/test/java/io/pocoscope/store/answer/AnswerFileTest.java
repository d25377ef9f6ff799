package io.pocoscope.store.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pocoscope.store.StoreFailure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerFileTest {
  @TempDir Path folder;

  @Test
  void aNamedPipeIsReadOnceAsItComes() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    byte[] packed = join(gzip("[1,"), gzip("2]"));
    CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(pipe, packed));
    assertThat(content(AnswerFile.at(pipe))).isEqualTo("[1,2]");
    writer.join();
  }

  @Test
  void everyMemberOfAGzipIsReadFromAPipeThatHasNothingReady() throws IOException {
    byte[] members = join(gzip("one "), gzip("two "), gzip("three"));
    for (int pieces = 1; pieces < members.length; pieces++) {
      assertThat(content(AnswerFile.of(new Slow(members, pieces)))).isEqualTo("one two three");
    }
  }

  @Test
  void whatFollowsAGzipIsPaddingOrRefused() throws IOException {
    assertThat(content(of(join(gzip("all"), new byte[600])))).isEqualTo("all");
    for (String more : List.of("{}", "[1]")) {
      assertThatThrownBy(() -> content(of(join(gzip("all"), more.getBytes(UTF_8)))))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("not gzip");
    }
    byte[] second = gzip("the second member");
    byte[] half = Arrays.copyOf(second, second.length / 2);
    assertThatThrownBy(() -> content(of(join(gzip("all"), half)))).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xxxxxxxxDUCK@         | --db",
        "PAR1                  | Parquet",
        "PK\u0003\u0004 zip     | unzip",
        "BZh91AY               | bzip2",
        "HTTP/2 200            | curl without -i",
        "id,status,timestamp   | CSV",
        "'\"id\";\"status\"'   | CSV",
        "id\tstatus            | CSV",
      })
  void whatIsNoJsonIsToldByItsBeginning(String beginning, String what) {
    assertThatThrownBy(() -> content(of(beginning.getBytes(UTF_8))))
        .isInstanceOf(StoreFailure.BadInput.class)
        .hasMessageContaining(what);
  }

  private static AnswerFile of(byte[] content) {
    return AnswerFile.of(new ByteArrayInputStream(content));
  }

  private static String content(AnswerFile file) throws IOException {
    try (InputStream in = file.open()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }

  private static byte[] join(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(part);
    }
    return all.toByteArray();
  }

  private static void write(Path pipe, byte[] bytes) {
    try (FileOutputStream out = new FileOutputStream(pipe.toFile())) {
      for (byte next : bytes) {
        out.write(next);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Gives some bytes at a time, and never knows of more. */
  private static final class Slow extends ByteArrayInputStream {
    private final int atOnce;

    Slow(byte[] bytes, int atOnce) {
      super(bytes);
      this.atOnce = atOnce;
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) {
      return super.read(into, offset, Math.min(length, atOnce));
    }

    @Override
    public synchronized int available() {
      return 0;
    }
  }
}
