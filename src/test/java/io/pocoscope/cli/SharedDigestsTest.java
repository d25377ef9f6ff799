package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.outcome.Judgement;
import io.pocoscope.store.Store;
import io.pocoscope.store.Unjudged;
import io.pocoscope.support.MarketStore;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code causes --shared}: results that apps of different owners have alike. */
class SharedDigestsTest {
  @TempDir private static Path folder;
  private static Cli cli;

  @BeforeAll
  static void fillStore() {
    cli = new Cli(folder);
    try (Store store =
        MarketStore.open(cli.store(), MarketSettings.defaults().withSize(60, 4).withSeed(3))) {
      // The first completed slot of each app ends with nothing.
      store.execute(
          """
          update task set result_digest = text_digest('')
          where id in (select min(slot) from slot where completed and not early and not callback
                       group by app)""");
      new Unjudged(store).everything();
      new Judgement(store).renew();
    }
  }

  @Test
  void theyStandApartAndCountOnlyWhereAsked() {
    JsonNode rows = json("causes", "--shared");
    assertThat(rows).hasSize(1);
    JsonNode row = rows.get(0);
    assertThat(row.get("digest").asText()).startsWith("0xe3b0c442").endsWith("b855");
    assertThat(row.get("nothing").asBoolean()).isTrue();
    long slots = row.get("slots").asLong();
    assertThat(row.get("apps").asLong()).isEqualTo(slots).isGreaterThan(2);
    assertThat(row.get("app_owners").asLong()).isBetween(2L, slots);
    assertThat(cli.ok("causes", "--shared").err()).contains(slots + " completed slots");
    long failed = json("failures").get(0).get("failed").asLong();
    assertThat(json("failures", "--count", "shared").get(0).get("failed").asLong())
        .isEqualTo(failed + slots);
    assertThat(cli.ok("causes").out()).doesNotContain("SHARED");
  }

  @Test
  void aFilterLeavesSlotsOutButNotWhatTheyShare() {
    String app =
        json("query", "select min(app) as app from shared_slot").get(0).get("app").asText();
    JsonNode row = json("causes", "--shared", "--where", "app = '" + app + "'").get(0);
    assertThat(row.get("slots").asLong()).isEqualTo(1);
    assertThat(json("causes", "--shared", "--where", "failed")).isEmpty();
  }

  @Test
  void theReportTellsThemInWordsAndATable() throws java.io.IOException {
    Path page = folder.resolve("report.md");
    cli.ok("report", "--to", page, "--sections", "causes", "--force");
    assertThat(java.nio.file.Files.readString(page))
        .contains("completed with the same result as a slot of another owner's app")
        .contains("Results that apps of different owners share")
        .contains("causes --shared");
  }

  private static JsonNode json(Object... words) {
    Object[] all = java.util.Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--format";
    all[words.length + 1] = "json";
    return cli.ok(all).json();
  }
}
