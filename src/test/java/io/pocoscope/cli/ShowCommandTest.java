package io.pocoscope.cli;

import static io.pocoscope.support.ContributionTruth.recordedNearMisses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.store.Store;
import io.pocoscope.support.RecordedStore;
import io.pocoscope.support.Recordings;
import io.pocoscope.support.TestStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code show}: cases of the recorded history. */
class ShowCommandTest {
  @TempDir static Path folder;
  private static Cli cli;

  @BeforeAll
  static void fillStore() {
    cli = new Cli(folder);
    RecordedStore.fill(cli.store());
  }

  @Test
  void aTaskShowsItsEventsInTheirOrderTheRuleThePartiesAndTheMoney() {
    JsonNode truth = task("partialRevealClaimed");
    JsonNode file = show(truth.path("taskid").asText());
    JsonNode judgement = file.path("judgement");
    assertThat(judgement.path("outcome").asText()).isEqualTo("FAILED_CLAIMED");
    assertThat(judgement.path("cause").asText()).isEqualTo("NOT_FINALIZED");
    assertThat(judgement.path("cause_rule").asText()).startsWith("somebody revealed");
    assertThat(texts(judgement.path("parties_left_open"))).containsExactly("pool", "worker", "app");
    assertThat(texts(file.path("timeline"), "event"))
        .startsWith("deal", "initialized", "contributed")
        .contains("consensus", "revealed", "reveal deadline", "final deadline")
        .endsWith("claimed");
    assertThat(texts(file.path("timeline"), "at")).isSorted();
    assertThat(file.path("timeline"))
        .filteredOn(event -> !event.path("event").asText().endsWith("deadline"))
        .allMatch(event -> event.path("transaction").asText().length() == 66);
    assertThat(texts(file.path("parties"), "role")).contains("requester", "app", "pool", "worker");
    assertThat(file.path("contributions")).hasSize(truth.path("contributors").size());
    assertThat(texts(file.path("money"), "kind")).contains("slash", "kitty", "refund");
  }

  @Test
  void aCompletedTaskShowsItsNearMiss() {
    String task =
        recordedNearMisses().entrySet().stream()
            .filter(it -> it.getValue().equals("minority"))
            .findFirst()
            .orElseThrow()
            .getKey();
    JsonNode file = show(task);
    assertThat(texts(file.path("judgement").path("near_misses"))).containsExactly("minority");
    assertThat(texts(file.path("contributions"), "outcome")).contains("MINORITY", "PROVED");
    assertThat(file.path("judgement").path("cause").isNull()).isTrue();
  }

  @Test
  void aSlotThatNobodyInitializedIsItsDealAndIndex() {
    JsonNode truth = task("unsetOpen");
    String slot = truth.path("dealid").asText() + ':' + truth.path("index").asInt();
    JsonNode file = show(slot);
    assertThat(file.path("slot").path("slot").asText()).isEqualTo(slot);
    assertThat(file.path("slot").path("status").isNull()).isTrue();
    assertThat(texts(file.path("timeline"), "event"))
        .containsExactly("deal", "contribution deadline", "final deadline");
  }

  @Test
  void aDealShowsItsSlots() {
    JsonNode truth = task("initNoContribArray");
    String deal = truth.path("dealid").asText();
    JsonNode file = show(deal.toUpperCase(Locale.ROOT).replace("0X", "0x"));
    assertThat(file.path("deal").path("deal").asText()).isEqualTo(deal);
    assertThat(file.path("slots")).hasSize(file.path("deal").path("slots").asInt());
    assertThat(texts(file.path("slots"), "cause")).contains("NO_CONTRIBUTION");
  }

  @Test
  void anAddressShowsItsRolesRatesContributionsAndSlashes() {
    String worker = task("minority").path("contributors").get(0).path("worker").asText();
    // As wallets write it: with capitals.
    JsonNode file = show("0x" + worker.substring(2).toUpperCase(Locale.ROOT));
    assertThat(file.path("address").path("address").asText()).isEqualTo(worker);
    JsonNode role = find(file.path("roles"), "role", "worker");
    assertThat(role.path("slots").asLong()).isEqualTo(slotsOfWorker(worker));
    assertThat(role.path("rate_low").asDouble()).isLessThanOrEqualTo(role.path("rate").asDouble());
    assertThat(role.path("rate_high").asDouble())
        .isGreaterThanOrEqualTo(role.path("rate").asDouble());
    assertThat(role.path("cluster").asText()).isEqualTo("requester");
    assertThat(role.path("clusters").asLong()).isPositive();
    JsonNode minority = find(file.path("contributions"), "outcome", "MINORITY");
    assertThat(minority.path("slashed").asLong())
        .isPositive()
        .isEqualTo(minority.path("contributions").asLong());
    assertThat(file.path("slashes")).isNotEmpty();
    assertThat(texts(file.path("slashes"), "role")).containsOnly("worker");
  }

  @Test
  void theBeginningOfAnIdWillDoWhereNoOtherBeginsSo() {
    String task = task("minority").path("taskid").asText();
    assertThat(show(task.substring(0, 14)).path("slot").path("slot").asText()).isEqualTo(task);
  }

