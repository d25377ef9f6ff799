package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.result.Catalogue;
import io.pocoscope.result.column.Described;
import io.pocoscope.result.column.Kind;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.support.RecordedStore;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands print of the recorded history is what the columns say of themselves. */
class EveryResultTest {
  private static final Map<String, Described> RESULTS =
      Catalogue.all().stream().collect(Collectors.toMap(Described::name, Function.identity()));

  /** What the larger JSON of two commands has besides their columns. */
  private static final Map<String, Set<String>> OF_ITS_OWN_FORM =
      Map.of(
          "status",
          Set.of("head", "absent_fields", "left_out", "beyond", "tables"),
          "replay",
          Set.of("roles", "unknown", "without_deadline", "requesters", "removed", "sensitivity"));

  @TempDir private static Path folder;
  private static Cli cli;
  private static Map<String, String> examples;

  @BeforeAll
  static void fillStore() {
    cli = new Cli(folder);
    RecordedStore.fill(cli.store());
    JsonNode slot =
        cli.ok(
                "query",
                "select slot, deal, pool, pool_owner from slot where outcome = 'FAILED_CLAIMED'"
                    + " order by slot limit 1",
                "--format",
                "json")
            .json()
            .get(0);
    examples =
        Map.of(
            "SLOT", slot.get("slot").asText(),
            "DEAL", slot.get("deal").asText(),
            "POOL", slot.get("pool").asText(),
            "OWNER", slot.get("pool_owner").asText(),
            "FOLDER", folder.resolve("data").toString());
  }

