package io.pocoscope.store.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pocoscope.store.StoreFailure;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportTest extends ImportFixture {
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
}
