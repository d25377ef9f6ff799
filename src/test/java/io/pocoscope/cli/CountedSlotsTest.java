package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.support.MarketStore;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code --count}: what the chain calls completed, and counts as failed where that is asked for.
 */
class CountedSlotsTest {
  private static final String SAID =
      "what the chain calls completed counts as failed where the result is a worker's error";
  private static final String HINT = "--count hidden takes them in";

  private static final Map<String, Cli.Run> ASKED = new HashMap<>();

  @TempDir private static Path folder;
  private static Cli cli;
  private static long failed;
  private static long hidden;
  private static long settled;

  @BeforeAll
  static void fill() {
    cli = new Cli(folder);
    MarketStore.open(
            cli.store(),
            MarketSettings.defaults()
                .withSeed(9)
                .withSize(80, 4)
                .withFailureRate(.15)
                .withHidden(.1))
        .close();
    JsonNode plain = run("failures").json().get(0);
    failed = plain.path("failed").asLong();
    hidden = plain.path("hidden").asLong();
    settled = failed + plain.path("completed").asLong();
  }

  @Test
  void slotsThatHoldAnErrorAreListedByItsName() {
    JsonNode causes = run("causes").json();
    long slots = 0;
    for (JsonNode cause : causes) {
      String name = cause.path("cause").asText();
      if (name.startsWith("HIDDEN_")) {
        JsonNode listed = run("causes --list=" + name).json();
        assertThat(listed).hasSize(cause.path("slots").asInt());
        assertThat(listed)
            .allSatisfy(
                slot -> assertThat(slot.path("outcome").asText()).isEqualTo("FAILED_HIDDEN"));
        slots += cause.path("slots").asLong();
      }
    }
    assertThat(slots).isEqualTo(hidden).isPositive();
    assertThat(cli.ok("causes", "--list", "--count", "hidden").lines())
        .filteredOn(line -> line.contains(" paid "))
        .hasSize((int) hidden);
  }

