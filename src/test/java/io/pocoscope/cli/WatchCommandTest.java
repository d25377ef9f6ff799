package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.history.Reorganisation;
import io.pocoscope.devnet.market.Market;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.writing.HistorySink;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.devnet.server.DevnetServer;
import io.pocoscope.devnet.server.Misbehaviour;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code watch} of a made-up market that grows, in which half of the slots fail. */
@Timeout(120)
class WatchCommandTest {
  private static final long HELD_BACK = 260;

  @TempDir private Path folder;
  private History history;
  private DevnetServer server;
  private Cli cli;

  @BeforeEach
  void start() {
    ApiSchema schema = ApiSchema.ofPoco();
    history = new History(schema, Market.deployment(3));
    Market.run(
        MarketSettings.defaults().withSeed(3).withSize(60, 3).withFailureRate(.5),
        schema,
        new HistorySink(history),
        slot -> {});
    server = serve(0, Misbehaviour.none().withHeldBack(HELD_BACK));
    cli = new Cli(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Each round is a process of its own, as from cron. */
  @Tag("slow")
  @Test
  void anAlarmIsToldOnceAndTakenBackWhenItsCauseIsGone() throws IOException {
    Path heard = folder.resolve("heard.jsonl");
    List<JsonNode> all = new ArrayList<>(once("--on-alert", "cat >> " + heard));
    assertThat(all).hasSize(1);
    assertThat(all.get(0).path("first").asBoolean()).isTrue();
    for (int i = 0; i < 4; i++) {
      advance(HELD_BACK / 4);
      all.addAll(once("--on-alert", "cat >> " + heard));
    }
    assertThat(all).filteredOn(event("alarm")).hasSize(1);
    JsonNode alarm = all.stream().filter(event("alarm")).findFirst().orElseThrow();
    assertThat(alarm.path("alert").asText()).isEqualTo("rate > 0.1");
    assertThat(alarm.path("failed").asDouble() / alarm.path("settled").asDouble())
        .isGreaterThan(.2);
    assertThat(Files.readAllLines(heard)).containsExactly(alarm.toString());
    assertThat(sum(all, "settled")).isEqualTo(settled());

    long first = all.get(0).path("block").asLong();
    server.reorganise(Reorganisation.keepingUpTo(first, history.head() - first));
    List<JsonNode> after = once("--on-alert", "cat >> " + heard + "; exit 3");
    assertThat(after).filteredOn(event("taken_back")).hasSize(1);
    assertThat(Files.readAllLines(heard)).hasSize(2);
    all.addAll(after);
    assertThat(sum(all, "settled")).as("what was taken back").isEqualTo(settled());
    assertThat(once()).extracting(it -> it.path("event").asText()).containsExactly("round");
  }

  @Tag("slow")
  @Test
  void anEndpointThatGoesAndComesBackIsToldEachOnce() throws Exception {
    Path out = folder.resolve("out");
    List<Integer> exitCodes = new ArrayList<>();
    Thread watch =
        new Thread(
            () -> exitCodes.add(cli.runInto(out, line("--every", "1s", "--attempts", "1", "-q"))));
    watch.setDaemon(true);
    watch.start();
    await(out, "round", 2);
    int port = URI.create(server.url()).getPort();
    server.close();
    await(out, "endpoint_gone", 1);
    Thread.sleep(1500);
    server = serve(port, Misbehaviour.none());
    await(out, "endpoint_back", 1);
    await(out, "round", 3);
    Thread.sleep(100); // it sleeps until the next round by then
    watch.interrupt();
    watch.join();
    assertThat(exitCodes).containsExactly(5);
    assertThat(events(out)).filteredOn(event("endpoint_gone")).hasSize(1);
    assertThat(cli.ok("status", "--verify").exitCode()).isZero();
  }

  @Tag("slow")
  @Test
  void whoKeepsItWaitingForTooLongIsGoneAndMayComeBack() throws Exception {
    cli.ok(words("--rounds", "1"));
    int port = URI.create(server.url()).getPort();
    server.close();
    Path out = folder.resolve("out");
    List<Integer> exitCodes = new ArrayList<>();
    Thread watch =
        new Thread(
            () -> exitCodes.add(cli.runInto(out, line("--every", "2s", "--max-wait", "1s", "-q"))));
    watch.setDaemon(true);
    watch.start();
    await(out, "endpoint_gone", 1);
    server = serve(port, Misbehaviour.none());
    await(out, "endpoint_back", 1);
    await(out, "round", 1);
    Thread.sleep(300); // it sleeps until the next round by then
    watch.interrupt();
    watch.join();
    assertThat(exitCodes).containsExactly(5);
    assertThat(events(out)).filteredOn(event("endpoint_gone")).hasSize(1);
  }

  @Tag("slow")
  @Test
  void anAlarmWhoseCommandIsEndedWithTheWatchIsToldAgain() throws Exception {
    once();
    advance(HELD_BACK);
    Path out = folder.resolve("out");
    Thread watch =
        new Thread(
            () -> cli.runInto(out, line("--alert", "rate > .1", "--on-alert", "sleep 300", "-q")));
    watch.setDaemon(true);
    watch.start();
    await(out, "alarm", 1);
    watch.interrupt();
    watch.join();
    List<JsonNode> again = once();
    assertThat(again).filteredOn(event("alarm")).hasSize(1);
    JsonNode alarm = again.stream().filter(event("alarm")).findFirst().orElseThrow();
    assertThat(alarm.path("again").asBoolean()).isTrue();
    assertThat(once()).filteredOn(event("alarm")).isEmpty();
  }

  @Test
  void peopleGetALineToARoundAndOnceWhoHasNoSlotYet() {
    String nobody = "pool 0x" + "9".repeat(40);
    String[] alerts = {"--alert", nobody + " rate > .2", "--alert", nobody + " rate > .3"};
    List<Object> words = new ArrayList<>(List.of(words("--rounds", "2", "--every", "1s")));
    words.set(words.indexOf("json"), "table");
    words.addAll(List.of(alerts));
    Cli.Run run = cli.ok(words.toArray());
    assertThat(run.lines()).hasSize(3);
    assertThat(run.lines().get(0)).contains("no slot is of " + nobody + " yet");
    assertThat(run.lines().get(1)).contains("the watch begins; there are ").contains(" settled, ");
    assertThat(run.lines().get(2)).contains(": 0 deals, 0 slots settled, 0 failed");
    assertThat(run.err()).contains("syncing");
    List<JsonNode> events = once(alerts);
    assertThat(events.get(0).path("event").asText()).isEqualTo("no_slot_yet");
    assertThat(nobody).isEqualTo("pool " + events.get(0).path("actor").asText());
    assertThat(events).filteredOn(event("round")).hasSize(1);
  }

  @Tag("slow")
  @Test
  void whatNoRoundCanMendEndsItAsItEndsASync() {
    cli.ok(words("--rounds", "1"));
    assertThat(cli.run("watch", "--endpoint", server.url(), "--network", "other").exitCode())
        .isEqualTo(4);
    assertThat(
            cli.run("watch", "--endpoint", server.url() + "/nowhere", "--network", "made-up")
                .exitCode())
        .isEqualTo(3);
  }

  private List<JsonNode> once(String... options) {
    List<Object> words = new ArrayList<>(List.of("--rounds", "1", "--alert", "rate > .1"));
    words.addAll(List.of(options));
    return cli.ok(words(words.toArray())).out().lines().map(WatchCommandTest::json).toList();
  }

  private Object[] line(Object... options) {
    return words(options);
  }

  private Object[] words(Object... options) {
    List<Object> words =
        new ArrayList<>(
            List.of("watch", "--endpoint", server.url(), "--network", "made-up", "--margin", "0"));
    words.addAll(List.of(options));
    if (!words.contains("--format")) {
      words.addAll(List.of("--format", "json"));
    }
    return words.toArray();
  }

  private DevnetServer serve(int port, Misbehaviour misbehaviour) {
    return DevnetServer.start(
        port, "made-up", new GraphNode(history), misbehaviour, Optional.empty());
  }

  private void advance(long blocks) {
    for (long i = 0; i < blocks; i++) {
      server.advance();
    }
  }

  private long settled() {
    return cli.ok(
            "query", "select count(*) as n from slot where completed or failed", "--format", "json")
        .json()
        .get(0)
        .path("n")
        .asLong();
  }

  private static long sum(List<JsonNode> events, String key) {
    return events.stream().filter(event("round")).mapToLong(it -> it.path(key).asLong()).sum();
  }

  private static Predicate<JsonNode> event(String name) {
    return it -> it.path("event").asText().equals(name);
  }

  private static void await(Path out, String event, int times) throws Exception {
    while (!Files.exists(out) || events(out).stream().filter(event(event)).count() < times) {
      Thread.sleep(50);
    }
  }

  private static List<JsonNode> events(Path out) throws IOException {
    return Files.readString(out)
        .lines()
        .filter(line -> line.endsWith("}"))
        .map(WatchCommandTest::json)
        .toList();
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (JsonProcessingException none) {
      throw new AssertionError(line, none);
    }
  }
}
