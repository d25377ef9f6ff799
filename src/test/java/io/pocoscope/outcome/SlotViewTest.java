package io.pocoscope.outcome;

import static io.pocoscope.support.StoreAssert.assertThatStore;
import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.store.Store;
import io.pocoscope.store.answer.AnswerFile;
import io.pocoscope.store.answer.Import;
import io.pocoscope.support.TestStore;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision table, case by case, on what partial answers may hold. */
class SlotViewTest {
  private static final long NOW = 1_000_000;
  private static final String CLOCK =
      "\"category\": {\"id\": \"0\", \"workClockTimeRef\": \"300\"}";

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void openStore() {
    store = TestStore.open(folder.resolve("store.duckdb"));
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          completed                    | "status": "COMPLETED"                                   | COMPLETED
          failed, the subgraph's way   | "status": "FAILLED"                                     | FAILED_CLAIMED UNKNOWN
          failed, spelt right          | "status": "FAILED"                                      | FAILED_CLAIMED UNKNOWN
          overdue                      | "status": "ACTIVE", "finalDeadline": "999999"           | FAILED_UNCLAIMED UNKNOWN
          overdue this very second     | "status": "REVEALING", "finalDeadline": "1000000"       | FAILED_UNCLAIMED UNKNOWN
          not yet due                  | "status": "REVEALING", "finalDeadline": "1000001"       | PENDING
          due by the deal, overdue     | "status": "ACTIVE", "deal": {"id": "0x0d", "startTime": "997000", CLOCK} | FAILED_UNCLAIMED UNKNOWN
          due by the deal, not yet     | "status": "ACTIVE", "deal": {"id": "0x0d", "startTime": "997001", CLOCK} | PENDING
          no deadline, 100 h ago       | "status": "ACTIVE", "timestamp": "640000"               | FAILED_UNCLAIMED UNKNOWN
          a deal of no known category  | "status": "ACTIVE", "timestamp": "640000", "deal": {"id": "0x0d", "startTime": "640000"} | FAILED_UNCLAIMED UNKNOWN
          the same, less than 100 h    | "status": "ACTIVE", "timestamp": "640001", "deal": {"id": "0x0d", "startTime": "640000"} | UNKNOWN
          no deadline, less than 100 h | "status": "ACTIVE", "timestamp": "640001"               | UNKNOWN
          no deadline, no time         | "status": "ACTIVE"                                      | UNKNOWN
          no status                    | "finalDeadline": "1"                                    | UNKNOWN
          a status nobody has heard of | "status": "TELEPORTED", "finalDeadline": "1"            | UNKNOWN
          only the finalize event      | "events": [{"__typename": "TaskFinalize", "id": "5-1"}] | COMPLETED
          only the claim event         | "events": [{"__typename": "TaskClaimed", "id": "5-1"}]  | FAILED_CLAIMED UNKNOWN
          """)
  void aTaskIsJudgedByWhatIsKnownOfIt(String what, String fields, String expected) {
    read("{\"tasks\": [{\"id\": \"0x01\", %s}]}".formatted(fields.replace("CLOCK", CLOCK)));
    assertThat(judgements()).containsExactly(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          never initialized            |                                                    | NOT_INITIALIZED
          initialized at the deadline  | I:700                                              | NOT_INITIALIZED
          initialized before it        | I:699                                              | NO_CONTRIBUTION
          one contribution             | I:10 C:20:a:01                                     | NO_CONSENSUS_SHORT
          two that agree               | I:10 C:20:a:01 C:21:a:02                           | NO_CONSENSUS_SHORT
          two that differ              | I:10 C:20:a:01 C:21:b:02                           | NO_CONSENSUS_SPLIT
          consensus                    | I:10 C:20:a:01 K:21:a                              | NO_REVEAL
          revealed                     | I:10 C:20:a:01 K:21:a R:30:01                      | NOT_FINALIZED
          reopened, nobody came        | I:10 C:20:a:01 K:21:a O:40                         | REOPENED_NO_CONTRIBUTION
          reopened, one came           | I:10 C:20:a:01 K:21:a O:40 C:50:a:02               | REOPENED_NO_CONSENSUS_SHORT
          reopened, a minority stands  | I:10 C:20:b:03 C:21:a:01 C:22:a:02 K:23:a O:40     | REOPENED_NO_CONSENSUS_SHORT
          a minority and a newcomer    | I:10 C:20:b:03 C:21:a:01 K:23:a O:40 C:50:a:04     | REOPENED_NO_CONSENSUS_SPLIT
          reopened, consensus again    | I:10 C:20:a:01 K:21:a O:40 C:50:b:02 K:51:b        | REOPENED_NO_REVEAL
          reopened, revealed           | I:10 C:20:a:01 K:21:a O:40 C:50:b:02 K:51:b R:60:02 | REOPENED_NOT_FINALIZED
          reopened twice               | I:10 C:20:a:01 K:21:a O:40 C:50:b:02 K:51:b O:80   | REOPENED_NO_CONTRIBUTION
          blocks out of text order     | I:9 C:10:a:01 K:100:a O:1000 C:9999:a:02           | REOPENED_NO_CONSENSUS_SHORT
          """)
  void theCauseIsHowFarTheLastRoundCame(String what, String history, String expected) {
    read(
        "{\"tasks\": [{\"id\": \"0x01\", \"status\": \"ACTIVE\", \"contributionDeadline\": \"700\","
            + " \"finalDeadline\": \"1000\"}]}");
    if (history == null) {
      read(
          "{\"deals\": [{\"id\": \"0x0d\", \"botFirst\": \"0\", \"botSize\": \"1\", \"startTime\": \"0\", %s}]}"
              .formatted(CLOCK));
      assertThat(judgements()).contains("FAILED_UNCLAIMED " + expected);
      return;
    }
    for (String event : history.split(" ", -1)) {
      read(event(event.split(":", -1)));
    }
    assertThat(judgements()).containsExactly("FAILED_UNCLAIMED " + expected);
  }

