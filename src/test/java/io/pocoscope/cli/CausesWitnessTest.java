package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.offchain.SpokenStore;
import io.pocoscope.store.Store;
import io.pocoscope.support.MarketStore;
import io.pocoscope.support.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code causes --witness}: what schedulers say, alone and beside the chain. */
class CausesWitnessTest {
  private static final MarketSettings MARKET =
      MarketSettings.defaults().withSeed(5).withSize(100, 4).withFailureRate(.25).withHidden(.1);

  @TempDir private static Path shared;
  private static Path heard;
  private static Path unheard;

  @TempDir private Path folder;
  private Cli cli;

  @BeforeAll
  static void fillStores() throws IOException {
    heard = shared.resolve("heard.duckdb");
    unheard = shared.resolve("unheard.duckdb");
    MarketStore.open(heard, MARKET).close();
    Files.copy(heard, unheard);
    try (Store store = TestStore.open(heard)) {
      SpokenStore.fill(store, MARKET, .6);
    }
  }

  @BeforeEach
  void makeCommandLine() throws IOException {
    cli = new Cli(folder);
    Files.copy(heard, cli.store());
  }

  @Test
  void schedulersCausesAreThoseOfTheView() {
    JsonNode rows = json("causes", "--witness", "scheduler");
    Map<String, Long> counted = new HashMap<>();
    double shares = 0;
    for (JsonNode row : rows) {
      counted.put(
          String.join(
              " ",
              row.get("outcome").asText(),
              row.get("cause").asText(),
              row.get("party").asText(),
              row.get("confidence").asText()),
          row.get("slots").asLong());
      shares += row.get("share").asDouble();
    }
    assertThat(shares).isCloseTo(1, within(1e-9));
    Map<String, Long> expected = new HashMap<>();
    for (JsonNode row :
        json(
            "query",
            """
            select case when failed then 'FAILED' else 'COMPLETED' end as outcome,
                   case when said.slot is not null then coalesce(said.cause, '(names none)')
                        when slot.slot in (select coalesce(slot, task) from offchain_answer where http_status = 404)
                          then '(unknown there)'
                        when slot.task is null then '(no task)'
                        else '(not asked)' end as cause,
                   party, confidence, count(*) as slots
            from slot left join offchain_cause said on said.slot = slot.slot
            where (failed or hidden_failure) and not early group by all""")) {
      expected.put(
          String.join(
              " ",
              row.get("outcome").asText(),
              row.get("cause").asText(),
              row.get("party").asText(),
              row.get("confidence").asText()),
          row.get("slots").asLong());
    }
    assertThat(counted).isEqualTo(expected).hasSizeGreaterThan(15);
    assertThat(counted.keySet())
        .anyMatch(it -> it.startsWith("FAILED (not asked)"))
        .anyMatch(it -> it.startsWith("COMPLETED (not asked)"))
        .anyMatch(it -> it.matches("COMPLETED [A-Z_]+_FAILED .*"));
  }

  @Test
  void thoseOfWhichNobodyHasSaidAnythingComeLastAndTheTotalCountsAll() {
    Cli.Run run = cli.ok("causes", "--witness", "scheduler");
    List<String> failed =
        run.lines().stream().filter(line -> line.matches("[(A-Z].* –? .*[0-9].*")).toList();
    assertThat(failed).first().asString().doesNotStartWith("(not");
    long slots = json("failures").get(0).get("failed").asLong();
    assertThat(run.lines()).last().asString().matches("total +" + slots + " 100\\.0 .*");
    assertThat(run.err())
        .containsPattern("schedulers have said something about [0-9]+ of " + slots + " failed")
        .contains("hold nothing but a worker's error");
  }

  @Test
  void bothStandBesideEachOtherAndAddUp() {
    JsonNode parts = json("causes", "--witness", "both");
    Map<String, Long> byChain = new HashMap<>();
    for (JsonNode pair : parts.get("pairs")) {
      byChain.merge(pair.get("chain_cause").asText(), pair.get("slots").asLong(), Long::sum);
    }
    Map<String, Long> expected = new HashMap<>();
    json("causes")
        .forEach(
            row -> expected.merge(row.get("cause").asText(), row.get("slots").asLong(), Long::sum));
    assertThat(byChain).isEqualTo(expected);
    assertThat(parts.get("pairs"))
        .filteredOn(pair -> pair.get("chain_cause").asText().equals("NO_CONTRIBUTION"))
        .filteredOn(pair -> !pair.get("party").isNull())
        .isNotEmpty()
        .allMatch(pair -> pair.get("party_left_open").asBoolean());
  }

