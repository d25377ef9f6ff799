package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A simulation that is stopped by Ctrl-C leaves what is through. */
class SimulateIT {
  /**
   * How a process ends that is interrupted before its work has begun: a busy machine takes long.
   */
  private static final int NOT_YET_BEGUN = 130;

  @TempDir private Path folder;

  /** Before its work had begun, or before any run was through. */
  private static boolean tooEarly(Launched.Finished stopped) throws IOException {
    return stopped.exitCode() == NOT_YET_BEGUN
        || stopped.out().isBlank()
        || new ObjectMapper().readTree(stopped.out()).isEmpty();
  }

  @Test
  void theRunsThatAreThroughAreShown() throws Exception {
    Path removals = folder.resolve("removals.csv");
    Launched.Finished stopped = interrupted(3, removals);
    for (int seconds = 6; tooEarly(stopped) && seconds < 100; seconds *= 2) {
      Files.deleteIfExists(removals); // one that came too early leaves it without a row
      stopped = interrupted(seconds, removals);
    }
    assertThat(stopped.exitCode()).as(stopped.toString()).isEqualTo(5);
    JsonNode schemes = new ObjectMapper().readTree(stopped.out());
    assertThat(schemes).hasSize(4);
    int runs = schemes.get(0).get("runs").asInt();
    assertThat(runs).isBetween(1, 99_999);
    assertThat(schemes.get(0).get("precision").get("mean").asDouble()).isEqualTo(1);
    assertThat(removals).exists();
  }

  @Test
  void aSweepGoesOnBehindWhatThereIs() throws Exception {
    Path file = folder.resolve("sweep.csv");
    String[] sweep = {
      "simulate", "--sweep=stake=2..40", "--runs=20", "--scheme=coll-sr", "--to=" + file
    };
    Launched launched = new Launched(folder);
    Launched.Running running = launched.start(sweep);
    while (!Files.exists(file) || Files.readAllLines(file).size() < 2) {
      Thread.sleep(10);
    }
    running.signal("INT");
    assertThat(running.finish().exitCode()).isIn(0, 5); // a quick machine may be through
    List<String> before = Files.readAllLines(file);
    assertThat(launched.run(sweep).exitCode()).isZero();
    List<String> after = Files.readAllLines(file);
    assertThat(after).hasSize(1 + 39).doesNotHaveDuplicates();
    assertThat(after.subList(0, before.size())).isEqualTo(before);
  }

  private Launched.Finished interrupted(int seconds, Path removals) throws Exception {
    Launched.Running running =
        new Launched(folder)
            .start(
                "simulate", "--runs=100000", "--format=json", "--removals=" + removals, "--quiet");
    Thread.sleep(1000L * seconds);
    running.signal("INT");
    return running.finish();
  }
}
