package io.pocoscope.outcome;

import static io.pocoscope.support.StoreAssert.assertThatStore;

import org.junit.jupiter.api.Test;

/** Which slots there are, by what is known of a deal's size and of its tasks. */
class SlotsOfDealsTest extends SlotFixture {
  @Test
  void indexesWithoutATaskAreSlotsWhereTheSizeOfTheDealIsKnown() {
    read(
        """
        {"deals": [{"id": "0x0d", "botFirst": "3", "botSize": "4", "startTime": "0", %s}],
         "tasks": [{"id": "0x01", "deal": {"id": "0x0d"}, "index": "4", "status": "COMPLETED"}]}\
        """
            .formatted(CLOCK));
    assertThatStore(store)
        .hasSlots(4)
        .with(Outcome.COMPLETED, 1)
        .with(Outcome.FAILED_UNCLAIMED, 3)
        .value("select string_agg(index, ' ' order by index) from slot where task is null")
        .isEqualTo("3 5 6");
  }

  @Test
  void aTaskWithoutItsIndexTakesOneOfTheFreeOnes() {
    read(
        """
        {"deals": [{"id": "0x0d", "botFirst": "0", "botSize": "3"}],
         "tasks": [{"id": "0x01", "deal": {"id": "0x0d"}, "status": "COMPLETED"}]}\
        """);
    assertThatStore(store).hasSlots(3);
    assertThatStore(store)
        .value("select count(*) from slot where index is null and task = '0x01'")
        .isEqualTo("1");
  }

  @Test
  void aDealOfUnknownSizeHasTheSlotsOfItsTasks() {
    read(
        """
        {"deals": [{"id": "0x0d", "botSize": "3"}, {"id": "0x0e"}],
         "tasks": [{"id": "0x01", "deal": {"id": "0x0d"}, "status": "COMPLETED"},
                   {"id": "0x02", "status": "COMPLETED"}]}\
        """);
    assertThatStore(store).hasSlots(2).with(Outcome.COMPLETED, 2);
  }

  @Test
  void endedTasksThatTheStoreLacksAreNotFailures() {
    read(
        """
        {"deals": [{"id": "0x0d", "botFirst": "0", "botSize": "3", "startTime": "0",
                    "completedTasksCount": "2", "claimedTasksCount": "0", %s}]}\
        """
            .formatted(CLOCK));
    assertThatStore(store).hasSlots(3).with(Outcome.UNKNOWN, 3).with(Outcome.FAILED_UNCLAIMED, 0);
  }

  @Test
  void aDealOfAbsurdSizeHasTheSlotsOfItsTasks() {
    read(
        """
        {"deals": [{"id": "0x0d", "botFirst": "0", "botSize": "9223372036854775807"},
                   {"id": "0x0e", "botFirst": "0", "botSize": "%s", "trust": "%s"}],
         "tasks": [{"id": "0x01", "deal": {"id": "0x0d"}, "index": "7", "status": "COMPLETED"}]}\
        """
            .formatted("9".repeat(77), "9".repeat(77)));
    assertThatStore(store).hasSlots(1).with(Outcome.COMPLETED, 1);
    assertThatStore(store)
        .value("select trust from deal where id = '0x0e'")
        .isEqualTo("9223372036854775807");
  }

  @Test
  void aWorkClockOfAbsurdLengthOverflowsNothing() {
    read(
        """
        {"deals": [{"id": "0x0d", "botFirst": "0", "botSize": "1", "startTime": "0",
                    "category": {"id": "9", "workClockTimeRef": "9223372036854775807"}}]}\
        """);
    assertThatStore(store).hasSlots(1).with(Outcome.PENDING, 1);
  }

  @Test
  void anIndexOutsideTheDealIsASlotOfItsOwn() {
    read(
        """
        {"deals": [{"id": "0x0d", "botFirst": "0", "botSize": "2"}],
         "tasks": [{"id": "0x01", "deal": {"id": "0x0d"}, "index": "5", "status": "COMPLETED"}]}\
        """);
    assertThatStore(store).hasSlots(2).with(Outcome.COMPLETED, 1);
  }
}
