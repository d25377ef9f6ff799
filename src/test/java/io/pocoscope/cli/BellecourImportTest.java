package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.support.SharedData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is told of the file of the first 1000 tasks of Bellecour as it is read, and after it. */
@Tag("slow")
class BellecourImportTest extends BellecourFixture {
  @Test
  void countsWhatItRead() {
    assertThat(row(imported.json(), "table", "task").path("new").asInt()).isEqualTo(1000);
    assertThat(row(imported.json(), "table", "deal").path("new").asInt()).isEqualTo(1000);
    assertThat(row(imported.json(), "table", "app").path("new").asInt()).isEqualTo(31);
    assertThat(row(imported.json(), "table", "dataset").path("new").asInt()).isEqualTo(81);
  }

  @Test
  void warnsOfTheLengthAtWhichTheApiCuts() {
    assertThat(imported.err()).contains("data.tasks has exactly 1000 rows");
  }

  @Test
  void changesNothingWhenImportedAgain() {
    JsonNode again = cli.ok("import", "--format", "json", SharedData.bellecour()).json();
    assertThat(again).isNotEmpty();
    for (JsonNode table : again) {
      assertThat(table.path("new").asInt()).as(table.toString()).isZero();
      assertThat(table.path("changed").asInt()).as(table.toString()).isZero();
      assertThat(table.path("unchanged").asInt()).as(table.toString()).isPositive();
    }
  }

  @Test
  void judgesTheSameAtTheTimeWhenTheFileWasRead() {
    cli.ok("import", SharedData.bellecour(), "--as-of", "2024-07-01");
    assertCounts(failures().get(0), 1000, 920, 80);
  }

  @Test
  void saysHowManyDealsAreOfUnknownSize() {
    Cli.Run status = cli.ok("status", "--format", "json");
    assertThat(status.json().path("deals_of_unknown_size").asInt()).isEqualTo(1000);
    assertThat(status.json().path("tables").path("task").path("rows").asInt()).isEqualTo(1000);
    assertThat(status.json().path("now").asText()).isEqualTo("2021-11-30T06:50:15Z");
    assertThat(status.err()).contains("1000 deals are of unknown size");
  }

  @Test
  void verifyingATasksOnlyImportRaisesNoFalseAlarm() {
    JsonNode verified = cli.ok("status", "--verify", "--format", "json").json();
    assertThat(row(verified.path("checks"), "check", "ids").path("verdict").asText())
        .isEqualTo("passed");
    assertThat(row(verified.path("checks"), "check", "rewards").path("verdict").asText())
        .isEqualTo("skipped");
  }
}
