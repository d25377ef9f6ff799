package io.pocoscope.offchain;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.store.Store;
import io.pocoscope.support.TestStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a scheduler says goes into the tables as far as it can be read. */
class AnswerReaderTest {
  private static final String SCHEDULER = "http://scheduler.example";
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = TestStore.open(folder.resolve("store.duckdb"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void anAnswerIsKeptWholeAndTakenApart() {
    String text =
        """
        {"chainTaskId": "0xAB01", "currentStatus": "FAILED", "trust": 1, "tag": "0x03",
         "dappName": "iexechub/vanityeth", "commandLine": "--prefix ab", "maxExecutionTime": 3600000,
         "initializationBlockNumber": 77, "consensus": null,
         "contributionDeadline": "2025-03-01T07:00:00.000+00:00",
         "dateStatusList": [
           {"date": "2025-03-01T00:00:00.123Z", "status": "RECEIVED"},
           {"date": "2025-03-01T00:00:10.000+0100", "status": "INITIALIZED",
            "chainReceipt": {"blockNumber": 77, "txHash": "0xFF"}},
           {"date": "2025-03-02T00:00:00.000Z", "status": "FAILED"}],
         "replicates": [
           {"chainTaskId": "0xab01", "walletAddress": "0xW0", "currentStatus": "FAILED"},
           {"chainTaskId": "0xab01", "walletAddress": "0xCC", "currentStatus": "FAILED", "appExitCode": 3,
            "statusUpdateList": [
              {"status": "CREATED", "date": "2025-03-01T01:00:00Z"},
              {"status": "COMPUTE_FAILED", "date": "2025-03-01T02:00:00Z", "cause": "APP_COMPUTE_FAILED"}]}]}
        """;
    keep(text);
    assertThat(rows("select * from offchain_answer"))
        .singleElement()
        .asString()
        .endsWith(", NULL")
        .startsWith("0x00, http://scheduler.example, 0xab01, 2026-01-02 03:04:05.678, 200, true, ");
    assertThat(raw()).isEqualTo(text);
    assertThat(rows("select raw_bytes from offchain_answer"))
        .containsExactly(Integer.toString(text.getBytes(StandardCharsets.UTF_8).length));
    assertThat(rows("select * from offchain_task"))
        .containsExactly(
            "0xab01, http://scheduler.example, FAILED, 1, 0x03, iexechub/vanityeth, --prefix ab,"
                + " 3600000, 77, NULL, NULL, 2025-03-01 07:00:00, NULL, NULL, NULL, NULL, 0, 1");
    assertThat(rows("select * exclude (task, scheduler) from offchain_task_status"))
        .containsExactly(
            "0, RECEIVED, 2025-03-01 00:00:00.123, NULL, NULL",
            "1, INITIALIZED, 2025-02-28 23:00:10, 77, 0xff",
            "2, FAILED, 2025-03-02 00:00:00, NULL, NULL");
    assertThat(rows("select * exclude (task, scheduler) from offchain_replicate"))
        .containsExactly(
            "0, NULL, FAILED, NULL, NULL, NULL, NULL", "1, 0xcc, FAILED, 3, NULL, NULL, NULL");
    assertThat(rows("select * exclude (task, scheduler) from offchain_replicate_update"))
        .containsExactly(
            "1, 0, CREATED, 2025-03-01 01:00:00, NULL",
            "1, 1, COMPUTE_FAILED, 2025-03-01 02:00:00, APP_COMPUTE_FAILED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"chainTaskId\": \"0xab01\"}",
        "{\"chainTaskId\": \"0xab01\", \"replicates\": null, \"dateStatusList\": null, \"currentStatus\": null}",
        "{\"chainTaskId\": \"0xab01\", \"replicates\": [], \"dateStatusList\": [], \"more\": {\"of\": [\"it\"]}}",
        "\uFEFF{\"chainTaskId\": \"0xab01\"}",
      })
  void whatIsMissingIsNotKnownAndNothingIsWrongWithIt(String text) {
    keep(text);
    assertThat(rows("select status, unknown_names, unreadable_values from offchain_task"))
        .containsExactly("NULL, 0, 0");
    assertThat(rows("select terminal from offchain_answer")).containsExactly("false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "currentStatus": 7                                                    | 0 | 1
          "trust": "many", "tag": true, "commandLine": []                       | 0 | 3
          "trust": 1e99                                                         | 0 | 1
          "trust": 99999999999999999999                                         | 0 | 1
          "replicates": "none", "dateStatusList": {}                            | 0 | 2
          "replicates": [null, 5, []]                                           | 0 | 3
          "replicates": [{"appExitCode": "3", "walletAddress": "somebody"}]     | 0 | 2
          "replicates": [{"statusUpdateList": [{"date": "yesterday"}]}]         | 0 | 1
          "replicates": [{"statusUpdateList": [{"date": 1700000000000}]}]       | 0 | 1
          "dateStatusList": [{"date": "+99999-01-01T00:00:00Z"}]                | 0 | 1
          "dateStatusList": [{"date": "2025-01-01"}]                            | 0 | 1
          "currentStatus": "TELEPORTED"                                         | 1 | 0
          "replicates": [{"currentStatus": "MELTED", "statusUpdateList": [{"status": "FROZEN"}]}] | 2 | 0
          """)
  void whatIsOfAnotherKindIsNotKnownAndCounted(String fields, long unknown, long unreadable) {
    keep("{\"chainTaskId\": \"0xab01\", " + fields + "}");
    assertThat(rows("select unknown_names, unreadable_values from offchain_task"))
        .containsExactly(unknown + ", " + unreadable);
  }

  @Test
  void namesThatNobodyHasHeardOfAreKept() {
    keep(
        """
        {"chainTaskId": "0xab01", "currentStatus": "TELEPORTED", "replicates": [
          {"statusUpdateList": [{"status": "FROZEN", "cause": "SOLAR_FLARE"}]}]}
        """);
    assertThat(rows("select status from offchain_task")).containsExactly("TELEPORTED");
    assertThat(rows("select status, cause from offchain_replicate_update"))
        .containsExactly("FROZEN, SOLAR_FLARE");
  }

  @Test
  void whatIsSaidTwiceIsKeptOnce() {
    String replicate =
        """
        {"walletAddress": "0xcc", "statusUpdateList": [
          {"status": "CREATED", "date": "2025-03-01T01:00:00Z"},
          {"status": "CREATED", "date": "2025-03-01T01:00:00Z"},
          {"status": "CREATED", "date": "2025-03-01T02:00:00Z"}]}
        """;
    keep("{\"chainTaskId\": \"0xab01\", \"replicates\": [%1$s, %1$s]}".formatted(replicate));
    assertThat(rows("select place, worker from offchain_replicate")).containsExactly("0, 0xcc");
    assertThat(rows("select replicate, place, said_at from offchain_replicate_update"))
        .containsExactly("0, 0, 2025-03-01 01:00:00", "0, 1, 2025-03-01 02:00:00");
  }

  @Test
  void textsThatNoUtf8CanHoldAreKeptAllTheSame() {
    keep("{\"chainTaskId\": \"0xab01\", \"commandLine\": \"a\\ud800b\\u0000c\\ud83d\\ude00\"}");
    assertThat(rows("select command_line from offchain_task"))
        .containsExactly("a\uFFFDb\uFFFDc\uD83D\uDE00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <html><title>Sign in</title></html>         | a page
          `  <?xml version="1.0"?><error/>`           | a page
          {"chainTaskId": "0xab01",                   | no whole JSON
          ``                                          | no answer of a scheduler
          null                                        | no answer of a scheduler
          [{"chainTaskId": "0xab01"}]                 | no answer of a scheduler
          {"message": "hello"}                        | no answer of a scheduler
          {"chainTaskId": null}                       | an answer about no task
          {"chainTaskId": 5}                          | an answer about no task
          {"chainTaskId": "the first"}                | an answer about no task
          {"chainTaskId": "0xab02"}                   | an answer about another task
          """)
  void whatIsNoAnswerAboutTheTaskIsKeptAsTextAlone(String text, String why) {
    Reading reading = AnswerReader.read(SCHEDULER, "0xab01", text);
    assertThat(reading).isEqualTo(new Reading.Unreadable(why));
    keep(text);
    assertThat(raw()).isEqualTo(text);
    assertThat(rows("select * from offchain_task")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLETED, true",
    "FAILED, true",
    "FINALIZE_FAILED, true",
    "FINAL_DEADLINE_REACHED, true",
    "RUNNING, false",
    "CONTRIBUTION_TIMEOUT, false",
    "TELEPORT_FAILED, false"
  })
  void aTaskThatHasEndedNeedNotBeAskedForAgain(String status, boolean terminal) {
    keep("{\"chainTaskId\": \"0xab01\", \"currentStatus\": \"%s\"}".formatted(status));
    assertThat(rows("select terminal from offchain_answer"))
        .containsExactly(Boolean.toString(terminal));
  }

  @Test
  void aLaterAnswerTakesTheEarliersPlace() {
    keep(
        """
        {"chainTaskId": "0xab01", "currentStatus": "RUNNING",
         "dateStatusList": [{"status": "RECEIVED"}],
         "replicates": [{"statusUpdateList": [{"status": "CREATED"}]}]}
        """);
    keep("{\"chainTaskId\": \"0xab01\", \"currentStatus\": \"FAILED\"}");
    assertThat(rows("select status from offchain_task")).containsExactly("FAILED");
    assertThat(rows("from offchain_answer")).hasSize(1);
    assertThat(rows("from offchain_task_status")).isEmpty();
    assertThat(rows("from offchain_replicate")).isEmpty();
    assertThat(rows("from offchain_replicate_update")).isEmpty();
  }

  @Test
  void aDeeplyNestedAnswerIsNoAnswer() {
    assertThat(AnswerReader.read(SCHEDULER, "0xab01", "[".repeat(100_000)))
        .isEqualTo(new Reading.Unreadable("no whole JSON"));
  }

  private void keep(String text) {
    Answer answer =
        new Answer(
            Optional.of("0x00"),
            SCHEDULER,
            "0xab01",
            NOW,
            Optional.of(200),
            Optional.of(text),
            AnswerReader.read(SCHEDULER, "0xab01", text));
    new OffchainTables(store).keep(List.of(answer));
  }

  private String raw() {
    byte[] packed = store.queryOne("select raw from offchain_answer", row -> row.getBytes(1));
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private List<String> rows(String sql) {
    return store.query(
        sql,
        row -> {
          List<String> values = new ArrayList<>();
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            values.add(Objects.toString(row.getObject(i), "NULL").replaceAll("\\.0$", ""));
          }
          return String.join(", ", values);
        });
  }
}
