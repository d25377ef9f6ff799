package io.pocoscope.outcome;

import static io.pocoscope.support.StoreAssert.assertThatStore;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whose a slot is, and what it asks for; what nobody asked for is not known. */
class SlotPartiesTest extends SlotFixture {
  @Test
  void workersThatNobodyAskedForAreNotNone() {
    read(
        "{\"tasks\": [{\"id\": \"0x01\", \"status\": \"COMPLETED\", \"requester\": {\"id\":"
            + " \"0xaa\"}}]}");
    assertThatStore(store)
        .value(
            "select concat_ws(' ', coalesce(workers::varchar, '?'), coalesce(replicated::varchar,"
                + " '?'), coalesce(requester_is_worker::varchar, '?')) from slot")
        .isEqualTo("? ? ?");
  }

  @Test
  void ownersCoincideOnlyWhereBothAreKnownAndSomebody() {
    read(
        """
        {"deals": [{"id": "0x0d", "botFirst": "0", "botSize": "1", "requester": {"id": "0xaa"},
                    "appOwner": {"id": "0xAA"}, "datasetOwner": {"id": "%s"}, "dataset": null}]}\
        """
            .formatted("0x" + "0".repeat(40)));
    assertThatStore(store)
        .value(
            "select concat_ws(' ', requester_owns_app, requester_owns_dataset,"
                + " coalesce(requester_owns_pool::varchar, '?'), requester_is_worker) from slot")
        .isEqualTo("true false ? false");
  }

  @Test
  void theZeroAddressIsNoParty() {
    String zero = "0x" + "0".repeat(40);
    read(
        """
        {"tasks": [{"id": "0x01", "status": "COMPLETED", "contributions": [{"id": "0x01-0xbb"}],
          "deal": {"id": "0x0d", "dataset": null, "datasetOwner": {"id": "%s"}, "beneficiary": {"id": "%s"},
                   "app": {"id": "0xaa"}, "requester": {"id": "0xcc"}}}]}\
        """
            .formatted(zero, zero));
    assertThat(
            store.query(
                "select role || ' ' || actor from slot_party order by role",
                row -> row.getString(1)))
        .containsExactly("app 0xaa", "requester 0xcc", "worker 0xbb");
  }

  @Test
  void aBulkSlotHasTheDatasetsOfItsSlice() {
    read(
        """
        {"deals": [{"id": "0x0d", "dataset": null, "bulk": {"id": "0xb0"}}],
         "bulkSliceice": [{"id": "0xb0-0", "task": {"id": "0x01", "deal": {"id": "0x0d"}, "status": "COMPLETED"},
                           "datasets": [{"id": "0xd1"}, {"id": "0xd2"}]}]}\
        """);
    assertThat(
            store.query(
                "select actor from slot_party where role = 'dataset' order by actor",
                row -> row.getString(1)))
        .containsExactly("0xd1", "0xd2");
    assertThatStore(store).value("select has_dataset from slot").isEqualTo("false");
  }

  @Test
  void bitZeroOfTheLastByteOfTheTagAsksForTee() {
    read(
        """
        {"tasks": [
          {"id": "0x01", "deal": {"id": "0xd1", "tag": "0x%1$s3"}},
          {"id": "0x02", "deal": {"id": "0xd2", "tag": "0x%1$s2"}},
          {"id": "0x03", "deal": {"id": "0xd3"}}]}\
        """
            .formatted("0".repeat(63)));
    assertThat(
            store.query(
                "select coalesce(tee::varchar, 'unknown') from slot order by slot",
                row -> row.getString(1)))
        .containsExactly("true", "false", "unknown");
  }
}