  /** They are failures in this list alone, which a condition has to know. */
  @Test
  void aListOfSlotsThatHoldAnErrorSaysThatTheChainCallsThemCompleted() {
    String said = "the chain calls such slots completed";
    String list = "causes --list=HIDDEN_DATASET_FILE_BAD_CHECKSUM";
    assertThat(run(list).err()).contains(said, "elsewhere --count hidden does");
    assertThat(run(list + " --count hidden").err()).doesNotContain(said);
    assertThat(run(list + " --count shared").err()).contains(said);
    Cli.Run none = run(list + " --where completed");
    assertThat(none.json()).isEmpty();
    assertThat(none.err()).contains("no such slot", said);
    assertThat(run("causes --list=SHARED_DIGEST").err()).contains("elsewhere --count shared does");
    assertThat(run("causes --list=NO_REVEAL").err()).doesNotContain(said);
    assertThat(run("causes --list").err()).doesNotContain(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "failures",
        "failures --by pool",
        "failures --by tee-framework,month",
        "failures --interval wilson",
        "failures --pending count",
        "failures --exclude-self-dealing"
      })
  void theRateIsThatOfTheFailedAndTheHidden(String command) {
    JsonNode plain = run(command).json();
    JsonNode counted = run(command + " --count hidden").json();
    assertThat(counted).hasSameSizeAs(plain);
    long of = 0;
    for (int i = 0; i < plain.size(); i++) {
      JsonNode before = plain.get(i);
      JsonNode after = counted.get(i);
      long all = before.path("failed").asLong() + before.path("completed").asLong();
      long fallen = before.path("failed").asLong() + before.path("hidden").asLong();
      of += before.path("hidden").asLong();
      assertThat(after.path("failed").asLong()).isEqualTo(fallen);
      assertThat(after.path("completed").asLong()).isEqualTo(all - fallen);
      assertThat(after.path("failed_counted")).isEqualTo(before.path("hidden"));
      assertThat(after.path("hidden")).isEqualTo(before.path("hidden"));
      assertThat(before.path("failed_counted").asLong()).isZero();
      for (String same : new String[] {"slots", "failed_claimed", "failed_unclaimed", "pending"}) {
        assertThat(after.path(same)).as(same).isEqualTo(before.path(same));
      }
      if (all > 0) {
        assertThat(after.path("rate").asDouble()).isCloseTo((double) fallen / all, within(1e-12));
      }
    }
    assertThat(of).isGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "failures",
        "causes",
        "causes --list",
        "patterns",
        "actors",
        "vet",
        "trend",
        "calibrate",
        "ruin --observed --penalty 1 --reward .5 --stake 5",
        "ruin --observed --by requester --penalty 1 --reward .5 --stake 5",
        "replay --stake 3/2 --penalty 1 --reward 0",
        "simulate --observed --runs 2",
        "slashing --observed"
      })
  void everyCommandThatHasRatesSaysThatTheyCount(String command) {
    Cli.Run counted = run(command + " --count hidden");
    assertThat(counted.out() + counted.err()).contains(SAID).doesNotContain("only what", HINT);
    Cli.Run plain = run(command);
    assertThat(plain.out() + plain.err()).doesNotContain(SAID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "patterns                                           | failed: %d of %d settled slots",
        "ruin --observed --penalty 1 --reward .5 --stake 5  | observed: %d of %d settled slots"
      })
  void allCommandsCountTheSameSlots(String command, String says) {
    assertThat(run(command).err()).contains(says.formatted(failed, settled));
    assertThat(run(command + " --count hidden").err())
        .contains(says.formatted(failed + hidden, settled));
  }

  @Test
  void aReplayHasThemFailToo() {
    String command = "replay --stake 3/2 --penalty 1 --reward 0 --scheme free";
    JsonNode plain = run(command).json().get(0);
    JsonNode counted = run(command + " --count hidden").json().get(0);
    assertThat(plain.path("failed").asLong()).isEqualTo(failed);
    assertThat(counted.path("failed").asLong()).isEqualTo(failed + hidden);
    assertThat(counted.path("slots").asLong()).isEqualTo(settled);
    assertThat(counted.path("rate_before").path("rate").asDouble())
        .isCloseTo((double) (failed + hidden) / settled, within(1e-9));
  }

  @Test
  void actorsAreBlamedForThemToo() {
    assertThat(run("actors").err()).contains("worker; " + failed + " of ");
    assertThat(run("actors --count hidden").err())
        .contains("worker; " + (failed + hidden) + " of ");
  }

  @Test
  void theirCausesNameWhatTheErrorNames() {
    JsonNode plain = run("causes").json();
    JsonNode counted = run("causes --count hidden").json();
    assertThat(slots(plain, "FAILED")).isEqualTo(failed);
    assertThat(slots(plain, "COMPLETED")).isEqualTo(hidden);
    assertThat(slots(counted, "FAILED")).isEqualTo(failed + hidden);
    assertThat(slots(counted, "FAILED_HIDDEN")).isEqualTo(hidden);
    assertThat(slots(counted, "COMPLETED")).isZero();
    assertThat(plain)
        .filteredOn(line -> line.path("outcome").asText().equals("COMPLETED"))
        .allSatisfy(line -> assertThat(line.path("share").isNull()).isTrue());
    assertThat(counted)
        .filteredOn(line -> line.path("outcome").asText().equals("FAILED_HIDDEN"))
        .allSatisfy(
            line -> {
              assertThat(line.path("cause").asText()).startsWith("HIDDEN_");
              assertThat(line.path("share").asDouble()).isPositive();
              assertThat(line.path("parties")).isNotEmpty();
            });
    assertThat(run("causes --list --count hidden").json()).hasSize((int) (failed + hidden));
  }

  @Test
  void aParameterSetSaysInItsProvenanceWhatCounts() throws IOException {
    JsonNode plain = run("calibrate").json();
    JsonNode counted = run("calibrate --count hidden").json();
    JsonNode rate = counted.path("parameters").path("failure_rate");
    assertThat(rate.path("k").asLong()).isEqualTo(failed + hidden);
    assertThat(rate.path("n").asLong()).isEqualTo(settled);
    assertThat(plain.path("parameters").path("failure_rate").path("k").asLong()).isEqualTo(failed);
    assertThat(counted.path("parameters").path("failure_rate_claimed_only"))
        .isEqualTo(plain.path("parameters").path("failure_rate_claimed_only"));
    assertThat(counted.path("provenance").path("filter").asText()).isEqualTo(SAID);
    assertThat(plain.path("provenance").path("filter").isNull()).isTrue();
    Path file = folder.resolve("counted.json");
    cli.ok("export", "--to", file, "--count", "hidden", "--since", "2020");
    assertThat(
            new ObjectMapper().readTree(file.toFile()).path("provenance").path("filter").asText())
        .isEqualTo("deals since 2020-01-01T00:00:00Z; " + SAID);
  }

  @Test
  void whoReadsTheParametersIsTold() {
    Path file = folder.resolve("read.json");
    cli.ok("export", "--to", file, "--count", "hidden");
    assertThat(
            cli.ok("ruin", "--params", file, "--penalty", 1, "--reward", ".5", "--stake", 5).err())
        .contains(SAID)
        .doesNotContain("only what");
    assertThat(cli.ok("simulate", "--params", file, "--runs", 1).err())
        .contains(SAID)
        .doesNotContain("only what");
  }

  @Test
  void aReportSaysSo() throws IOException {
    Path file = folder.resolve("report.html");
    cli.ok("report", "--to", file, "--count", "hidden", "--sections", "answer,data,commands");
    assertThat(Files.readString(file).replace("&#39;", "'"))
        .contains(SAID)
        .contains("--count=hidden");
  }

  @Test
  void anAddressOfTheServedPageAsksForThem() throws Exception {
    Path copy = Files.copy(cli.store(), folder.resolve("served.duckdb"));
    Cli other = new Cli(folder).with("POCOSCOPE_DB", copy.toString());
    try (Served served = Served.start(other, folder)) {
      JsonNode answer =
          new ObjectMapper().readTree(served.get("/api/failures?count=hidden").body());
      assertThat(answer.findValue("failed").asLong()).isEqualTo(failed + hidden);
      assertThat(
              new ObjectMapper()
                  .readTree(served.get("/api/parameters?count=hidden,shared").body())
                  .findValue("filter")
                  .asText())
          .startsWith(SAID);
      Document page = Jsoup.parse(served.get("/chapter/data?count=hidden").body());
      assertThat(page.select("[name=count] option[selected]").eachAttr("value"))
          .containsExactly("hidden");
      assertThat(page.select("#data").text()).contains(SAID);
      HttpResponse<String> wrong = served.get("/?count=foo");
      assertThat(wrong.statusCode()).isEqualTo(400);
      assertThat(wrong.body()).contains("hidden, shared");
    }
  }

  @Test
  void unaskedNothingChanges() {
    assertThat(hidden).isGreaterThan(5);
    assertThat(sql("select count(*) from slot where failed and not early")).isEqualTo(failed);
    assertThat(sql("select count(*) from slot where hidden_failure and not completed")).isZero();
    assertThat(sql("select count(*) from slot where outcome in ('FAILED_HIDDEN', 'FAILED_SHARED')"))
        .isZero();
    assertThat(run("failures").err()).contains("hidden: " + hidden + " slots", HINT);
    assertThat(run("causes").err()).contains("paid: " + hidden + " slots", HINT);
  }

  @Test
  void aConditionSeesThemAsTheyCount() {
    JsonNode counted = run("failures --count hidden --where outcome='FAILED_HIDDEN'").json().get(0);
    assertThat(counted.path("slots").asLong()).isEqualTo(hidden);
    assertThat(counted.path("failed").asLong()).isEqualTo(hidden);
  }

  /** No two apps of a made-up market share a result. */
  @Test
  void bothKindsCanBeNamed() {
    Cli.Run both = run("failures --count shared,hidden");
    assertThat(both.json()).isEqualTo(run("failures --count hidden").json());
    assertThat(both.err()).contains(SAID + " and that of another owner's app");
    assertThat(run("failures --count hidden --count shared").json()).isEqualTo(both.json());
    assertThat(run("failures --count shared").json()).isEqualTo(run("failures").json());
  }

  @Test
  void aContributionIsWhatTheChainSaysOfIt() {
    Cli.Run run = cli.run("failures", "--unit", "contribution", "--count", "hidden");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasLineCount(1).contains("--count is of slots", "--unit contribution");
    cli.ok("failures", "--unit", "slot", "--count", "hidden");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--count foo          | 'foo' is no kind of completed slots: one of hidden, shared",
        "--count hidden,shard | 'shard' is no kind of completed slots: one of hidden, shared",
        "--cuont hidden       | did you mean --count?",
        "--count              | required parameter"
      })
  void wrongWordsAreToldWithTheRightOnes(String option, String says) {
    Cli.Run run = cli.run((Object[]) ("failures " + option).split(" ", -1));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains(says);
  }

  @Test
  void withoutAStoreThereIsNothingToCount() {
    for (String command : new String[] {"simulate", "slashing", "ruin --failure-rate .1"}) {
      Cli.Run run = cli.run((Object[]) (command + " --count hidden").split(" ", -1));
      assertThat(run.exitCode()).as(command).isEqualTo(2);
      assertThat(run.err()).contains("--count", "--observed");
    }
  }

  private static long slots(JsonNode lines, String outcome) {
    return StreamSupport.stream(lines.spliterator(), false)
        .filter(line -> line.path("outcome").asText().startsWith(outcome))
        .mapToLong(line -> line.path("slots").asLong())
        .sum();
  }

  private static long sql(String statement) {
    return Long.parseLong(cli.ok("query", statement, "--format", "csv").lines().get(1));
  }

  /** What a command answers as JSON; it is asked but once. */
  private static Cli.Run run(String words) {
    return ASKED.computeIfAbsent(
        words, asked -> cli.ok((Object[]) (asked + " --format json").split(" ", -1)));
  }
}