  @Test
  void indexesWithoutATaskAreSlotsWhereTheSizeOfTheDealIsKnown() {
    read(
        """
        {"deals": [{"id": "0x0d", "botFirst": "3", "botSize": "4", "startTime": "0", %s}],
         "tasks": [{"id": "0x01", "deal": {"id": "0x0d"}, "index": "4", "status": "COMPLETED"}]}\
        """
            .formatted(CLOCK));
    assertThatStore(store)
        .hasSlots(4)
        .with(Outcome.COMPLETED, 1)
        .with(Outcome.FAILED_UNCLAIMED, 3)
        .value("select string_agg(index, ' ' order by index) from slot where task is null")
        .isEqualTo("3 5 6");
  }

  @Test
  void aTaskWithoutItsIndexTakesOneOfTheFreeOnes() {
    read(
        """
        {"deals": [{"id": "0x0d", "botFirst": "0", "botSize": "3"}],
         "tasks": [{"id": "0x01", "deal": {"id": "0x0d"}, "status": "COMPLETED"}]}\
        """);
    assertThatStore(store).hasSlots(3);
    assertThatStore(store)
        .value("select count(*) from slot where index is null and task = '0x01'")
        .isEqualTo("1");
  }

  @Test
  void aDealOfUnknownSizeHasTheSlotsOfItsTasks() {
    read(
        """
        {"deals": [{"id": "0x0d", "botSize": "3"}, {"id": "0x0e"}],
         "tasks": [{"id": "0x01", "deal": {"id": "0x0d"}, "status": "COMPLETED"},
                   {"id": "0x02", "status": "COMPLETED"}]}\
        """);
    assertThatStore(store).hasSlots(2).with(Outcome.COMPLETED, 2);
  }

