package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.support.MarketStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code vet}: whom to deal with, in a made-up market. */
class VetCommandTest {
  private static final String NOBODY = "0x0123456789abcdef0123456789abcdef01234567";

  @TempDir private static Path folder;
  private static Cli cli;
  private static JsonNode pools;

  @BeforeAll
  static void vet() {
    cli = new Cli(folder);
    MarketStore.open(
            cli.store(), MarketSettings.defaults().withSeed(2).withSize(250, 3).withFailureRate(.3))
        .close();
    pools = cli.ok("vet", "--at-most", ".1", "--format", "json").json();
  }

  @Test
  void everyPoolThatWasSeenHasAVerdictWithItsFigures() {
    List<String> verdicts = pools.findValuesAsText("verdict");
    assertThat(verdicts).contains("accept", "reject").isSubsetOf("accept", "reject", "untested");
    long seen =
        cli.ok("actors", "--format", "json").json().findValues("actors").stream()
            .filter(it -> it.toString().contains("pool="))
            .count();
    assertThat(pools).hasSize((int) seen);
    for (JsonNode pool : pools) {
      double chance = pool.path("at_most").asDouble();
      switch (pool.path("verdict").asText()) {
        case "accept" -> assertThat(chance).isGreaterThanOrEqualTo(.9);
        case "reject" -> assertThat(chance).isLessThanOrEqualTo(.1);
        default -> assertThat(pool.path("because").asText()).isNotIn("ABOVE", "BELOW");
      }
      assertThat(pool.path("slots").asLong())
          .isGreaterThanOrEqualTo(pool.path("clusters").asLong());
      assertThat(pool.path("last_seen").asText()).isNotEmpty();
      assertThat(pool.path("trend").asText()).isIn("rising", "falling", "steady", "unknown");
    }
  }

  @Test
  void verdictsByOneRequestersSlotsSaySo() {
    String greatest =
        cli.ok(
                "query",
                "select requester from slot group by requester order by count(*) desc limit 1",
                "--format=json")
            .json()
            .get(0)
            .path("requester")
            .asText();
    Cli.Run run = cli.ok("vet", "--where", "requester = '" + greatest + "'", "-q", "--at-most=.2");
    assertThat(run.err()).contains(" slots of one cluster only (a requester");
    assertThat(cli.ok("vet", "--at-most=.1").err()).doesNotContain("one cluster only");
  }

  @Test
  void whoIsKnownInAnotherRoleAloneIsToldAsOneWithoutSlotsInThis() {
    String app =
        cli.ok("query", "select min(app) a from slot", "--format=json")
            .json()
            .get(0)
            .path("a")
            .asText();
    JsonNode row = cli.ok("vet", "--id", app, "--format=json").json().get(0);
    assertThat(row.path("reason").asText()).isEqualTo("no settled slot has it as pool");
  }

  /** What stands beside a verdict is what the other commands say. */
  @Test
  void slotsAndClustersAreThoseOfFailures() {
    for (JsonNode row : cli.ok("failures", "--by", "pool", "--format", "json").json()) {
      JsonNode pool = row(pools, row.path("pool").asText());
      assertThat(pool.path("failed").asLong()).isLessThanOrEqualTo(row.path("failed").asLong());
      // Slots whose datasets nobody knows are in no own rate.
      assertThat(pool.path("slots").asLong())
          .isLessThanOrEqualTo(row.path("completed").asLong() + row.path("failed").asLong());
      assertThat(pool.path("clusters").asLong()).isEqualTo(row.path("clusters").asLong());
      String last =
          cli.ok(
                  "query",
                  "select max(final_deadline) as last from slot where (failed or completed) and"
                      + " pool = '"
                      + row.path("pool").asText()
                      + "'",
                  "--format",
                  "json")
              .json()
              .get(0)
              .path("last")
              .asText();
      assertThat(pool.path("last_seen").asText()).isLessThanOrEqualTo(last);
    }
  }

  @Test
  void theOwnRateIsThatOfActors() {
    for (JsonNode line : cli.ok("actors", "--format", "json").json()) {
      String label = line.path("actors").get(0).asText();
      if (label.startsWith("pool=") && line.path("actors").size() == 1) {
        assertThat(row(pools, label.substring(5)).path("rate").asDouble())
            .isEqualTo(line.path("rate").asDouble());
      }
    }
  }

  @Tag("slow")
  @Test
  void aListHasAddressesAlone() {
    List<String> accepted = new ArrayList<>();
    for (JsonNode pool : pools) {
      if (pool.path("verdict").asText().equals("accept")) {
        accepted.add(pool.path("actor").asText());
      }
    }
    assertThat(cli.ok("vet", "--at-most", ".1", "--list", "accept").lines())
        .isEqualTo(accepted)
        .isNotEmpty();
    assertThat(cli.ok("vet", "--at-most", ".1", "--list", "accept", "--format", "csv").lines())
        .hasSize(accepted.size() + 1)
        .containsAll(accepted);
  }

  @Test
  void whoIsNewIsUntested() {
    JsonNode none =
        cli.ok(
                "vet",
                "--id",
                NOBODY.toUpperCase(Locale.ROOT).replace("0X", "0x"),
                "--format",
                "json")
            .json();
    assertThat(none).hasSize(1);
    assertThat(none.get(0).path("actor").asText()).isEqualTo(NOBODY);
    assertThat(none.get(0).path("verdict").asText()).isEqualTo("untested");
    assertThat(none.get(0).path("because").asText()).isEqualTo("NEVER_SEEN");
    assertThat(none.get(0).path("rate").isNull()).isTrue();
    for (JsonNode pool :
        cli.ok("vet", "--at-most", ".1", "--min-slots", "1000000", "--format", "json").json()) {
      assertThat(pool.path("because").asText()).isEqualTo("TOO_FEW_SLOTS");
    }
  }

  @Test
  void withoutSlotsNobodyIsListed() {
    Cli.Run none = cli.ok("vet", "--until", "2001", "--list", "accept");
    assertThat(none.out()).isEmpty();
    assertThat(none.err()).contains("no settled slots");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--at-most 1      | --at-most is 1.0: above 0 and below 1",
        "--at-most NaN    | --at-most is NaN",
        "--confidence .5  | --confidence is 0.5: above .5",
        "--min-slots -1   | --min-slots is 0 or more",
        "--id 0x12        | '0x12' is no address",
        "--role king      | 'king' is no role: one of",
        "--list good      | 'good' is no verdict: one of accept, reject, untested"
      })
  void whatIsNoQuestionIsRefusedInALine(String options, String why) {
    List<Object> words = new ArrayList<>(List.of("vet"));
    words.addAll(List.of(options.split(" ")));
    Cli.Run run = cli.run(words.toArray());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(why.strip());
  }

  private static JsonNode row(JsonNode rows, String actor) {
    for (JsonNode row : rows) {
      if (row.path("actor").asText().equals(actor)) {
        return row;
      }
    }
    throw new AssertionError("no row of " + actor);
  }
}
