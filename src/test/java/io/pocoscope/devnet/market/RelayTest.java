package io.pocoscope.devnet.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.writing.Relay;
import io.pocoscope.devnet.market.writing.VersionSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelayTest {
  private static final int MANY = 100_000;

  @TempDir Path folder;

  @Test
  void handsEverythingOnInTheOrderInWhichItCame() {
    List<Long> handed = new ArrayList<>();
    try (Relay relay = new Relay(new Listing(handed, Long.MAX_VALUE))) {
      for (long i = 0; i < MANY; i++) {
        relay.version("Task", "id", i, i + 1);
      }
    }
    assertThat(handed).hasSize(MANY).isSorted();
  }

  @Test
  void aFailureOfTheSinkEndsTheMarketAndIsTold() {
    List<Long> handed = new ArrayList<>();
    assertThatThrownBy(
            () -> {
              try (Relay relay = new Relay(new Listing(handed, 5))) {
                for (long i = 0; i < MANY * 100L; i++) {
                  relay.version("Task", "id", i, i + 1);
                }
              }
            })
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("disk full");
    assertThat(handed).hasSize(5);
  }

  @Test
  void aDumpThatCannotBeFinishedLeavesNothingBehind() throws IOException {
    Path file = folder.resolve("market.jsonl");
    assertThatThrownBy(
            () ->
                DumpFile.write(
                    file,
                    MarketSettings.defaults(),
                    Recorder.SCHEMA,
                    slot -> {
                      throw new IllegalStateException("the truth has no room");
                    }))
        .hasMessage("the truth has no room");
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  /** Has room for so many. */
  private record Listing(List<Long> handed, long room) implements VersionSink {
    @Override
    public void version(String type, String id, long from, long to, Object... values) {
      if (handed.size() >= room) {
        throw new UncheckedIOException(new IOException("disk full"));
      }
      handed.add(from);
    }

    @Override
    public void block(long number, long time) {}
  }
}