  @Test
  void aBeginningOfSeveralIdsNamesSomeOfThem() {
    try (Store store = TestStore.open(folder.resolve("two.duckdb"))) {
      store.execute("insert into task (id) values ('0xabcd01'), ('0xabcd02')");
    }
    Cli.Run run = cli.run("show", "--db", folder.resolve("two.duckdb"), "0xABCD");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("more than one thing is called 0xabcd: task 0xabcd01, task 0xabcd02; give more")
        .hasLineCount(1);
  }

  @Test
  void whatTablesPrintOfAnIdWillDo() {
    String task = task("minority").path("taskid").asText();
    String deal = task("minority").path("dealid").asText();
    int end = task.length() - 4;
    String dots = task.substring(0, 6) + "..." + task.substring(end);
    assertThat(show(dots.replace("...", "…")).path("slot").path("slot").asText()).isEqualTo(task);
    assertThat(show(dots.toUpperCase(Locale.ROOT)).path("slot").path("slot").asText())
        .isEqualTo(task);
    assertThat(show(deal.substring(0, 6) + "…" + deal.substring(end)).has("deal")).isTrue();
  }

  @Test
  void aSlotWithATaskIsFoundByItsDealAndIndexToo() {
    JsonNode truth = task("minority");
    String deal = truth.path("dealid").asText();
    String index = ":" + truth.path("index").asInt();
    String part = deal.substring(0, 6) + "…" + deal.substring(deal.length() - 4);
    for (String id : List.of(deal + index, part + index)) {
      assertThat(show(id).path("slot").path("slot").asText())
          .isEqualTo(truth.path("taskid").asText());
    }
  }

  @Test
  void aSlotWithoutATaskIsFoundByAPartOfItsDeal() {
    try (Store store = TestStore.open(folder.resolve("slot.duckdb"))) {
      store.execute("insert into deal (id, bot_first, bot_size) values ('0xabcd0123456789', 0, 2)");
      store.execute("insert into task (id) values ('0xabcd99')");
    }
    for (String id : List.of("0xabcd:1", "0xabcd…6789:1", "0xabcd0123456789:1")) {
      assertThat(cli.ok("show", "--db", folder.resolve("slot.duckdb"), id).out())
          .contains("0xabcd…6789:1");
    }
  }

  @Test
  void namesAreFoundAndToldApartByTheirAddresses() {
    try (Store store = TestStore.open(folder.resolve("names.duckdb"))) {
      store.execute("insert into app (id, name) values ('0xa1', 'Blur'), ('0xa2', 'Blur faces')");
      store.execute("insert into dataset (id, name) values ('0xa3', 'Faces')");
      store.execute("insert into workerpool (id, description) values ('0xa4', 'Faces')");
      store.execute(
          "insert into deal (id, app, dataset, workerpool) values ('0xd1', '0xa1', '0xa3',"
              + " '0xa4')");
    }
    Path store = folder.resolve("names.duckdb");
    assertThat(cli.ok("show", "--db", store, "Blur").out()).contains("0xa1");
    Cli.Run several = cli.run("show", "--db", store, "faces");
    assertThat(several.exitCode()).isEqualTo(2);
    assertThat(several.err())
        .contains("called faces: dataset 0xa3 (Faces), pool 0xa4 (Faces); give more")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0x", "0xdead", "minority", "", "0x0000000000000000000000000000000000000000"})
  void whatIsNoIdInTheStoreIsOneLine(String id) {
    Cli.Run run = cli.run("show", id);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("no task, deal or address").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"taskid", "dealid"})
  void everyFormatShowsEveryPartAndTablesFitTheTerminal(String field) {
    String id = task("partialRevealClaimed").path(field).asText();
    List<String> parts = new ArrayList<>();
    show(id)
        .properties()
        .forEach(
            part -> {
              if (!part.getValue().isEmpty()) {
                parts.add(part.getKey()); // the slot holds no error: one without a row has no lines
              }
            });
    List<String> csv = cli.ok("show", id, "--format", "csv").lines();
    assertThat(csv.get(0)).isEqualTo("part,row,field,value");
    assertThat(parts).allMatch(part -> csv.stream().anyMatch(line -> line.startsWith(part + ',')));
    assertThat(cli.ok("show", id, "--format", "markdown").lines())
        .filteredOn(line -> line.startsWith("## "))
        .hasSize(parts.size());
    assertThat(cli.ok("show", id).lines()).allMatch(line -> line.length() <= 80);
  }

  private static JsonNode show(String id) {
    return cli.ok("show", id, "--format", "json").json();
  }

  private static JsonNode task(String behaviour) {
    for (JsonNode task : Recordings.truth().path("tasks")) {
      if (task.path("behaviour").asText().equals(behaviour)) {
        return task;
      }
    }
    throw new AssertionError(behaviour);
  }

  private static long slotsOfWorker(String worker) {
    long slots = 0;
    for (JsonNode task : Recordings.truth().path("tasks")) {
      slots += texts(task.path("contributors"), "worker").contains(worker) ? 1 : 0;
    }
    return slots;
  }

  private static JsonNode find(JsonNode rows, String field, String value) {
    for (JsonNode row : rows) {
      if (row.path(field).asText().equals(value)) {
        return row;
      }
    }
    throw new AssertionError(value + " in " + rows);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static List<String> texts(JsonNode rows, String field) {
    List<String> texts = new ArrayList<>();
    rows.forEach(row -> texts.add(row.path(field).asText()));
    return texts;
  }
}
