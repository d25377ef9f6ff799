package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pocoscope.support.Footprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watch in a process of its own, round after round of a market that grows all the time. */
@Tag("slow")
class WatchGrowthIT {
  private static final int BLOCKS_A_ROUND = 2;
  private static final int ROUNDS_A_REORGANISATION = 10;
  private static final int LOOKS = 10;

  /** What one look or the other may see of a round that is under way. */
  private static final long SLACK_BYTES = 2_000_000;

  /** The same; a leak of one to a round is more than that. */
  private static final long SLACK_COUNT = 8;

  /** Blocks that are free for the next round are in the file too. */
  private static final long MOST_OF_A_FILE = 3;

  /** A heap that is there from the beginning: what the process grows by is none of it. */
  private static final String HEAP = "-Xms64m -Xmx64m -XX:+AlwaysPreTouch";

  @TempDir Path folder;

  int rounds() {
    return 40;
  }

  /**
   * What a look saw.
   *
   * @param file the store's bytes
   */
  record Seen(long round, Footprint process, long file) {}

  @Test
  void itTakesNoMoreTheLongerItGoesOn() throws Exception {
    assumeTrue(Footprint.isTold(), "needs Linux and a JDK");
    long toCome = (long) rounds() * BLOCKS_A_ROUND;
    try (GrowingMarket market = new GrowingMarket(7, rounds(), toCome)) {
      List<Seen> all = watch(market);
      requireNoMore("live heap", all, it -> it.process().liveHeap(), SLACK_BYTES);
      requireNoMore("threads", all, it -> it.process().threads(), SLACK_COUNT);
      requireNoMore("descriptors", all, it -> it.process().descriptors(), SLACK_COUNT);
      Path store = folder.resolve("watched.duckdb");
      requireNoMuchGreaterFile(store, market.requireAsInOneGo(store));
    }
  }

  private static void requireNoMuchGreaterFile(Path store, Path other) throws IOException {
    long watched = Files.size(store);
    long atOnce = Files.size(other);
    System.out.printf(Locale.ROOT, "file: %d bytes, of a sync in one go: %d%n", watched, atOnce);
    assertThat(watched).isLessThan(MOST_OF_A_FILE * atOnce);
  }

  private List<Seen> watch(GrowingMarket market) throws Exception {
    List<Seen> all = new ArrayList<>();
    Launched.Running watch = start(market.url());
    try (Heard heard = Heard.of(watch)) {
      for (int round = 1; round <= rounds(); round++) {
        heard.await("round", round);
        market.advance(BLOCKS_A_ROUND);
        if (round % ROUNDS_A_REORGANISATION == 0) {
          market.reorganise(BLOCKS_A_ROUND * 2);
        }
        if (round % (rounds() / LOOKS) == 0) {
          all.add(look(heard.count("round"), watch.process().pid()));
        }
      }
      heard.await("round", heard.count("round") + 2);
      watch.signal("TERM");
      Launched.Finished finished = watch.finish();
      assertThat(finished.exitCode()).as(finished.toString()).isEqualTo(5);
      System.out.printf(
          Locale.ROOT,
          "%d rounds, %d alarms, %d ends, %d taken back%n",
          heard.count("round"),
          heard.count("alarm"),
          heard.count("end"),
          heard.count("taken_back"));
      assertThat(heard.count("alarm")).isPositive();
    } finally {
      watch.process().destroyForcibly();
    }
    return all;
  }

  private Launched.Running start(String endpoint) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Launched.LAUNCHER.toString(),
            "--db",
            "watched.duckdb",
            "watch",
            "--endpoint",
            endpoint,
            "--network",
            GrowingMarket.NETWORK,
            "--margin",
            "0",
            "--every",
            "1s",
            "--format",
            "json",
            "--alert",
            "rate > .1",
            "--alert",
            "no settled slot for 2h",
            "--on-alert",
            "cat >/dev/null");
    builder.environment().put("POCOSCOPE_JAVA_OPTS", HEAP + " -Djava.io.tmpdir=" + folder);
    return new Launched(folder).start(builder);
  }

  private Seen look(long round, long pid) throws IOException, InterruptedException {
    Seen seen = new Seen(round, Footprint.of(pid), Files.size(folder.resolve("watched.duckdb")));
    Footprint process = seen.process();
    System.out.printf(
        Locale.ROOT,
        "| %d | %.1f | %.0f | %d | %d | %.1f |%n",
        round,
        process.liveHeap() / 1e6,
        process.resident() / 1e6,
        process.threads(),
        process.descriptors(),
        seen.file() / 1e6);
    return seen;
  }

  /** The least of some looks: what is under way at one of them is no leak. */
  private static void requireNoMore(
      String what, List<Seen> all, ToLongFunction<Seen> figure, long slack) {
    long middle =
        all.subList(LOOKS / 2 - 2, LOOKS / 2 + 1).stream().mapToLong(figure).min().orElseThrow();
    long end = all.subList(LOOKS - 3, LOOKS).stream().mapToLong(figure).min().orElseThrow();
    assertThat(end).as("%s of %s", what, all).isLessThanOrEqualTo(middle + slack);
  }
}
