package io.pocoscope.store.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.store.MergeCounts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Several answers about one entity: what is known stays known, in whatever order they come. */
class ImportMergeTest extends ImportFixture {

  @Test
  void aMissingFieldNeverOverwritesAKnownValue() {
    read(
        "{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"status\": \"ACTIVE\", \"index\": \"4\","
            + " \"timestamp\": \"100\"}]}}");
    read("{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"timestamp\": \"200\"}]}}");
    assertThat(text("select status || ' ' || index from task")).isEqualTo("ACTIVE 4");
  }

  @Test
  void aLaterStatusWinsInWhateverOrderTheFilesCome() {
    String early = task("ACTIVE", "100");
    String late = task("COMPLETED", "200");
    read(early);
    read(late);
    assertThat(text("select status from task")).isEqualTo("COMPLETED");
    read(early);
    assertThat(text("select status from task")).isEqualTo("COMPLETED");
  }

  @Test
  void aReopenedTaskIsActiveAgain() {
    read(task("REVEALING", "100"));
    read(task("ACTIVE", "200"));
    assertThat(text("select status from task")).isEqualTo("ACTIVE");
  }

  @Test
  void withoutATimeTheStatusNearerToTheEndWins() {
    read("{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"status\": \"REVEALING\"}]}}");
    read(
        "{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"status\": \"ACTIVE\", \"timestamp\":"
            + " \"100\"}]}}");
    assertThat(text("select status from task")).isEqualTo("REVEALING");
    read("{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"status\": \"FAILLED\"}]}}");
    read("{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"status\": \"ACTIVE\"}]}}");
    assertThat(text("select status from task")).isEqualTo("FAILLED");
  }

  @Test
  void partsOfOneEntityInSeveralFilesMakeOneRow() {
    List<String> parts =
        List.of(
            "\"status\": \"COMPLETED\", \"timestamp\": \"300\"",
            "\"index\": \"7\"",
            "\"deal\": {\"id\": \"0x0d\"}",
            "\"status\": \"ACTIVE\", \"timestamp\": \"100\", \"consensus\": null",
            "\"status\": \"REVEALING\", \"timestamp\": \"200\", \"consensus\": \"0xcc\"");
    for (int shift = 0; shift < parts.size(); shift++) {
      store.execute("delete from task");
      for (int i = 0; i < parts.size(); i++) {
        read(
            "{\"data\": {\"tasks\": [{\"id\": \"0x01\", %s}]}}"
                .formatted(parts.get((i + shift) % parts.size())));
      }
      assertThat(
              text(
                  "select concat_ws(' ', status, index, deal, consensus, epoch(timestamp)::bigint)"
                      + " from task"))
          .isEqualTo("COMPLETED 7 0x0d 0xcc 300");
    }
  }

  @Test
  void theOrderOfFilesDoesNotMatterWhileATaskGoesOn() {
    List<String> parts =
        List.of(
            "\"status\": \"ACTIVE\", \"timestamp\": \"100\", \"consensus\": null",
            "\"status\": \"REVEALING\", \"timestamp\": \"150\", \"consensus\": \"0xcc\"",
            "\"timestamp\": \"200\"",
            "\"index\": \"7\", \"deal\": null");
    for (int shift = 0; shift < parts.size(); shift++) {
      store.execute("delete from task");
      for (int i = 0; i < parts.size(); i++) {
        read(
            "{\"data\": {\"tasks\": [{\"id\": \"0x01\", %s}]}}"
                .formatted(parts.get((i + shift) % parts.size())));
      }
      assertThat(
              text(
                  "select concat_ws(' ', status, index, consensus, epoch(timestamp)::bigint) from"
                      + " task"))
          .as("beginning with " + parts.get(shift))
          .isEqualTo("REVEALING 7 0xcc 150");
    }
  }

  @Test
  void anExplicitNullClearsOnlyWhatMayBeNothingAgain() {
    read(
        """
        {"data": {"tasks": [{"id": "0x01", "status": "REVEALING", "index": "4", "consensus": "0xcc",
          "deal": {"id": "0x0d"}, "timestamp": "100"}]}}\
        """);
    read(
        """
        {"data": {"tasks": [{"id": "0x01", "status": null, "index": null, "deal": null, "timestamp": "200"}]}}\
        """);
    assertThat(text("select concat_ws(' ', status, index, deal) from task"))
        .isEqualTo("REVEALING 4 0x0d");
    read(
        "{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"status\": \"ACTIVE\", \"consensus\": null,"
            + " \"timestamp\": \"200\"}]}}");
    assertThat(text("select coalesce(consensus, 'none') from task")).isEqualTo("none");
  }

  @Test
  void anActiveTaskHasNoConsensusInWhateverOrderTheFilesCome() {
    String revealing =
        "{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"status\": \"REVEALING\", \"timestamp\":"
            + " \"300\", \"consensus\": \"0xcc\", \"revealDeadline\": \"900\"}]}}";
    String reopened =
        "{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"status\": \"ACTIVE\", \"timestamp\": \"400\","
            + " \"consensus\": null, \"revealDeadline\": null}]}}";
    for (List<String> order : List.of(List.of(revealing, reopened), List.of(reopened, revealing))) {
      store.execute("delete from task");
      order.forEach(this::read);
      assertThat(text("select concat_ws(' ', status, consensus, reveal_deadline) from task"))
          .isEqualTo("ACTIVE");
    }
  }

  @Test
  void countersOfADealOnlyGrow() {
    String deal =
        "{\"data\": {\"deals\": [{\"id\": \"0x0d\", \"completedTasksCount\": \"%d\", \"timestamp\":"
            + " \"100\"}]}}";
    read(deal.formatted(0));
    read(deal.formatted(3));
    read(deal.formatted(1));
    assertThat(text("select completed_tasks_count from deal")).isEqualTo("3");
  }

  @Test
  void moreRowsThanAreFoldedAtOnceAreAllFolded() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 120_000; i++) {
      rows.append(
          String.format(
              Locale.ROOT,
              "{\"data\": {\"account\": {\"id\": \"0x%08x\", \"score\": \"%d\"}}}\n",
              i % 60_000,
              i));
    }
    MergeCounts first = read(rows.toString()).tables().get(0);
    assertThat(first.added()).isEqualTo(60_000);
    MergeCounts second = read(rows.toString()).tables().get(0);
    assertThat(second.unchanged()).isEqualTo(60_000);
    assertThat(text("select min(score) || ' ' || count(*) from account")).isEqualTo("60000 60000");
  }

  @Test
  void importingTwiceChangesNothing() {
    String answer =
        "{\"data\": {\"deals\": [{\"id\": \"0x01\", \"appPrice\": \"0.1\", \"dataset\": null}]}}";
    assertThat(read(answer).tables()).extracting(MergeCounts::added).containsExactly(1L);
    assertThat(read(answer).tables())
        .allSatisfy(
            counts -> {
              assertThat(counts.unchanged()).isEqualTo(1);
              assertThat(counts.added() + counts.changed()).isZero();
            });
  }
}
