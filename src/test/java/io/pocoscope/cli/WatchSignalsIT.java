package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A watch in a process of its own ends by itself on signals, and the next one goes on. */
@Tag("slow")
class WatchSignalsIT {
  private static final long HELD_BACK = 260;
  private static final Duration LATENCY = Duration.ofMillis(30);
  private static final int SIGNALS = 2;
  private static final long MOST_SECONDS = 60;
  private static final String[] TWO_ALERTS = {"--alert", "rate > .2"};

  @TempDir Path folder;
  private GrowingMarket market;
  private final List<Launched.Running> started = new ArrayList<>();
  private final SplittableRandom random = new SplittableRandom(20261130);

  @BeforeEach
  void serve() {
    market = new GrowingMarket(3, 60, HELD_BACK);
  }

  @AfterEach
  void close() {
    started.forEach(it -> it.process().destroyForcibly());
    market.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void inItsPause(String signal) throws Exception {
    once();
    market.advance(HELD_BACK);
    Path told = folder.resolve("told.jsonl");
    Launched.Running watch = start(market.url(), "--every", "2s", "--on-alert", "cat >> " + told);
    try (Heard heard = Heard.of(watch)) {
      heard.await("round", 2); // the first one's messages are marked as told by then
      Thread.sleep(300);
      signal(watch, signal, false);
      requireStopped(watch);
      assertThat(heard.count("alarm")).isOne();
    }
    requireWhole();
    assertThat(once("--on-alert", "cat >> " + told)).noneMatch(it -> isAlarm(it));
    assertThat(Files.readAllLines(told)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void inTheMiddleOfARound(String signal) throws Exception {
    String slow = market.slowUrl(LATENCY);
    List<JsonNode> said = new ArrayList<>();
    for (int times = 0; times < 2 * SIGNALS; times++) {
      Launched.Running watch =
          start(slow, "--every", "1s", "--on-alert", "cat >/dev/null", "--page-size", "20");
      try (Heard heard = Heard.of(watch)) {
        if (times % 2 == 0) {
          waitForWork(watch);
        } else {
          heard.await("round", 1);
        }
        market.advance(HELD_BACK / 4 / SIGNALS);
        Thread.sleep(random.nextInt(600));
        signal(watch, signal, false);
        requireStopped(watch);
        said.addAll(heard.events());
      }
      requireWhole();
    }
    market.advance(HELD_BACK);
    said.addAll(once());
    List<JsonNode> last = once();
    assertThat(last).extracting(it -> it.path("event").asText()).containsExactly("round");
    assertThat(said)
        .filteredOn(it -> isAlarm(it) && !it.path("again").asBoolean())
        .as("what is not said to be told again, of %s", said)
        .hasSize(1);
    market.requireAsInOneGo(store());
  }

  /** The first alarm's command has ended by then, and that one is not told again. */
  @ParameterizedTest
  @CsvSource({"TERM, false", "INT, false", "INT, true"})
  void whileTheCommandOfTheSecondAlarmRuns(String signal, boolean toAll) throws Exception {
    once(TWO_ALERTS);
    market.advance(HELD_BACK);
    Path heard = folder.resolve("heard.jsonl");
    Path pid = folder.resolve("command.pid");
    String command =
        String.format(
            Locale.ROOT,
            "cat >> %s; [ $(wc -l < %s) -lt 2 ] || sh -c 'echo $$ > %s; exec sleep 300'; :",
            heard,
            heard,
            pid);
    Launched.Running watch = start(market.url(), with("--on-alert", command));
    while (!Files.exists(pid) || Files.readString(pid).isBlank()) {
      assertThat(watch.process().isAlive()).as(Files.readString(watch.err())).isTrue();
      Thread.sleep(20);
    }
    ProcessHandle running =
        ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
    signal(watch, signal, toAll);
    requireStopped(watch);
    running.onExit().get(MOST_SECONDS, TimeUnit.SECONDS);
    requireWhole();
    List<JsonNode> again = once(TWO_ALERTS).stream().filter(it -> isAlarm(it)).toList();
    assertThat(again).hasSize(1);
    assertThat(again.get(0).path("again").asBoolean()).isTrue();
    String second = Files.readAllLines(heard).get(1);
    assertThat(again.get(0).path("id")).isEqualTo(new ObjectMapper().readTree(second).path("id"));
    assertThat(once(TWO_ALERTS)).noneMatch(it -> isAlarm(it));
  }

  private static String[] with(String... options) {
    return Stream.of(TWO_ALERTS, options).flatMap(Stream::of).toArray(String[]::new);
  }

  /** In a group of its own, which is sent a signal as a terminal does; none of them is ignored. */
  private Launched.Running start(String endpoint, String... options) throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of("setsid", "env", "--default-signal=INT", Launched.LAUNCHER.toString()));
    words(endpoint, options).forEach(it -> line.add(it.toString()));
    Launched.Running watch = new Launched(folder).start(new ProcessBuilder(line));
    started.add(watch);
    return watch;
  }

  private static void signal(Launched.Running watch, String signal, boolean toAll)
      throws IOException, InterruptedException {
    String whom = (toAll ? "-" : "") + watch.process().pid();
    new ProcessBuilder("kill", "-" + signal, "--", whom).inheritIO().start().waitFor();
  }

  private static void requireStopped(Launched.Running watch)
      throws IOException, InterruptedException {
    Launched.Finished finished = watch.finish();
    assertThat(finished.exitCode()).as(finished.toString()).isEqualTo(5);
    assertThat(finished.err()).contains("run the same command to go on");
    assertThat(finished.err()).doesNotContain("fault of pocoscope");
  }

  private void requireWhole() {
    new Cli(folder).ok("--db", store(), "status", "--verify");
  }

  /** Until the first sync says at which block it reads. */
  private static void waitForWork(Launched.Running watch) throws Exception {
    while (watch.process().isAlive() && !Files.readString(watch.err()).contains("at block")) {
      Thread.sleep(20);
    }
  }

  /** A round in this process; what it says. */
  private List<JsonNode> once(String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of("--rounds", "1"));
    all.addAll(List.of(options));
    Cli.Run run = new Cli(folder).ok(words(market.url(), all.toArray(String[]::new)).toArray());
    List<JsonNode> events = new ArrayList<>();
    for (String line : run.lines()) {
      events.add(new ObjectMapper().readTree(line));
    }
    return events;
  }

  private List<Object> words(String endpoint, String... options) {
    List<Object> words =
        new ArrayList<>(
            List.of(
                "--db",
                store(),
                "watch",
                "--endpoint",
                endpoint,
                "--network",
                GrowingMarket.NETWORK,
                "--margin",
                "0",
                "--format",
                "json",
                "--alert",
                "rate > .1"));
    words.addAll(List.of(options));
    return words;
  }

  private Path store() {
    return folder.resolve("watched.duckdb");
  }

  private static boolean isAlarm(JsonNode event) {
    return event.path("event").asText().equals("alarm");
  }
}
