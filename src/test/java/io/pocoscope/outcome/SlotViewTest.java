package io.pocoscope.outcome;

import static io.pocoscope.support.StoreAssert.assertThatStore;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision table, case by case, on what partial answers may hold. */
class SlotViewTest extends SlotFixture {
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
}
