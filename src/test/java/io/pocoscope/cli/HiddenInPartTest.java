package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.outcome.Judgement;
import io.pocoscope.store.Store;
import io.pocoscope.store.Unjudged;
import io.pocoscope.support.MarketStore;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hidden failures where answers were saved without all that it takes to tell them. */
class HiddenInPartTest {
  private static final String ZERO = "0x" + "0".repeat(40);

  /** An app image that could not be downloaded, in the words of workers from 5.1.0 on. */
  private static final String ERROR =
      "\"0xb46b470f39c43c347a858b3953dbca528abb5d5faf0c60f6895b4835e7f34993\"";

  private static final String RESULT = "\"0x" + "1a".repeat(32) + "\"";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void start() {
    cli = new Cli(folder);
  }

  /** Whatever a callback gets, it is none of the texts. */
  @Test
  void aTextThatIsKnownIsOneWhateverIsKnownOfTheCallback() {
    load(slot(ERROR, ""), slot(ERROR, callback(ZERO)), slot(RESULT, ""));
    assertThat(told())
        .containsExactly(
            "true APP_IMAGE_DOWNLOAD_FAILED", "true APP_IMAGE_DOWNLOAD_FAILED", "null null");
    assertThat(column("select evidence from hidden_failure"))
        .containsExactly("result-digest", "result-digest");
    JsonNode counted = cli.ok("failures", "--count=hidden", "--format=json").json().get(0);
    assertThat(counted.path("failed").asInt()).isEqualTo(2);
  }

  @Test
  void slotsOfWhichNobodyCanTellAreCounted() {
    load(
        slot(ERROR, ""),
        slot(RESULT, callback(ZERO)),
        slot(RESULT, ""),
        slot("null", callback(ZERO)),
        slot(RESULT, callback("0xcb")));
    for (String counting : List.of("--format=table", "--count=hidden", "--count=shared")) {
      assertThat(cli.ok("failures", counting).err().replaceAll("\\s+", " "))
          .contains(
              "of 3 completed slots nobody can tell whether they are hidden failures: 1 have a"
                  + " callback, and the digest of its data; of 2 the store lacks the result's digest,"
                  + " or does not know whether there is a callback");
    }
  }

  @Test
  void whereAllCanBeToldNothingIsSaid() {
    load(slot(ERROR, callback(ZERO)), slot(RESULT, callback(ZERO)));
    assertThat(cli.ok("failures").err()).doesNotContain("nobody can tell").contains("hidden: 1");
  }

  /** What its workers lost is no loss of a pool's owner. */
  @Test
  void aPoolsOwnerLosesNothingByWhatTheChainCallsCompleted() {
    try (Store store =
        MarketStore.open(cli.store(), MarketSettings.defaults().withSize(60, 4).withSeed(3))) {
      store.execute(
          """
          update task set result_digest = (select min(digest) from worker_error)
          where id in (select slot from slot
                       where completed and not early and not callback and slashed > 0)""");
      new Unjudged(store).everything();
      new Judgement(store).renew();
    }
    assertThat(column("select sum(slashed) > 0 from slot where hidden_failure"))
        .containsExactly("true");
    String lost = column("select sum(slashed) from slot where failed and not early").get(0);
    for (String counting : List.of("--pending=leave-out", "--count=hidden")) {
      JsonNode causes = cli.ok("causes", counting, "--format=json").json();
      assertThat(causes)
          .filteredOn(line -> line.path("cause").asText().startsWith("HIDDEN_"))
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line.path("slashed_rlc").asDouble()).isZero());
      assertThat(
              StreamSupport.stream(causes.spliterator(), false)
                  .mapToDouble(line -> line.path("slashed_rlc").asDouble())
                  .sum())
          .isCloseTo(Double.parseDouble(lost) / 1e9, within(1e-6));
    }
  }

  private void load(String... slots) {
    String tasks =
        IntStream.range(0, slots.length)
            .mapToObj(i -> slots[i].replace("{n}", "0" + i))
            .collect(Collectors.joining(", "));
    assertThat(
            cli.runWithInput("{\"data\": {\"tasks\": [" + tasks + "]}}", "import", "-").exitCode())
        .isZero();
  }

  private static String callback(String address) {
    return ", \"callback\": {\"id\": \"" + address + "\"}";
  }

  private static String slot(String digest, String callback) {
    return """
        {"id": "0x{n}", "index": "0", "status": "COMPLETED", "resultDigest": %s, "timestamp": "1700000000",
         "deal": {"id": "0xd{n}", "app": {"id": "0xa{n}"}, "appOwner": {"id": "0xb1"},
                  "requester": {"id": "0xfe"}, "workerpool": {"id": "0xfd"}%s}}
        """
        .formatted(digest, callback);
  }

  private List<String> told() {
    return column(
        "select concat_ws(' ', coalesce(hidden_failure::varchar, 'null'), coalesce(hidden_cause,"
            + " 'null')) from slot order by slot");
  }

  private List<String> column(String sql) {
    return cli.ok("query", sql, "--format=csv").lines().stream().skip(1).toList();
  }
}
