package io.pocoscope.offchain;

import io.pocoscope.store.Resource;
import io.pocoscope.store.Store;
import io.pocoscope.store.answer.AnswerFile;
import io.pocoscope.store.answer.Import;
import io.pocoscope.support.TestStore;
import io.pocoscope.sync.Sync;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Three slots of one deal, and whatever a test has schedulers say of them. */
abstract class OffchainCases {
  static final Instant ASKED = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private static Path folder;
  private static Store store;

  @BeforeAll
  static void open() {
    store = TestStore.open(folder.resolve("store.duckdb"));
    read(
        """
        {"data": {"tasks": [
          {"id": "0x01", "index": "0", "status": "FAILLED", "finalDeadline": "1000", "deal": {"id": "0x0d"}},
          {"id": "0x02", "index": "1", "status": "COMPLETED", "finalDeadline": "1000", "deal": {"id": "0x0d"}},
          {"id": "0x03", "index": "2", "status": "ACTIVE", "finalDeadline": "1000", "deal": {"id": "0x0d"}}],
         "deals": [{"id": "0x0d", "botFirst": "0", "botSize": "3", "startTime": "10",
           "requester": {"id": "0xa0"}, "app": {"id": "0xa1"}, "dataset": {"id": "0xa2"}, "workerpool": {"id": "0xa3"}}]}}
        """);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @BeforeEach
  void forget() {
    store.executeScript(Resource.text(Sync.class, "forget-offchain.sql"));
  }

  void answer(String task, String status, String story, String... replicates) {
    keep("http://one", task, ASKED, 200, Optional.of(text(task, status, story, replicates)));
  }

  void keep(String scheduler, String task, Instant askedAt, int status, Optional<String> text) {
    Reading reading = AnswerReader.read(scheduler, task, text.orElse(""));
    new OffchainTables(store)
        .keep(
            List.of(
                new Answer(
                    Optional.empty(),
                    scheduler,
                    task,
                    askedAt,
                    Optional.of(status),
                    text,
                    reading)));
  }

  static String text(String task, String status, String story, String... replicates) {
    return "{\"chainTaskId\": \"%s\", \"currentStatus\": \"%s\", \"dateStatusList\": [%s], \"replicates\": [%s]}"
        .formatted(task, status, changes(story), String.join(", ", replicates));
  }

  static String replicate(String worker, String updates) {
    return "{\"walletAddress\": \"%s\", \"statusUpdateList\": [%s]}"
        .formatted(worker, changes(updates));
  }

  static String exits(String worker, int code, String updates) {
    return "{\"walletAddress\": \"%s\", \"appExitCode\": %s, \"statusUpdateList\": [%s]}"
        .formatted(worker, code, changes(updates));
  }

  /** {@code STATUS@DAY:CAUSE}, several with spaces between; day and cause may be missing. */
  private static String changes(String words) {
    return Stream.of(words.split(" "))
        .filter(word -> !word.isEmpty())
        .map(OffchainCases::change)
        .collect(Collectors.joining(", "));
  }

  private static String change(String word) {
    String[] parts = word.split("[@:]", -1);
    String date = parts[1].isEmpty() ? "" : ", \"date\": \"%sT00:00:00Z\"".formatted(parts[1]);
    String cause = parts.length < 3 ? "" : ", \"cause\": \"%s\"".formatted(parts[2]);
    return "{\"status\": \"%s\"%s%s}".formatted(parts[0], date, cause);
  }

  List<String> judged(String columns) {
    return rows("select " + columns + " from offchain_cause order by slot");
  }

  List<String> rows(String sql) {
    return store.query(
        sql,
        row -> {
          List<String> values = new ArrayList<>();
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            values.add(String.valueOf(row.getObject(i)));
          }
          return String.join(" ", values);
        });
  }

  private static void read(String answer) {
    AnswerFile file =
        AnswerFile.of(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
    new Import(store, Optional.of("bellecour"), Optional.of(Instant.ofEpochSecond(2000)), "test")
        .file(file, Instant.ofEpochSecond(1));
  }
}
