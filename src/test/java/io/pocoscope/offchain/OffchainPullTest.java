package io.pocoscope.offchain;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.pocoscope.store.Store;
import io.pocoscope.store.answer.AnswerFile;
import io.pocoscope.store.answer.Import;
import io.pocoscope.subgraph.Endpoint;
import io.pocoscope.support.TestStore;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pull that does not come to its end is gone on with by the next. */
class OffchainPullTest {
  private static final int TASKS = 60;

  @TempDir Path folder;
  private Path file;
  private WireMockServer server;

  @BeforeEach
  void start() {
    server = new WireMockServer(options().dynamicPort());
    server.start();
    file = folder.resolve("store.duckdb");
    try (Store store = TestStore.open(file)) {
      String tasks =
          IntStream.range(0, TASKS)
              .mapToObj(OffchainPullTest::task)
              .collect(Collectors.joining(", ", "{\"data\": {\"tasks\": [", "]}}"));
      new Import(store, Optional.of("bellecour"), Optional.empty(), "test")
          .file(
              AnswerFile.of(new ByteArrayInputStream(tasks.getBytes(StandardCharsets.UTF_8))),
              Instant.ofEpochSecond(1));
    }
    for (int i = 0; i < TASKS; i++) {
      String id = id(i);
      server.stubFor(
          get("/one/tasks/" + id)
              .willReturn(
                  okJson("{\"chainTaskId\": \"" + id + "\", \"currentStatus\": \"FAILED\"}")));
    }
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void whatCameBeforeAWishToEndIsKeptAndTheRestIsAskedForNext() {
    Halt halt = new Halt();
    try (Store store = TestStore.open(file)) {
      assertThatThrownBy(() -> pull(store, halt, haltAfter(20, halt)))
          .isInstanceOf(OffchainFailure.Stopped.class)
          .hasMessageContaining("run the same command to go on");
      long kept = answers(store);
      assertThat(kept).isBetween(20L, 59L);
      int asked = requests();
      server.resetRequests();
      SchedulerReport rest = pull(store, new Halt(), quiet()).schedulers().get(0);
      assertThat(rest.before()).isEqualTo(kept);
      assertThat(rest.asked()).isEqualTo(TASKS - kept);
      assertThat(answers(store)).isEqualTo(TASKS);
      // What was under way when it ended is asked for again, and nothing else.
      assertThat(asked + requests() - TASKS).isBetween(0, 20);
    }
  }

  @Test
  void aKillLosesAFewAnswersAtTheMost() throws Exception {
    Path copy = folder.resolve("copy.duckdb");
    Halt halt = new Halt();
    try (Store store = TestStore.open(file)) {
      assertThatThrownBy(
              () ->
                  pull(
                      store,
                      halt,
                      new Quiet() {
                        @Override
                        public void asked(long tasks, long left) {
                          if (tasks >= 30 && !Files.exists(copy)) {
                            copyFiles(file, copy); // as a process leaves them that is killed now
                            halt.wish();
                          }
                        }
                      }))
          .isInstanceOf(OffchainFailure.Stopped.class);
    }
    try (Store store = TestStore.open(copy)) {
      assertThat(answers(store)).isGreaterThanOrEqualTo(30);
      SchedulerReport rest = pull(store, new Halt(), quiet()).schedulers().get(0);
      assertThat(rest.before()).isGreaterThanOrEqualTo(30);
      assertThat(answers(store)).isEqualTo(TASKS);
    }
  }

  @Test
  void aWishThatCameBeforeItsBeginningEndsItAtOnce() {
    Halt halt = new Halt();
    halt.wish();
    try (Store store = TestStore.open(file)) {
      assertThatThrownBy(() -> pull(store, halt, quiet()))
          .isInstanceOf(OffchainFailure.Stopped.class);
    }
    assertThat(requests()).isZero();
  }

  @Test
  void whoWasNeverAskedAboutGoesBeforeWhoGaveNoLastWord() {
    server.stubFor(get(urlPathMatching("/one/tasks/.*")).willReturn(status(404)));
    try (Store store = TestStore.open(file)) {
      new OffchainTables(store)
          .keep(
              java.util.List.of(
                  new Answer(
                      Optional.empty(),
                      server.baseUrl() + "/one",
                      id(TASKS - 1),
                      Instant.EPOCH,
                      Optional.of(404),
                      Optional.empty(),
                      new Reading.Unreadable("unknown"))));
      pull(store, new Halt(), quiet());
    }
    assertThat(server.getAllServeEvents().get(0).getRequest().getUrl())
        .as("the last that was asked")
        .isEqualTo("/one/tasks/" + id(TASKS - 1));
  }

  private PullReport pull(Store store, Halt halt, PullProgress progress) {
    Endpoint scheduler = Endpoint.parse(server.baseUrl() + "/one").orElseThrow();
    return OffchainPull.run(
        store,
        Clock.systemUTC(),
        new PullRequest(
            Optional.empty(),
            134,
            Map.of("0xa3", scheduler),
            false,
            new Manners(
                1e6,
                1,
                Duration.ofSeconds(20),
                Duration.ofMillis(1),
                Duration.ofSeconds(1),
                "test",
                UnaryOperator.identity())),
        progress,
        halt);
  }

  private static PullProgress haltAfter(int tasks, Halt halt) {
    return new Quiet() {
      @Override
      public void asked(long done, long left) {
        if (done >= tasks) {
          halt.wish();
        }
      }
    };
  }

  private static PullProgress quiet() {
    return new Quiet();
  }

  private int requests() {
    return server.findAll(getRequestedFor(urlPathMatching("/one/.*"))).size();
  }

  private static long answers(Store store) {
    return store.queryOne("select count(*) from offchain_answer", row -> row.getLong(1));
  }

  private static void copyFiles(Path from, Path to) {
    try {
      Path log = from.resolveSibling(from.getFileName() + ".wal");
      if (Files.exists(log)) {
        Files.copy(log, to.resolveSibling(to.getFileName() + ".wal"));
      }
      Files.copy(from, to);
    } catch (java.io.IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static String id(int i) {
    return "0x" + Integer.toHexString(0x1000 + i);
  }

  private static String task(int i) {
    return """
        {"id": "%s", "status": "FAILLED", "timestamp": "1700000000", "index": "0", "finalDeadline": "1",
         "requester": {"id": "0xa0"}, "deal": {"id": "0xd%s", "startTime": "1", "workerpool": {"id": "0xa3"}}}
        """
        .formatted(id(i), i);
  }

  /** Hears nothing. */
  private static class Quiet implements PullProgress {
    @Override
    public void next(String doing) {}

    @Override
    public void asked(long tasks, long left) {}

    @Override
    public void note(String what) {}
  }
}
