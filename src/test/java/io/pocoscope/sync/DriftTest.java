package io.pocoscope.sync;

import static io.pocoscope.outcome.Outcome.FAILED_CLAIMED;
import static io.pocoscope.support.StoreAssert.assertThatStore;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pocoscope.store.Store;
import io.pocoscope.subgraph.SchemaField;
import io.pocoscope.subgraph.SubgraphFailure;
import io.pocoscope.support.RecordedSubgraph;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Endpoints whose schema is older, newer or another one than ours. */
@Tag("slow")
class DriftTest extends SyncFixture {
  private static final String[] NEWER = {
    "_Block_.timestamp",
    "App.usageCount",
    "App.lastUsageTimestamp",
    "Workerpool.usageCount",
    "Workerpool.lastUsageTimestamp",
    "Deal.sponsor",
    "Deal.bulk",
    "Task.resultsCallback",
    "Transaction.gasLimit",
    "Query.bulks",
    "Query.bulkSliceice"
  };

  @ParameterizedTest(name = "tells its schema: {0}")
  @ValueSource(booleans = {true, false})
  void anOlderDeploymentIsReadWithoutWhatItLacks(boolean tellsSchema) {
    try (RecordedSubgraph older = RecordedSubgraph.start().lacking(NEWER);
        Store store = store("a")) {
      if (!tellsSchema) {
        older.tellingNoSchema();
      }
      SyncReport report = sync(older, store, 0, 1000);
      assertThat(report.verification().discrepancies()).isEmpty();
      assertThat(report.notes())
          .filteredOn(note -> !report.head().warnings().contains(note))
          .singleElement()
          .asString()
          .contains("lacks App.lastUsage");
      assertThat(report.absentFields())
          .extracting(SchemaField::toString)
          .containsExactlyInAnyOrder(NEWER);
      assertThatStore(store).hasSlots(331).with(FAILED_CLAIMED, 56);
      assertThatStore(store)
          .value(
              """
              select count(sponsor) + count(bulk)
                + (select count(gas_limit) from transaction)
                + (select count(results_callback) from task)
                + (select count(usage_count) + count(last_usage_timestamp) from app)
                + (select count(usage_count) + count(last_usage_timestamp) from workerpool)
              from deal\
              """)
          .isEqualTo("0");
      assertThatStore(store).hasRows("deal", 73).hasRows("bulk", 0).hasRows("bulk_slice", 0);
    }
  }

  @Test
  void whatAnOlderDeploymentLacksIsNotAskedFor() {
    try (RecordedSubgraph older = RecordedSubgraph.start().lacking(NEWER);
        Store store = store("a")) {
      sync(older, store, 0, 1000);
      assertThat(older.asked())
          .noneMatch(asked -> asked.path("operationName").asText().startsWith("Bulk"))
          .noneMatch(asked -> asked.path("query").asText().matches(".*(sponsor|usageCount|bulk).*"))
          .anyMatch(asked -> asked.path("query").asText().contains("schedulerRewardRatio"));
    }
  }

  @Test
  void whatCannotBeDoneWithoutIsNamedBeforeAnythingIsAsked() {
    try (RecordedSubgraph other =
            RecordedSubgraph.start()
                .lacking("Deal.trust", "Task.status", "Query.seizes", "Deal.sponsor");
        Store store = store("a")) {
      assertThatThrownBy(() -> sync(other, store, 0, 1000))
          .isInstanceOf(SubgraphFailure.SchemaDrift.class)
          .hasMessageContaining("it lacks Deal.trust, Query.seizes, Task.status;")
          .satisfies(failure -> assertThat(((SubgraphFailure) failure).exitCode()).isEqualTo(4));
      assertThat(other.requests()).isZero();
      assertThatStore(store).hasRows("sync_run", 1);
    }
  }

  @Test
  void withoutIntrospectionAFieldThatIsNeededIsNamedByTheFirstQuestion() {
    try (RecordedSubgraph other = RecordedSubgraph.start().tellingNoSchema().lacking("Deal.trust");
        Store store = store("a")) {
      assertThatThrownBy(() -> sync(other, store, 0, 1000))
          .isInstanceOf(SubgraphFailure.SchemaDrift.class)
          .hasMessageContaining("Type `Deal` has no field `trust`");
    }
  }

  @Test
  void valuesThatNobodyHasHeardOfAreCounted() {
    try (RecordedSubgraph newer =
            RecordedSubgraph.start()
                .tamperWhere("tasks", "status", "ACTIVE", "TELEPORTED")
                .tamperWhere("contributions", "status", "PROVED", "BEWITCHED");
        Store store = store("a")) {
      SyncReport report = sync(newer, store, 0, 1000);
      assertThat(report.notes())
          .anyMatch(note -> note.contains("rows of task have the status 'TELEPORTED'"));
      assertThat(UnknownValue.in(store))
          .containsExactly(
              new UnknownValue(
                  "contribution", "status", "BEWITCHED", count(store, "contribution", "BEWITCHED")),
              new UnknownValue("task", "status", "TELEPORTED", count(store, "task", "TELEPORTED")))
          .allMatch(unknown -> unknown.rows() > 1);
    }
  }

  @Test
  void theRecordedHistoryHoldsNoUnknownValue() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start();
        Store store = store("a")) {
      sync(subgraph, store, 0, 1000);
      assertThat(UnknownValue.in(store)).isEmpty();
    }
  }

  private static long count(Store store, String table, String status) {
    return store.queryOne(
        "select count(*) from " + table + " where status = ?", row -> row.getLong(1), status);
  }
}
