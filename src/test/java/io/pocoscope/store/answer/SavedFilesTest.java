package io.pocoscope.store.answer;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pocoscope.store.Row;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.store.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as people really save them: what is read of them, and what is refused. */
class SavedFilesTest {
  private static final String A = "0x" + "a".repeat(40);
  private static final String H = "0x" + "b".repeat(64);
  private static final String TASK =
      "{\"id\": \"0x01\", \"status\": \"ACTIVE\", \"timestamp\": \"100\", \"deal\": {\"id\":"
          + " \"0x0d\"}}";
  private static final String DEAL = "{\"id\": \"0x0e\", \"startTime\": \"5\", \"botSize\": \"2\"}";
  private static final String REWARD =
      "{\"id\": \"12-3\", \"account\": {\"id\": \"0x0a\"}, \"value\": \"0.1\", \"task\": {\"id\":"
          + " \"0x01\"}}";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          rows alone            | [TASK, TASK]                                              | deal 2, task 2
          a row alone           | TASK                                                      | deal 1, task 1
          a row in each line    | TASK TASK                                                 | deal 2, task 2
          lists in lines        | [TASK] [TASK, TASK]                                       | deal 3, task 3
          lists of a list       | [[TASK], [TASK]]                                          | deal 2, task 2
          rows of two types     | [TASK, DEAL]                                              | deal 2, task 1
          the content of data   | {"tasks": [TASK]}                                         | deal 1, task 1
          data, rows alone      | {"data": [TASK]}                                          | deal 1, task 1
          a list of pages       | [{"data": {"tasks": [TASK]}}, {"data": {"tasks": [TASK]}}] | deal 2, task 2
          pages under aliases   | {"data": {"p0": [TASK], "p1": [TASK, TASK]}}              | deal 3, task 3
          beside a known name   | {"data": {"tasks": [TASK], "p1": [TASK]}}                 | deal 2, task 2
          one under an alias    | {"data": {"mine": TASK, "yours": null}}                   | deal 1, task 1
          one by its id         | {"data": {"task": TASK, "deal": null}}                    | deal 1, task 1
          an alias of _meta     | {"data": {"m": {"block": {"number": 5, "timestamp": 7}}}} | ``
          by __typename         | [{"__typename": "Seize", "id": "1-2"}]                    | seize 1
          events of any type    | {"taskEvents": [{"__typename": "TaskReopen", "id": "1-2"}]} | task_reopen 1
          by the form of its id | [{"id": "0x0b-0x0c", "status": "PROVED"}]                 | contribution 1
          a connection          | {"tasks": {"edges": [{"cursor": "x", "node": TASK}], "pageInfo": {"more": true}}} | deal 1, task 1
          nodes                 | {"tasks": {"nodes": [TASK], "totalCount": 1}}             | deal 1, task 1
          by id                 | {"tasks": {"0x01": TASK}}                                 | deal 1, task 1
          by id, unnamed        | {"0x01": TASK}                                            | deal 1, task 1
          a client's response   | {"status": 200, "headers": {"a": "b"}, "data": {"data": {"tasks": [TASK]}}} | deal 1, task 1
          a client's message    | {"id": "1", "payload": {"data": {"tasks": [TASK]}}, "data": {}} | deal 1, task 1
          a frame of a socket   | {"type": "next", "id": "1", "payload": {"data": {"tasks": [TASK]}}} | deal 1, task 1
          a data frame's table  | {"schema": {"fields": [{"name": "id"}]}, "data": [TASK]}  | deal 1, task 1
          names sorted          | {"deal": {"id": "0x0d"}, "id": "0x01", "index": "1", "status": "ACTIVE"} | deal 1, task 1
          a deal, names sorted  | {"botSize": "1", "tasks": [{"index": "0", "id": "0x01"}], "id": "0x0e"} | deal 1, task 1
          an alias within       | {"deals": [{"id": "0x0e", "t": [{"id": "0x01", "index": "3", "status": "ACTIVE"}]}]} | deal 1, task 1
          a relation's alias    | {"tasks": [{"id": "0x01", "d": DEAL}]}                    | deal 1, task 1
          a type without place  | {"tasks": [TASK], "transfers": [{"id": "1-2", "from": {"id": "0x0a"}}]} | account 1, deal 1, task 1
          deals of an order     | {"appOrders": [{"id": "0x01", "deals": [DEAL]}]}               | deal 1
          a list with nothing   | {"data": {"tasks": []}}                                   | ``
          a null among rows     | {"data": {"tasks": [null, TASK]}}                         | deal 1, task 1
          traces of a server    | {"data": {"tasks": [TASK]}, "extensions": {"trace": [{"a": 1}]}} | deal 1, task 1
          the same name twice   | {"data": {"tasks": [TASK], "tasks": [TASK]}}              | deal 2, task 2
          numbers as numbers    | {"tasks": [{"id": "0x01", "timestamp": 1.0e2, "index": 3.0}]} | task 1
          """)
  void areRead(String what, String content, String rows) throws IOException {
    assertThat(counts(read(content).rows())).isEqualTo(rows);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          reward or seize       | [REWARD]                               | Reward or Seize
          the same by an alias  | {"data": {"p0": [REWARD]}}             | Reward or Seize
          the same within       | {"tasks": [{"id": "0x01", "r": [REWARD]}]} | tasks[0].r[0]
          an id and a time      | [{"id": "HASH", "timestamp": "1"}]     | Deal or Task or Transaction
          an id alone           | [{"id": "HASH"}]                       | none of its rows
          an owner              | [{"id": "ADDRESS", "owner": {"id": "0x0a"}}] | App or Dataset or Workerpool
          no type has all of it | [{"id": "0x01", "status": "ACTIVE", "timestamp": "1", "app": "0x0a"}] | none of its rows
          mostly aliases        | [{"id": "0x01", "status": "ACTIVE", "a": 1, "b": 2, "c": 3}] | none of its rows
          no id                 | [{"status": "ACTIVE", "deal": {"id": "0x0d"}}] | without its id
          the id under an alias | [{"task_id": "0x01", "status": "ACTIVE"}] | none of its rows
          another subgraph's    | {"data": {"tasks": [TASK], "pairs": [{"id": "0x01", "token0": {"id": "0x0a"}}]}} | data.pairs
          nothing but transfers | {"data": {"transfers": [{"id": "1-2", "value": "1"}]}} | rows of Transfer
          an empty list         | []                                     | no data
          columns of pandas     | {"id": {"0": "0x01"}, "status": {"0": "ACTIVE"}} | no data
          a table of pandas     | {"columns": ["id"], "data": [["0x01"]]} | a row is an object
          data that is null     | [{"data": {"tasks": [TASK]}}, {"data": null}] | the server gave no data
          a failed root         | {"data": {"tasks": [TASK], "deal": null}, "errors": [{"message": "indexing_error"}]} | indexing_error
          no data, an error     | {"data": null, "errors": [{"message": "indexing_error"}]} | indexing_error
          another error         | {"data": {"tasks": [TASK]}, "errors": [{"message": "indexing_error"}, {"message": "timed out"}]} | timed out
          a server's message    | {"message": "no API key"}              | no API key
          JSON within JSON      | "{\\"data\\": {}}"                     | jq -r .
          JSON in a body        | {"body": "{\\"id\\": \\"0x01\\"}"}     | jq -r .body
          a cache of Apollo     | {"Task:0x01": {"__typename": "Task", "id": "0x01", "deal": {"__ref": "Deal:0x0d"}}} | Apollo
          all of such a cache   | {"ROOT_QUERY": {"tasks": []}}          | Apollo
          a browser's export    | {"log": {"entries": [{"request": {}}]}} | HAR
          an export of Postman  | {"info": {"_postman_id": "x"}, "item": []} | Postman
          a printed dictionary  | {'data': {'tasks': []}}                | json.dump
          a field twice         | {"tasks": [{"id": "0x01", "status": "ACTIVE", "status": "FAILED"}]} | 'status' stands
          what follows          | {"data": {"tasks": [TASK]}} end        | not valid JSON
          """)
  void areRefusedWhole(String what, String content, String why) {
    assertRefused(bytes(content), why);
  }

  @Test
  void whatIsNotKnownBesideRowsIsCounted() throws IOException {
    ImportNotes notes =
        read("{\"tasks\": [{\"id\": \"0x01\", \"s\": \"ACTIVE\"}, {\"id\": \"0x02\", \"s\": 1,"
                + " \"o\": {\"id\": \"0x0a\"}}, null]}")
            .notes();
    assertThat(notes.unread()).hasToString("{Task.o=1, Task.s=2, tasks, null=1}");
  }

  @Test
  void rowsUnderAnAliasWithinARowKnowWhoseTheyAre() throws IOException {
    List<Row> rows =
        read("{\"deals\": [{\"id\": \"0x0e\", \"t\": [{\"id\": \"0x01\", \"index\": \"3\","
                + " \"status\": \"ACTIVE\"}]}]}")
            .rows();
    assertThat(rows.get(0).knows("deal")).isTrue();
    Row task = read("{\"tasks\": [{\"id\": \"0x01\", \"d\": DEAL}]}").rows().get(1);
    assertThat(task.table()).isEqualTo(Table.TASK);
    assertThat(task.knows("deal")).isTrue();
  }

  @Test
  void aUserSaysWhatRowsAreThatDoNotSayIt() throws IOException {
    assertThat(counts(read(bytes("[REWARD]"), Optional.of(Table.SEIZE)).rows()))
        .isEqualTo("account 1, seize 1, task 1");
    assertThat(counts(read(bytes("[{\"id\": \"HASH\"}, DEAL]"), Optional.of(Table.TASK)).rows()))
        .isEqualTo("deal 1, task 1");
  }

  @Test
  void aFailedSubgraphsAnswerIsTakenAndItIsSaid() throws IOException {
    String errors = "\"errors\": [{\"message\": \"indexing_error\"}]";
    for (String content :
        List.of(
            "{\"data\": {\"tasks\": [TASK]}, %s}".replace("%s", errors),
            "{%s, \"data\": {\"tasks\": [TASK]}}".replace("%s", errors),
            "{\"data\": {\"_meta\": {\"hasIndexingErrors\": true}, \"tasks\": [TASK]}}")) {
      Seen seen = read(content);
      assertThat(counts(seen.rows())).isEqualTo("deal 1, task 1");
      assertThat(seen.notes().partial()).isPresent();
    }
    assertThat(read("[TASK]").notes().partial()).isEmpty();
  }

  @Test
  void namesWithoutEndAreNotRepeatedWithoutEnd() throws IOException {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      fields.append(", \"").append("k".repeat(500)).append("\": 1, \"k").append(i).append("\": 1");
    }
    String twice = ", \"" + "k".repeat(500) + "\": 1";
    String content =
        "{\"tasks\": [{\"id\": \"0x01\"" + fields.toString().replace(twice, "") + twice + "}]}";
    assertThat(read(content).notes().unread().toString()).hasSizeLessThan(2500);
  }

  @Test
  void anErrorQuotesTheBeginningOfItsInputAlone() {
    String much = "x".repeat(100_000);
    for (String content :
        List.of(
            "\"" + much + "\"",
            "{\"tasks\": [{\"id\": \"" + much + "\"}]}",
            "{\"tasks\": [{\"id\": \"0x01\", \"status\": [\"" + much + "\"]}]}",
            "{\"tasks\": [{\"id\": \"0x01\", \"deal\": \"" + much + "\"}]}",
            "{\"" + much + "\": [{\"a\": 1}]}",
            "{\"message\": \"" + much + "\"}",
            "{\"errors\": [{\"message\": \"" + much + "\"}]}",
            much)) {
      assertThatThrownBy(() -> read(content))
          .isInstanceOf(StoreFailure.BadInput.class)
          .extracting(failure -> failure.getMessage().length())
          .satisfies(length -> assertThat((int) length).isLessThan(550));
    }
  }

  @Test
  void nestingHasAnEnd() {
    assertRefused(bytes("[".repeat(40) + "]".repeat(40)), "too deep");
    assertRefused(bytes("[".repeat(5000) + "]".repeat(5000)), "too deep");
    String deep = "{\"a\": ".repeat(3000) + "1" + "}".repeat(3000);
    assertRefused(bytes("{\"tasks\": [{\"id\": \"0x01\", \"a\": " + deep + "}]}"), "depth");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32BE"})
  void everyEncodingOfUnicodeIsReadWithItsMark(String encoding) throws IOException {
    byte[] content = ("\ufeff" + content("[TASK]")).getBytes(Charset.forName(encoding));
    assertThat(counts(read(content, Optional.empty()).rows())).isEqualTo("deal 1, task 1");
  }

  @Test
  void aListOfAnyLengthIsReadThoughNothingNamesIt() throws IOException {
    String many = "TASK,".repeat(6000) + "TASK";
    assertThat(counts(read("{\"tasks\": [" + many + "]}").rows()))
        .isEqualTo("deal 6001, task 6001");
    assertRefused(bytes("{\"tasks\": [" + many + "], \"id\": \"0x0e\"}"), "put it first");
  }

  private record Seen(List<Row> rows, ImportNotes notes) {}

  private static Seen read(String content) throws IOException {
    return read(bytes(content), Optional.empty());
  }

  private static Seen read(byte[] content, Optional<Table> type) throws IOException {
    List<Row> rows = new ArrayList<>();
    AnswerFile file = AnswerFile.of(new ByteArrayInputStream(content));
    AnswerReader reader = new AnswerReader(file.name(), type, rows::add);
    reader.read(file.open());
    return new Seen(rows, reader.notes());
  }

  private static void assertRefused(byte[] content, String why) {
    assertThatThrownBy(() -> read(content, Optional.empty()))
        .isInstanceOf(StoreFailure.BadInput.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("\n");
  }

  private static String counts(List<Row> rows) {
    return rows.stream()
        .collect(groupingBy(row -> row.table().sqlName(), TreeMap::new, counting()))
        .entrySet()
        .stream()
        .map(table -> table.getKey() + " " + table.getValue())
        .collect(joining(", "));
  }

  private static byte[] bytes(String content) {
    return content(content).getBytes(StandardCharsets.UTF_8);
  }

  private static String content(String content) {
    return content
        .replace("TASK", TASK)
        .replace("DEAL", DEAL)
        .replace("REWARD", REWARD)
        .replace("HASH", H)
        .replace("ADDRESS", A);
  }
}