  @Test
  void endedTasksThatTheStoreLacksAreNotFailures() {
    read(
        """
        {"deals": [{"id": "0x0d", "botFirst": "0", "botSize": "3", "startTime": "0",
                    "completedTasksCount": "2", "claimedTasksCount": "0", %s}]}\
        """
            .formatted(CLOCK));
    assertThatStore(store).hasSlots(3).with(Outcome.UNKNOWN, 3).with(Outcome.FAILED_UNCLAIMED, 0);
  }

  @Test
  void aDealOfAbsurdSizeHasTheSlotsOfItsTasks() {
    read(
        """
        {"deals": [{"id": "0x0d", "botFirst": "0", "botSize": "9223372036854775807"},
                   {"id": "0x0e", "botFirst": "0", "botSize": "%s", "trust": "%s"}],
         "tasks": [{"id": "0x01", "deal": {"id": "0x0d"}, "index": "7", "status": "COMPLETED"}]}\
        """
            .formatted("9".repeat(77), "9".repeat(77)));
    assertThatStore(store).hasSlots(1).with(Outcome.COMPLETED, 1);
    assertThatStore(store)
        .value("select trust from deal where id = '0x0e'")
        .isEqualTo("9223372036854775807");
  }

  @Test
  void aWorkClockOfAbsurdLengthOverflowsNothing() {
    read(
        """
        {"deals": [{"id": "0x0d", "botFirst": "0", "botSize": "1", "startTime": "0",
                    "category": {"id": "9", "workClockTimeRef": "9223372036854775807"}}]}\
        """);
    assertThatStore(store).hasSlots(1).with(Outcome.PENDING, 1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          others are pending               | ACTIVE:1000002                  | 0x02
          nothing is pending               | FAILED:999999                   |
          one was claimed at that deadline | ACTIVE:1000009 FAILED:1000001   |
          one was claimed before it        | ACTIVE:1000009 FAILED:999999    | 0x02
          """)
  void aSlotIsEarlyWhileItsLikeMayFailUnseen(String what, String others, String early) {
    read(
        "{\"tasks\": [{\"id\": \"0x01\", \"status\": \"COMPLETED\", \"finalDeadline\":"
            + " \"1000000\"}, {\"id\": \"0x02\", \"status\": \"COMPLETED\", \"finalDeadline\":"
            + " \"1000001\"}, {\"id\": \"0x03\", \"status\": \"COMPLETED\"}]}");
    for (String other : others.split(" ", -1)) {
      String[] fields = other.split(":", -1);
      read(
          "{\"tasks\": [{\"id\": \"0x1%s\", \"status\": \"%s\", \"finalDeadline\": \"%s\"}]}"
              .formatted(fields[1], fields[0], fields[1]));
    }
    assertThatStore(store).value("select string_agg(slot) from slot where early").isEqualTo(early);
  }

  @Test
  void anIndexOutsideTheDealIsASlotOfItsOwn() {
    read(
        """
        {"deals": [{"id": "0x0d", "botFirst": "0", "botSize": "2"}],
         "tasks": [{"id": "0x01", "deal": {"id": "0x0d"}, "index": "5", "status": "COMPLETED"}]}\
        """);
    assertThatStore(store).hasSlots(2).with(Outcome.COMPLETED, 1);
  }

  @Test
  void workersThatNobodyAskedForAreNotNone() {
    read(
        "{\"tasks\": [{\"id\": \"0x01\", \"status\": \"COMPLETED\", \"requester\": {\"id\":"
            + " \"0xaa\"}}]}");
    assertThatStore(store)
        .value(
            "select concat_ws(' ', coalesce(workers::varchar, '?'), coalesce(replicated::varchar,"
                + " '?'), coalesce(requester_is_worker::varchar, '?')) from slot")
        .isEqualTo("? ? ?");
  }

  @Test
  void ownersCoincideOnlyWhereBothAreKnownAndSomebody() {
    read(
        """
        {"deals": [{"id": "0x0d", "botFirst": "0", "botSize": "1", "requester": {"id": "0xaa"},
                    "appOwner": {"id": "0xAA"}, "datasetOwner": {"id": "%s"}, "dataset": null}]}\
        """
            .formatted("0x" + "0".repeat(40)));
    assertThatStore(store)
        .value(
            "select concat_ws(' ', requester_owns_app, requester_owns_dataset,"
                + " coalesce(requester_owns_pool::varchar, '?'), requester_is_worker) from slot")
        .isEqualTo("true false ? false");
  }

  @Test
  void theZeroAddressIsNoParty() {
    String zero = "0x" + "0".repeat(40);
    read(
        """
        {"tasks": [{"id": "0x01", "status": "COMPLETED", "contributions": [{"id": "0x01-0xbb"}],
          "deal": {"id": "0x0d", "dataset": null, "datasetOwner": {"id": "%s"}, "beneficiary": {"id": "%s"},
                   "app": {"id": "0xaa"}, "requester": {"id": "0xcc"}}}]}\
        """
            .formatted(zero, zero));
    assertThat(
            store.query(
                "select role || ' ' || actor from slot_party order by role",
                row -> row.getString(1)))
        .containsExactly("app 0xaa", "requester 0xcc", "worker 0xbb");
  }

  @Test
  void aBulkSlotHasTheDatasetsOfItsSlice() {
    read(
        """
        {"deals": [{"id": "0x0d", "dataset": null, "bulk": {"id": "0xb0"}}],
         "bulkSliceice": [{"id": "0xb0-0", "task": {"id": "0x01", "deal": {"id": "0x0d"}, "status": "COMPLETED"},
                           "datasets": [{"id": "0xd1"}, {"id": "0xd2"}]}]}\
        """);
    assertThat(
            store.query(
                "select actor from slot_party where role = 'dataset' order by actor",
                row -> row.getString(1)))
        .containsExactly("0xd1", "0xd2");
    assertThatStore(store).value("select has_dataset from slot").isEqualTo("false");
  }

  @Test
  void bitZeroOfTheLastByteOfTheTagAsksForTee() {
    read(
        """
        {"tasks": [
          {"id": "0x01", "deal": {"id": "0xd1", "tag": "0x%1$s3"}},
          {"id": "0x02", "deal": {"id": "0xd2", "tag": "0x%1$s2"}},
          {"id": "0x03", "deal": {"id": "0xd3"}}]}\
        """
            .formatted("0".repeat(63)));
    assertThat(
            store.query(
                "select coalesce(tee::varchar, 'unknown') from slot order by slot",
                row -> row.getString(1)))
        .containsExactly("true", "false", "unknown");
  }

  private List<String> judgements() {
    return store.query(
        "select concat_ws(' ', outcome, cause) from slot order by slot", row -> row.getString(1));
  }

  private static String event(String[] parts) {
    String common = "{\"id\": \"%s-0\", \"task\": {\"id\": \"0x01\"}, \"timestamp\": \"%s\"";
    String event = common.formatted(parts[1], parts[1]);
    return switch (parts[0]) {
      case "I" -> "{\"taskInitializes\": [" + event + "}]}";
      case "C" ->
          "{\"taskContributes\": [%s, \"hash\": \"0x%s\", \"worker\": {\"id\": \"0x%s\"}}]}"
              .formatted(event, parts[2], parts[3]);
      case "K" ->
          "{\"taskConsensuses\": [%s, \"consensus\": \"0x%s\"}]}".formatted(event, parts[2]);
      case "R" ->
          "{\"taskReveals\": [%s, \"worker\": {\"id\": \"0x%s\"}}]}".formatted(event, parts[2]);
      case "O" -> "{\"taskReopens\": [" + event + "}]}";
      default -> throw new IllegalArgumentException(parts[0]);
    };
  }

  private void read(String data) {
    AnswerFile file =
        AnswerFile.of(
            new ByteArrayInputStream(
                ("{\"data\": " + data + "}").getBytes(StandardCharsets.UTF_8)));
    Instant now = Instant.ofEpochSecond(NOW);
    new Import(store, Optional.empty(), Optional.of(now), "test").file(file, Instant.EPOCH);
  }
}
