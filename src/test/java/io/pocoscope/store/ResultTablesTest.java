package io.pocoscope.store;

import static io.pocoscope.support.StoreAssert.assertThatStore;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultTablesTest {
  private static final Instant TIME = Instant.parse("2026-11-21T12:00:00Z");

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
  void aTableOrViewThatIsNoResultIsLeftAlone() {
    store.execute("create table result_mine as select 42 as answer");
    store.execute("create view result_view as select 42 as answer");
    for (String taken : List.of("result_mine", "result_view")) {
      assertThatThrownBy(() -> store.resultTables().save(result(taken, 1L), TIME))
          .isInstanceOf(StoreFailure.NameTaken.class)
          .hasMessageContaining(taken);
      assertThatStore(store).value("select answer from " + taken).isEqualTo("42");
    }
  }

  @Test
  void mixedValuesAreTextAndWholeNumbersAmongOthersAreNumbers() {
    store.resultTables().save(result("result_mixed", 3L, "(unknown)", true), TIME);
    assertThatStore(store)
        .value("select string_agg(value, ' ') || any_value(typeof(value)) from result_mixed")
        .isEqualTo("3 (unknown) trueVARCHAR");
    store.resultTables().save(result("result_mixed", 3L, null, Double.POSITIVE_INFINITY), TIME);
    assertThatStore(store)
        .value("select string_agg(value, ' ') || any_value(typeof(value)) from result_mixed")
        .isEqualTo("3.0 infDOUBLE");
  }

  @Test
  void dropAllDropsResultsAndNothingElse() {
    store.execute("create table result_mine as select 42 as answer");
    store.resultTables().dropAll();
    store.resultTables().save(result("result_one", 1L), TIME);
    store.resultTables().dropAll();
    assertThatStore(store)
        .value("select string_agg(table_name) from duckdb_tables() where table_name like 'result%'")
        .isEqualTo("result_mine");
  }

  private SavedResult result(String table, Object... values) {
    return new SavedResult(
        table,
        "test",
        List.of(),
        store.meta(),
        "test",
        List.of(new SavedResult.Column("value", "DOUBLE")),
        Arrays.stream(values).map(Arrays::asList).toList(),
        List.of());
  }
}
