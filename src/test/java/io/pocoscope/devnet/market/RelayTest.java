package io.pocoscope.devnet.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.writing.Relay;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelayTest {
  private static final int MANY = 5_000_000;
  private static final int PART = 777_777;

  @TempDir Path folder;

  @Test
  void handsEverythingOnInTheOrderInWhichItCame() throws IOException {
    byte[] given = new byte[MANY];
    new Random(1).nextBytes(given);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (Relay relay = new Relay(written)) {
      relay.write(given[0]);
      relay.write(given, 1, MANY / 2);
      for (int done = MANY / 2 + 1; done < MANY; done += PART) {
        relay.write(given, done, Math.min(PART, MANY - done));
      }
    }
    assertThat(written.toByteArray()).isEqualTo(given);
  }

  @Test
  void aFailureOfTheSinkEndsTheMarketAndIsTold() {
    FullDisk disk = new FullDisk();
    byte[] part = new byte[PART];
    assertThatThrownBy(
            () -> {
              try (Relay relay = new Relay(disk)) {
                while (true) {
                  relay.write(part);
                }
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessageContaining("disk full");
    assertThat(disk.closed).isTrue();
  }

  @Test
  void aDumpThatCannotBeFinishedSaysWhy() {
    Path file = folder.resolve("market.jsonl");
    assertThatThrownBy(
            () ->
                DumpFile.write(
                    file,
                    false,
                    MarketSettings.defaults(),
                    Recorder.SCHEMA,
                    slot -> {
                      throw new IllegalStateException("the truth has no room");
                    }))
        .hasMessage("the truth has no room");
  }

  @Test
  void whatFailsAtTheVeryEndIsToldToo() {
    FullDisk disk = new FullDisk();
    assertThatThrownBy(
            () -> {
              try (Relay relay = new Relay(disk)) {
                relay.write(1);
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessageContaining("disk full");
    assertThat(disk.closed).isTrue();
  }

  /** Has room for nothing. */
  private static final class FullDisk extends OutputStream {
    private volatile boolean closed;

    @Override
    public void write(int one) throws IOException {
      throw new IOException("disk full");
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