  /** A result, the command that prints it, and where it stands in JSON if not alone. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          failures                 | failures                                              |
          failures                 | failures --by pool,trust --shrink                     |
          failures                 | failures --where false                                |
          contributions            | failures --unit contribution --by worker              |
          causes                   | causes --by category                                  |
          scheduler_causes         | causes --witness scheduler --by trust                 |
          cause_pairs              | causes --witness both                                 | pairs
          failed_slots             | causes --list                                         |
          failed_slots             | causes --list --by app,pool                           |
          patterns                 | patterns --roles pool,app --size 2 --min-lift 0       |
          actors                   | actors --roles pool                                   |
          vet                      | vet --role pool,worker,app-owner                      |
          compared_rates           | compare --a trust=1 --b all                           | rates
          compared_parts           | compare --a trust=1 --b all                           | parts
          compared_movers          | compare --a trust=1 --b all                           | movers
          compared_causes          | compare --a trust=1 --b all                           | causes
          trend                    | trend --by day                                        | periods
          changes                  | trend --show changes                                  |
          known_events             | trend --show events                                   |
          status                   | status                                                |
          data_set                 | export --data FOLDER                                  |
          verification             | status --verify                                       | checks
          slot                     | show SLOT                                             | slot
          judgement                | show SLOT                                             | judgement
          parties                  | show SLOT                                             | parties
          timeline                 | show SLOT                                             | timeline
          slot_contributions       | show SLOT                                             | contributions
          slot_money               | show SLOT                                             | money
          deal                     | show DEAL                                             | deal
          deal_slots               | show DEAL                                             | slots
          money                    | show DEAL                                             | money
          address                  | show POOL                                             | address
          roles                    | show POOL                                             | roles
          slashes                  | show OWNER                                            | slashes
          address_failures         | show POOL                                             | failures
          ruin                     | ruin --failure-rate 0,.04 --target .05 --penalty 1 --stake 1,5/3 --horizon 50 |
          ruin                     | ruin --process poisson --lambda .2 --reward .25 --penalty 1 --stake 10 |
          ruin_curve               | ruin --failure-rate .04 --target .05 --penalty 1 --stake 2 --curve 3   |
          ruin_monte_carlo         | ruin --failure-rate .04 --target .05 --penalty 1 --stake 2 --horizon 50 --monte-carlo 50 |
          ruin_sought              | ruin --failure-rate .04 --target .05 --penalty 1 --for-ruin .1         |
          ruin_mixed               | ruin --posterior 3,20 --target .05 --penalty 1 --stake 5               |
          ruin_needed              | ruin --posterior 3,90 --target .05 --penalty 1 --for-ruin .1 --horizon 50 |
          ruin_by_actor            | ruin --observed --by pool --target .05 --penalty 1 --stake 5 --horizon 50 |
          ruin_needed_by_actor     | ruin --observed --by pool --target .05 --penalty 1 --for-ruin .2 --horizon 50 |
          payoffs                  | slashing --game collective --utility 10 --price-a 3 --price-c 4 --cost-c 2 --slash-r 6 --slash-a 6 --slash-c 3 | payoffs
          equilibria               | slashing --game collective --utility 10 --price-a 3 --price-c 4 --cost-c 2 --slash-r 6 --slash-a 6 --slash-c 3 | equilibria
          honest_play              | slashing --game collective --utility 10 --price-a 3 --price-c 4 --cost-c 2 --slash-r 6 --slash-a 6 --slash-c 3 | honest_play
          dominance                | slashing --game today --utility 10 --price-a 3 --price-c 4 --cost-c 2 --slash-c 3 | dominance
          best_responses           | slashing --game today --utility 10 --price-a 3 --price-c 4 --cost-c 2 --slash-c 3 | best_responses
          mixed                    | slashing --game collective-ruin --utility 10 --price-a 3 --price-c 4 --cost-c 2 --slash-r 6 --slash-a 6 --slash-c 3 | mixed
          thresholds               | slashing --game collective --utility 10 --price-a 3 --price-c 4 --cost-c 2 --slash-r 6 --slash-a 6 --slash-c 3 | thresholds
          consensus                | slashing --game poco --price-c 10 --trust 5           | consensus
          kitty                    | slashing --game poco --price-c 10 --failure-rate .1   | kitty
          prices                   | slashing --game poco --observed                       | prices
          simulation_schemes       | simulate --runs 2 --tasks 100                         |
          replay                   | replay                                                |
          """)
  void whatIsPrintedIsWhatTheColumnsSay(String name, String command, String part) {
    Described described = RESULTS.get(name);
    JsonNode found = json(command);
    JsonNode printed = part == null ? found : found.get(part);
    List<JsonNode> rows =
        printed.isObject()
            ? List.of(printed)
            : StreamSupport.stream(printed.spliterator(), false).toList();
    assertThat(rows).as(command).isNotEmpty();
    Set<String> groups = groups(command);
    rows.forEach(row -> check(described, groups, row));
  }

  private static void check(Described described, Set<String> groups, JsonNode row) {
    Map<String, ResultColumn> columns =
        described.columns().stream()
            .filter(ResultColumn::inData)
            .collect(Collectors.toMap(ResultColumn::key, Function.identity()));
    List<String> keys = new ArrayList<>();
    row.fieldNames().forEachRemaining(keys::add);
    List<String> known =
        keys.stream().filter(columns::containsKey).filter(key -> !groups.contains(key)).toList();
    assertThat(keys)
        .filteredOn(key -> !columns.containsKey(key) && !groups.contains(key))
        .filteredOn(key -> !key.endsWith("_name"))
        .as("keys that no column says the meaning of")
        .isSubsetOf(OF_ITS_OWN_FORM.getOrDefault(described.name(), Set.of()));
    assertThat(known).isNotEmpty();
    assertThat(described.columns().stream().map(ResultColumn::key).filter(known::contains))
        .as("the order of columns")
        .containsExactlyElementsOf(known);
    for (String key : known) {
      JsonNode value = row.get(key);
      ResultColumn column = columns.get(key);
      assertThat(fits(column.kind(), value)).as("%s %s: %s", key, column.kind(), value).isTrue();
      if (value.isNumber()) {
        assertThat(column.range().holds(value.numberValue())).as("%s: %s", key, value).isTrue();
      }
    }
  }

  /** Their columns stand before all others. */
  private static Set<String> groups(String command) {
    Matcher by = Pattern.compile(".* --by (\\S+).*").matcher(command.strip());
    return by.matches() ? Set.of(by.group(1).split(",", -1)) : Set.of();
  }

  private static boolean fits(Kind kind, JsonNode value) {
    return value.isNull()
        || switch (kind) {
          case TEXT -> value.isTextual();
          case LIST -> value.isArray();
          case WHOLE -> value.isIntegralNumber();
          case NUMBER -> value.isNumber() || value.asText().matches("-?Infinity");
          case EXACT ->
              value.isNumber() && new BigDecimal(value.asText()).stripTrailingZeros().scale() <= 9;
          case FLAG -> value.isBoolean();
          case TIME -> value.isTextual() && Instant.parse(value.asText()) != null;
          case ANY -> true;
        };
  }

  private static JsonNode json(String command) {
    List<String> words = new ArrayList<>();
    for (String word : command.strip().split(" +", -1)) {
      words.add(examples.getOrDefault(word, word));
    }
    words.addAll(Arrays.asList("--format", "json", "-q"));
    return cli.ok(words.toArray()).json();
  }
}