  @Test
  void whatCannotBothBeIsATableOfItsOwn() throws IOException {
    JsonNode completed =
        json("query", "select slot from slot where completed and not early limit 1").get(0);
    String slot = completed.get("slot").asText();
    Path answer = folder.resolve("answer.json");
    Files.writeString(
        answer,
        "{\"chainTaskId\": \"%s\", \"currentStatus\": \"FAILED\", \"replicates\": []}"
            .formatted(slot));
    cli.ok("import", answer);
    JsonNode found = json("causes", "--witness", "both").get("contradictions");
    assertThat(found)
        .filteredOn(row -> row.get("slot").asText().equals(slot))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("contradiction").asText())
                  .isEqualTo("failed at the scheduler, completed on chain");
              assertThat(row.get("scheduler").asText()).isEqualTo("imported");
            });
    assertThat(found).hasSize(json("query", "select * from offchain_contradiction").size());
    assertThat(cli.ok("causes", "--witness", "both").lines())
        .contains("What chain and scheduler say", "Where they say what cannot both be");
    assertThat(json("causes", "--witness", "both", "--where", "false").get("contradictions"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"scheduler", "both"})
  void groupsAndFormatsAreThoseOfTheCommand(String witness) {
    Cli.Run table = cli.ok("causes", "--witness", witness, "--by", "trust");
    assertThat(table.lines()).allMatch(line -> line.length() <= 80);
    JsonNode rows = rows(json("causes", "--witness", witness, "--by", "trust"));
    Map<String, Double> shares = new HashMap<>();
    rows.forEach(
        row -> shares.merge(row.get("trust").asText(), row.get("share").asDouble(), Double::sum));
    assertThat(shares).hasSizeGreaterThan(2);
    assertThat(shares.values()).allSatisfy(sum -> assertThat(sum).isCloseTo(1, within(1e-9)));
    assertThat(cli.ok("causes", "--witness", witness, "--by", "worker").err())
        .contains("groups overlap");
    assertThat(cli.ok("causes", "--witness", witness, "--format", "csv").lines())
        .hasSizeGreaterThan(10);
    assertThat(cli.ok("causes", "--witness", witness, "--format", "markdown").lines())
        .anyMatch(line -> line.startsWith("| total"));
  }

  @Test
  void whatIsAskedToCountIsNoLongerPaid() {
    JsonNode plain = json("causes", "--witness", "scheduler");
    JsonNode counted = json("causes", "--witness", "scheduler", "--count", "hidden");
    assertThat(counted).allMatch(row -> row.get("outcome").asText().equals("FAILED"));
    assertThat(slots(counted)).isEqualTo(slots(plain));
  }

  @Test
  void rowsAreKeptInTheStore() {
    int rows = json("causes", "--witness", "both", "--save").get("pairs").size();
    assertThat(json("query", "from result_causes")).hasSize(rows);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scheduler", "both"})
  void whereNobodyWasAskedOneLineSaysWhatToDo(String witness) {
    Cli.Run run = cli.ok("causes", "--db", unheard, "--witness", witness);
    assertThat(run.err().lines())
        .filteredOn(line -> line.contains("offchain pull"))
        .singleElement()
        .asString()
        .contains("no scheduler was asked");
    assertThat(run.out()).contains("(not asked)", "(no task)");
  }

  @Test
  void aStoreOfAnEarlierVersionKnowsOfNoSchedulers() throws IOException {
    Path earlier = folder.resolve("earlier.duckdb");
    Files.copy(unheard, earlier);
    try (Store store = TestStore.open(earlier)) {
      store.execute("drop view offchain_contradiction");
      store.execute("drop view offchain_cause");
      store.execute("drop table offchain_answer");
    }
    for (String witness : List.of("scheduler", "both")) {
      assertThat(cli.ok("causes", "--db", earlier, "--witness", witness).out())
          .isEqualTo(cli.ok("causes", "--db", unheard, "--witness", witness).out());
    }
    String slot =
        cli
            .ok("query", "--db", earlier, "--format", "json", "select task from slot where failed")
            .json()
            .findValuesAsText("task")
            .stream()
            .filter(task -> task.startsWith("0x"))
            .findFirst()
            .orElseThrow();
    assertThat(cli.ok("show", "--db", earlier, slot).out()).contains("Judgement");
    String page = folder.resolve("r.md").toString();
    cli.ok("report", "--db", earlier, "--to", page, "--sections", "answer,data,causes,pairs");
  }

  @Test
  void oneTableAtATime() {
    assertThat(cli.run("causes", "--witness", "both", "--list").exitCode()).isEqualTo(2);
    assertThat(cli.run("causes", "--shared", "--list").exitCode()).isEqualTo(2);
    assertThat(cli.run("causes", "--shared", "--by", "pool").err()).contains("leave --by out");
  }

  @Test
  void wordsOfStrangersDoNothing() throws IOException {
    String slot =
        json("query", "select task from slot where failed and task like '0x%' limit 1")
            .get(0)
            .get("task")
            .asText();
    Path answer = folder.resolve("answer.json");
    String evil = "\\u001b[31mX\\u202e" + "long ".repeat(5000);
    Files.writeString(
        answer,
        """
        {"chainTaskId": "%s", "currentStatus": "FAILED",
         "dateStatusList": [{"date": "2999-01-01T00:00:00Z", "status": "FAILED"}],
         "replicates": [{"walletAddress": "0x00000000000000000000000000000000000000aa",
           "currentStatus": "%s", "statusUpdateList": [
             {"status": "%s", "date": "2999-01-01T00:00:00Z", "cause": "%s"}]}]}"""
            .formatted(slot, evil, evil, evil));
    cli.ok("import", answer);
    for (List<String> command :
        List.of(
            List.of("causes", "--witness", "scheduler"),
            List.of("causes", "--witness", "both"),
            List.of("show", slot))) {
      String out = cli.ok(command.toArray()).out();
      assertThat(out.replace("\n", "")).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]");
      assertThat(out.lines()).allMatch(line -> line.length() < 300);
    }
  }

  private JsonNode json(Object... words) {
    Object[] all = java.util.Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--format";
    all[words.length + 1] = "json";
    return cli.ok(all).json();
  }

  private static JsonNode rows(JsonNode found) {
    return found.has("pairs") ? found.get("pairs") : found;
  }

  private static long slots(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .mapToLong(row -> row.get("slots").asLong())
        .sum();
  }
}
