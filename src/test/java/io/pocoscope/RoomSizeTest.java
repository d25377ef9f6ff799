package io.pocoscope;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A room that a reader can take in at a glance. */
class RoomSizeTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final long MOST_FILES = 30;

  /** Rooms that were greater when the rule came: none of them grows, and each leaves in time. */
  private static final Map<String, Long> GREATER =
      Map.of(
          "io.pocoscope.ruin", 66L,
          "io.pocoscope.devnet.query", 52L,
          "io.pocoscope.market", 46L,
          "io.pocoscope.subgraph", 45L,
          "io.pocoscope.store", 42L,
          "io.pocoscope.sync", 40L,
          "io.pocoscope.rate", 38L);

  @Test
  void noRoomHasMoreThanThirtyFiles() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      Map<String, Long> rooms =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .collect(groupingBy(RoomSizeTest::room, counting()));
      assertThat(rooms).hasSizeGreaterThan(20);
      assertThat(rooms)
          .allSatisfy(
              (room, size) ->
                  assertThat(size)
                      .as(room)
                      .isLessThanOrEqualTo(GREATER.getOrDefault(room, MOST_FILES)));
    }
  }

  private static String room(Path file) {
    return SOURCES.relativize(file.getParent()).toString().replace('/', '.');
  }
}
