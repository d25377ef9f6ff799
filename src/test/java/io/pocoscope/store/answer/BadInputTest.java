package io.pocoscope.store.answer;

import static io.pocoscope.support.StoreAssert.assertThatStore;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pocoscope.store.Store;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.store.StoreLimits;
import io.pocoscope.store.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input: which, what came out, and that nothing of it is in the store. */
class BadInputTest {
  private static final String GOOD = "{\"id\": \"0x01\", \"status\": \"ACTIVE\"}";

  @TempDir static Path folder;
  private static Store store;

  @BeforeAll
  static void openStore() {
    store = Store.open(folder.resolve("store.duckdb"), StoreLimits.standard());
  }

  @AfterAll
  static void closeStore() {
    store.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          truncated               | {"data": {"tasks": [GOOD, {"id": "0x02"                | line 1        | truncated
          truncated between       | {"data": {"tasks": [GOOD,                              | line 1        | truncated
          no JSON                 | {"data": {"tasks": [GOOD, nonsense]}}                  | line 1        | not valid JSON
          HTML                    | <!DOCTYPE html><html><body>502</body></html>           | line 1        | HTML
          errors                  | {"data": {"tasks": [GOOD]}, "errors": [{"message": "Query timed out"}]} | errors | Query timed out
          only errors             | {"errors": [{"message": "Type `Task` has no field `nope`"}]} | errors  | has no field
          id no hex               | {"data": {"tasks": [GOOD, {"id": "task-2"}]}}          | data.tasks[1].id | no hex id
          id a number             | {"data": {"tasks": [GOOD, {"id": 2}]}}                 | data.tasks[1].id, line 1 | it is text
          no id                   | {"data": {"tasks": [GOOD, {"status": "ACTIVE"}]}}      | data.tasks[1] | without its id
          nested id no hex        | {"data": {"tasks": [{"id": "0x01", "deal": {"id": "7"}}]}} | deal.id   | no hex id
          time no number          | {"data": {"tasks": [GOOD, {"id": "0x02", "timestamp": "yesterday"}]}} | timestamp | no number
          time in milliseconds    | {"data": {"tasks": [GOOD, {"id": "0x02", "timestamp": "1626557525000"}]}} | timestamp | no time
          negative time           | {"data": {"tasks": [{"id": "0x02", "timestamp": "-5"}]}} | timestamp    | no time
          index a fraction        | {"data": {"tasks": [{"id": "0x02", "index": 1.5}]}}     | index        | no whole number
          index a bomb            | {"data": {"tasks": [{"id": "0x02", "index": "1e999999999"}]}} | index   | no number
          status a number         | {"data": {"tasks": [{"id": "0x02", "status": 3}]}}      | status       | it is text
          price finer than nRLC   | {"data": {"deals": [{"id": "0x02", "appPrice": "0.0000000001"}]}} | appPrice | nRLC
          collection an object    | {"data": {"tasks": {"id": "0x01"}}}                    | data.tasks    | a list
          entity a number         | {"data": {"tasks": [GOOD, 7]}}                         | data.tasks[1] | an object
          relation a number       | {"data": {"tasks": [{"id": "0x01", "deal": 7}]}}       | deal          | an object
          data a list             | {"data": [1]}                                          | data          | an object
          event id no block       | {"data": {"taskReveals": [{"id": "0xabc"}]}}           | taskReveals[0] | no id of an event
          contribution id         | {"data": {"contributions": [{"id": "0xabc"}]}}         | contributions[0] | no id of a contribution
          nested entity a number  | {"data": {"deals": [{"id": "0x01", "tasks": [7]}]}}    | tasks[0]      | an object
          event block too great   | {"data": {"taskReveals": [{"id": "999999999999999999-1"}]}} | taskReveals[0] | no id of an event
          other JSON              | {"name": "pocoscope", "version": 1}                    | whole file    | no data of the PoCo subgraph
          a bare number           | 7                                                      | line 1        | an answer is an object
          empty                   | ``                                                     | whole file    | no data
          """)
  void isRefusedWholeWithItsPlace(String what, String content, String place, String why)
      throws IOException {
    Path file = Files.writeString(folder.resolve("bad.json"), content.replace("GOOD", GOOD));
    assertRefused(AnswerFile.at(file), place, why);
  }

  @Test
  void aTruncatedGzipIsRefusedWhole() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("{\"data\": {\"tasks\": [%s]}}".formatted(GOOD).getBytes(StandardCharsets.UTF_8));
    }
    byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
    Path file = Files.write(folder.resolve("bad.json.gz"), half);
    assertRefused(AnswerFile.at(file), "", "ends too early");
  }

  @Test
  void aGoodAnswerBeforeABadOneIsNotKeptEither() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bad.jsonl"),
            "{\"data\": {\"tasks\": [%s]}}\n{\"data\": {\"tasks\": [{\"id\": \"zzz\"}]}}\n"
                .formatted(GOOD));
    assertRefused(AnswerFile.at(file), "line 2", "no hex id");
  }

  private void assertRefused(AnswerFile file, String place, String why) {
    Import importer = new Import(store, Optional.of("bellecour"), Optional.empty(), "test");
    assertThatThrownBy(() -> importer.file(file, Instant.EPOCH))
        .isInstanceOf(StoreFailure.BadInput.class)
        .hasMessageContaining("bad.json")
        .hasMessageContaining(place)
        .hasMessageContaining(why)
        .hasMessageNotContaining("\n")
        .extracting(failure -> ((StoreFailure) failure).exitCode())
        .isEqualTo(7);
    for (Table table : Table.all()) {
      assertThatStore(store).hasRows(table.sqlName(), 0);
    }
    assertThat(store.meta().network()).isEmpty();
  }
}
