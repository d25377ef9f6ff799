package io.pocoscope.store.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pocoscope.store.MergeCounts;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.store.StoreLimits;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void openStore() {
    store = Store.open(folder.resolve("store.duckdb"), StoreLimits.standard());
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void nestedEntitiesLandInTheirOwnTables() {
    read(
        """
        {"data": {"tasks": [{"id": "0x01", "index": "2", "deal": {"id": "0x0d", "app": {"id": "0x0a",
          "name": "hello", "owner": {"id": "0x0b"}}, "category": {"id": "0", "workClockTimeRef": "300"}},
          "contributions": [{"id": "0x01-0x0c", "status": "PROVED"}],
          "events": [{"__typename": "TaskReveal", "id": "12-3", "worker": {"id": "0x0c"},
                      "transaction": {"id": "0x0e", "blockNumber": "12"}}]}]}}""");
    assertThat(text("select deal from task")).isEqualTo("0x0d");
    assertThat(text("select app || ' ' || category from deal")).isEqualTo("0x0a 0");
    assertThat(text("select name || ' ' || owner from app")).isEqualTo("hello 0x0b");
    assertThat(text("select work_clock_time_ref from category")).isEqualTo("300");
    assertThat(text("select task || ' ' || worker || ' ' || status from contribution"))
        .isEqualTo("0x01 0x0c PROVED");
    assertThat(
            text(
                "select task || ' ' || worker || ' ' || block || ' ' || log_index from task_reveal"))
        .isEqualTo("0x01 0x0c 12 3");
    assertThat(text("select block from transaction")).isEqualTo("12");
    assertThat(text("select count(*) from account")).isEqualTo("2");
  }

  @Test
  void everyWayToPutAnswersIntoAFileIsRead() {
    String one = "{\"data\": {\"tasks\": [{\"id\": \"0x01\"}]}}";
    String two = "{\"data\": {\"task\": {\"id\": \"0x02\"}}}";
    String three = "{\"deals\": [{\"id\": \"0x03\"}]}";
    read(one + "\n" + two + "\n" + three);
    read("[" + one + "," + two + "]");
    read("{\"data\": {\"alias\": [{\"__typename\": \"Deal\", \"id\": \"0x04\"}], \"task\": null}}");
    assertThat(text("select count(*) from task")).isEqualTo("2");
    assertThat(text("select count(*) from deal")).isEqualTo("2");
  }

  @Test
  void aMissingFieldNeverOverwritesAKnownValue() {
    read(
        "{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"status\": \"ACTIVE\", \"index\": \"4\", \"timestamp\": \"100\"}]}}");
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
        "{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"status\": \"ACTIVE\", \"timestamp\": \"100\"}]}}");
    assertThat(text("select status from task")).isEqualTo("REVEALING");
    read("{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"status\": \"FAILLED\"}]}}");
    read("{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"status\": \"ACTIVE\"}]}}");
    assertThat(text("select status from task")).isEqualTo("FAILLED");
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

  @Test
  void moneyIsExactInBothUnits() {
    read(
        """
        {"data": {"deals": [{"id": "0x01", "appPrice": "86999999.999999999", "workerStake": "123"}]}}""");
    assertThat(text("select app_price from deal")).isEqualTo("86999999999999999");
    assertThat(text("select worker_stake from deal")).isEqualTo("123");
  }

  @Test
  void noDatasetIsNotTheSameAsAnUnknownOne() {
    read("{\"data\": {\"deals\": [{\"id\": \"0x01\", \"dataset\": null}, {\"id\": \"0x02\"}]}}");
    assertThat(text("select dataset from deal where id = '0x01'"))
        .isEqualTo("0x0000000000000000000000000000000000000000");
    assertThat(text("select count(*) from deal where dataset is null")).isEqualTo("1");
    assertThat(text("select count(*) from dataset")).isEqualTo("0");
  }

  @Test
  void checksummedIdsAreTheSameIds() {
    read("{\"data\": {\"accounts\": [{\"id\": \"0xABcd\"}, {\"id\": \"0xabCD\"}]}}");
    assertThat(text("select id from account")).isEqualTo("0xabcd");
  }

  @Test
  void theSwappedRatiosOfAPolicyUpdateAreSwappedBack() {
    read(
        """
        {"data": {"policyUpdates": [{"id": "42-0", "oldWorkerStakeRatio": "30", "newWorkerStakeRatio": "1",
          "oldSchedulerRewardRatio": "50", "newSchedulerRewardRatio": "10"}]}}""");
    assertThat(
            text(
                "select concat_ws(' ', old_worker_stake_ratio, new_worker_stake_ratio, old_scheduler_reward_ratio, new_scheduler_reward_ratio) from policy_update"))
        .isEqualTo("30 50 1 10");
  }

  @Test
  void anUnknownStatusIsKeptAsItsText() {
    read(task("VANISHED", "100"));
    assertThat(text("select status from task")).isEqualTo("VANISHED");
  }

  @Test
  void whatHasNoPlaceIsNamed() {
    ImportNotes notes =
        read("{\"data\": {\"deals\": [{\"id\": \"0x01\", \"apporder\": {\"id\": \"0x02\"}}], \"appOrders\": []}}")
            .notes();
    assertThat(notes.notStored()).containsOnlyKeys("Deal.apporder");
  }

  @Test
  void listsAtTheLimitsOfTheApiAreNoted() {
    String rows = "{\"id\": \"0x01\"},".repeat(99) + "{\"id\": \"0x02\"}";
    ImportNotes notes = read("{\"data\": {\"tasks\": [" + rows + "]}}").notes();
    assertThat(notes.cutLists()).containsExactly(new ImportNotes.CutList("data.tasks", 100, 1));
    String nested = "{\"id\": \"0x03\", \"tasks\": [" + rows + "]}";
    assertThat(read("{\"data\": {\"deals\": [" + nested + "]}}").notes().cutLists())
        .containsExactly(new ImportNotes.CutList("Deal.tasks", 100, 1));
  }

  @Test
  void nowIsTheLatestTimeInTheDataAndDeadlinesAreNoEvidence() {
    read(
        "{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"timestamp\": \"100\", \"finalDeadline\": \"900\"}]}}");
    assertThat(store.meta().now()).contains(Instant.ofEpochSecond(100));
    read("{\"data\": {\"_meta\": {\"block\": {\"timestamp\": 500}}}}");
    assertThat(store.meta().now()).contains(Instant.ofEpochSecond(500));
    read(task("ACTIVE", "200"));
    assertThat(store.meta().now()).contains(Instant.ofEpochSecond(500));
  }

  @Test
  void anAsOfBeforeWhatTheStoreHasSeenIsRefusedAndNothingStored() {
    read(task("ACTIVE", "200"));
    assertThatThrownBy(
            () ->
                read(
                    "{\"data\": {\"deals\": [{\"id\": \"0x01\"}]}}",
                    Optional.empty(),
                    Optional.of(Instant.ofEpochSecond(199))))
        .isInstanceOf(StoreFailure.TimeGoesBack.class);
    assertThat(text("select count(*) from deal")).isEqualTo("0");
    read(task("ACTIVE", "200"), Optional.empty(), Optional.of(Instant.ofEpochSecond(300)));
    assertThat(store.meta().now()).contains(Instant.ofEpochSecond(300));
    assertThat(store.meta().nowSource()).contains("--as-of");
  }

  @Test
  void oneFileHoldsOneNetworkAndOneDeployment() {
    read(task("ACTIVE", "200"), Optional.of("bellecour"), Optional.empty());
    read(task("ACTIVE", "200"));
    assertThatThrownBy(() -> read(task("ACTIVE", "300"), Optional.of("arbitrum"), Optional.empty()))
        .isInstanceOf(StoreFailure.OtherNetwork.class)
        .hasMessageContaining("bellecour")
        .hasMessageContaining("arbitrum");
    read("{\"data\": {\"_meta\": {\"deployment\": \"QmA\"}}}");
    assertThatThrownBy(() -> read("{\"data\": {\"_meta\": {\"deployment\": \"QmB\"}}}"))
        .isInstanceOf(StoreFailure.OtherNetwork.class)
        .hasMessageContaining("deployment QmA, not QmB");
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
                  "select concat_ws(' ', status, index, deal, consensus, epoch(timestamp)::bigint) from task"))
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
                  "select concat_ws(' ', status, index, consensus, epoch(timestamp)::bigint) from task"))
          .as("beginning with " + parts.get(shift))
          .isEqualTo("REVEALING 7 0xcc 150");
    }
  }

  @Test
  void anExplicitNullClearsOnlyWhatMayBeNothingAgain() {
    read(
        """
        {"data": {"tasks": [{"id": "0x01", "status": "REVEALING", "index": "4", "consensus": "0xcc",
          "deal": {"id": "0x0d"}, "timestamp": "100"}]}}""");
    read(
        """
        {"data": {"tasks": [{"id": "0x01", "status": null, "index": null, "deal": null, "timestamp": "200"}]}}""");
    assertThat(text("select concat_ws(' ', status, index, deal) from task"))
        .isEqualTo("REVEALING 4 0x0d");
    read(
        "{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"status\": \"ACTIVE\", \"consensus\": null, \"timestamp\": \"200\"}]}}");
    assertThat(text("select coalesce(consensus, 'none') from task")).isEqualTo("none");
  }

  @Test
  void anActiveTaskHasNoConsensusInWhateverOrderTheFilesCome() {
    String revealing =
        "{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"status\": \"REVEALING\", \"timestamp\": \"300\", \"consensus\": \"0xcc\", \"revealDeadline\": \"900\"}]}}";
    String reopened =
        "{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"status\": \"ACTIVE\", \"timestamp\": \"400\", \"consensus\": null, \"revealDeadline\": null}]}}";
    for (List<String> order : List.of(List.of(revealing, reopened), List.of(reopened, revealing))) {
      store.execute("delete from task");
      order.forEach(this::read);
      assertThat(text("select concat_ws(' ', status, consensus, reveal_deadline) from task"))
          .isEqualTo("ACTIVE");
    }
  }

  @Test
  void moreRowsThanAreFoldedAtOnceAreAllFolded() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 120_000; i++) {
      rows.append(
          "{\"data\": {\"account\": {\"id\": \"0x%08x\", \"score\": \"%d\"}}}\n"
              .formatted(i % 60_000, i));
    }
    MergeCounts first = read(rows.toString()).tables().get(0);
    assertThat(first.added()).isEqualTo(60_000);
    MergeCounts second = read(rows.toString()).tables().get(0);
    assertThat(second.unchanged()).isEqualTo(60_000);
    assertThat(text("select min(score) || ' ' || count(*) from account")).isEqualTo("60000 60000");
  }

  @Test
  void countersOfADealOnlyGrow() {
    String deal =
        "{\"data\": {\"deals\": [{\"id\": \"0x0d\", \"completedTasksCount\": \"%d\", \"timestamp\": \"100\"}]}}";
    read(deal.formatted(0));
    read(deal.formatted(3));
    read(deal.formatted(1));
    assertThat(text("select completed_tasks_count from deal")).isEqualTo("3");
  }

  private static String task(String status, String timestamp) {
    return "{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"status\": \"%s\", \"timestamp\": \"%s\"}]}}"
        .formatted(status, timestamp);
  }

  private ImportReport read(String content) {
    return read(content, Optional.empty(), Optional.empty());
  }

  private ImportReport read(String content, Optional<String> network, Optional<Instant> asOf) {
    AnswerFile file =
        AnswerFile.of(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    return new Import(store, network, asOf, "test").file(file, Instant.EPOCH);
  }

  private String text(String sql) {
    return store.queryOne(sql, row -> row.getString(1));
  }
}
