package io.pocoscope.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import io.pocoscope.support.TestStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewsTest {
  @TempDir Path folder;

  @Test
  void viewsThatAreTheseAlreadyAreNotDefinedAgain() {
    try (Store store = open()) {
      List<String> before = definitions(store);
      Views.install(store);
      assertThat(definitions(store)).isEqualTo(before).hasSizeGreaterThan(15);
    }
  }

  @Test
  void theMarkHoldsHoweverOftenTheStoreIsOpened() {
    for (int i = 0; i < 4; i++) {
      try (Store store = Store.open(file(), StoreLimits.standard())) {
        boolean made = !definitions(store).isEmpty();
        List<String> before = definitions(store);
        Views.install(store);
        assertThat(made && !definitions(store).equals(before)).as("opening %d", i).isFalse();
      }
    }
  }

  @Test
  void aViewInAnothersPlaceIsPutRight() {
    open().close();
    try (Store store = Store.open(file(), StoreLimits.standard())) {
      store.execute("create or replace view failure_rate as select 1 as rate");
    }
    try (Store store = open()) {
      assertThat(store.query("select * from failure_rate", row -> row)).isEmpty();
    }
  }

  @Test
  void aMacroInAnothersPlaceIsPutRight() {
    try (Store store = open()) {
      store.execute("create or replace macro countable(nrlc) as 0");
      Views.install(store);
      long seven = store.queryOne("select countable(7)", row -> row.getLong(1));
      assertThat(seven).isEqualTo(7);
    }
  }

  @Test
  void aViewThatWasDroppedIsPutBack() {
    try (Store store = open()) {
      store.execute("drop view failure_rate");
      Views.install(store);
      assertThat(store.query("select * from failure_rate", row -> row)).isEmpty();
    }
  }

  @Test
  void aMacroThatWasDroppedIsPutBack() {
    try (Store store = open()) {
      store.execute("drop macro wilson_low");
      Views.install(store);
      double low =
          store.queryOne("select round(wilson_low(1, 2, .95), 6)", row -> row.getDouble(1));
      assertThat(low).isEqualTo(.094531);
    }
  }

  @Test
  void aViewOfAnybodyElsesStays() {
    try (Store store = open()) {
      store.execute("create view mine as select 1 as one");
      Views.install(store);
      assertThat(store.query("select one from mine", row -> row.getInt(1))).containsExactly(1);
    }
  }

  private Store open() {
    return TestStore.open(file());
  }

  private Path file() {
    return folder.resolve("store.duckdb");
  }

  /** Numbers that DuckDB gives anew at each definition. */
  private static List<String> definitions(Store store) {
    return store.query(
        "select concat_ws(' ', view_name, view_oid) as known from duckdb_views() where not internal"
            + " order by known",
        row -> row.getString(1));
  }
}
