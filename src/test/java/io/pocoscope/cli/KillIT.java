package io.pocoscope.cli;

import static io.pocoscope.support.StoreContent.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pocoscope.devnet.RecordedHistory;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.server.DevnetServer;
import io.pocoscope.devnet.server.Latency;
import io.pocoscope.devnet.server.Misbehaviour;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import io.pocoscope.support.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sync that is killed goes on where it was, and ends with what it would have had. */
@Tag("slow")
class KillIT {
  private static final Duration LATENCY = Duration.ofMillis(40);

  private static GraphNode node;
  private static SortedMap<String, String> clean;

  @TempDir Path folder;
  private DevnetServer slow;
  private DevnetServer quick;
  private final SplittableRandom random = new SplittableRandom(20261121);

  @BeforeAll
  static void syncUndisturbed(@TempDir Path folder) {
    node = new GraphNode(RecordedHistory.load());
    try (DevnetServer server = DevnetServer.start(0, "bellecour/poco-v5", node)) {
      sync(folder.resolve("clean.duckdb"), server);
    }
    clean = contentOf(folder.resolve("clean.duckdb"));
  }

  @BeforeEach
  void serve() {
    slow =
        DevnetServer.start(
            0, "bellecour/poco-v5", node, Misbehaviour.none().with(Latency.of(LATENCY)));
    quick = DevnetServer.start(0, "bellecour/poco-v5", node);
  }

  @AfterEach
  void close() {
    slow.close();
    quick.close();
  }

  int kills() {
    return 2;
  }

  @Test
  void bySigkillAtAnyMoment() throws Exception {
    int killed = 0;
    while (killed < kills()) {
      Launched.Running running = startSlowly("killed.duckdb");
      if (running.process().waitFor(random.nextInt(400, 1600), TimeUnit.MILLISECONDS)) {
        // It was through before the shot: that was no kill, and the next one begins anew.
        assertThat(running.finish().exitCode()).isZero();
        Files.delete(folder.resolve("killed.duckdb"));
        continue;
      }
      running.process().destroyForcibly().waitFor();
      killed++;
    }
    finishAndCompare("killed.duckdb");
  }

  @Test
  void byCtrlC() throws Exception {
    for (int times = 0; times < kills(); times++) {
      Launched.Running running = startSlowly("interrupted.duckdb");
      waitForWork(running);
      Thread.sleep(random.nextInt(300));
      long before = System.nanoTime();
      running.signal("INT");
      Launched.Finished finished = running.finish();
      System.out.printf("Ctrl-C: ended after %d ms%n", (System.nanoTime() - before) / 1_000_000);
      assertThat(finished.exitCode()).as(finished.toString()).isEqualTo(5);
      assertThat(finished.err()).contains("run the same command to go on");
      assertThat(finished.err()).doesNotContain("fault of pocoscope");
    }
    finishAndCompare("interrupted.duckdb");
  }

  @Test
  void byADiskThatIsFull() throws Exception {
    Launched.Running running = startSlowly("full.duckdb");
    waitForWork(running);
    // From now on the process may write no file of more bytes than these.
    new ProcessBuilder("prlimit", "--pid", "" + running.process().pid(), "--fsize=600000")
        .inheritIO()
        .start()
        .waitFor();
    Launched.Finished finished = running.finish();
    assertThat(finished.exitCode()).as(finished.toString()).isEqualTo(5);
    assertThat(finished.err()).contains("there is no room left for", "make room");
    try (Store store = Store.openReadOnly(folder.resolve("full.duckdb"), StoreLimits.standard())) {
      assertThat(store.meta().synced()).isFalse();
    }
    finishAndCompare("full.duckdb");
  }

  @Test
  void byAFileSystemThatIsFull() throws Exception {
    try (SmallDisk small = SmallDisk.at(folder.resolve("small"))) {
      assumeTrue(
          small.isMounted(),
          "only root may mount a small file system; a limit stands for it in the test above");
      Launched.Finished finished = startSlowly("small/full.duckdb").finish();
      assertThat(finished.exitCode()).as(finished.toString()).isEqualTo(5);
      assertThat(finished.err()).contains("there is no room left for", "make room");
      small.resize(100_000_000);
      finishAndCompare("small/full.duckdb");
    }
  }

  private Launched.Running startSlowly(String file) throws IOException {
    return new Launched(folder)
        .start(
            "--db",
            file,
            "sync",
            "--endpoint",
            slow.url(),
            "--network",
            "bellecour",
            "--margin",
            "0",
            "--page-size",
            "20",
            "--parallel",
            "2");
  }

  /** Until it says at which block it reads: before that there is nothing to bring into order. */
  private static void waitForWork(Launched.Running running) throws Exception {
    while (running.process().isAlive() && !Files.readString(running.err()).contains("at block")) {
      Thread.sleep(20);
    }
  }

  private void finishAndCompare(String file) {
    sync(folder.resolve(file), quick);
    assertThat(contentOf(folder.resolve(file))).isEqualTo(clean);
  }

  /** In this process: what was killed is another. */
  private static void sync(Path file, DevnetServer from) {
    new Cli(file.getParent())
        .ok(
            "--db",
            file,
            "sync",
            "--endpoint",
            from.url(),
            "--network",
            "bellecour",
            "--margin",
            "0");
  }

  private static SortedMap<String, String> contentOf(Path file) {
    try (Store store = Store.openReadOnly(file, StoreLimits.standard())) {
      return content(store);
    }
  }
}
