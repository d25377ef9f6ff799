package io.pocoscope.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("io.pocoscope.store.Table#all")
  void theMigrationsHaveTheSameColumns(Table table) {
    try (Store store = Store.open(folder.resolve("store.duckdb"), StoreLimits.standard())) {
      List<String> inSql =
          store.query(
              "select column_name || ' ' || data_type from duckdb_columns() where table_name = ?"
                  + " and schema_name = 'main' and column_name <> 'pin' order by column_index",
              row -> row.getString(1),
              table.sqlName());
      assertThat(table.columns().stream().map(column -> column.name() + " " + column.type().sql()))
          .containsExactlyElementsOf(inSql);
    }
  }

  @Test
  void aTableThatAStoreOfAnEarlierVersionLacksIsMadeAsItIsDefined() {
    Path file = folder.resolve("store.duckdb");
    String columns =
        "select string_agg(column_name || ' ' || data_type, ', ' order by column_index)"
            + " from duckdb_columns() where table_name = 'deal'";
    String before;
    try (Store store = Store.open(file, StoreLimits.standard())) {
      before = store.queryOne(columns, row -> row.getString(1));
      store.execute("drop table deal");
    }
    assertThatThrownBy(() -> Store.openReadOnly(file, StoreLimits.standard()))
        .isInstanceOf(StoreFailure.NotAStore.class)
        .hasMessageContaining("it lacks the table deal; import or sync makes it");
    try (Store store = Store.open(file, StoreLimits.standard())) {
      String after = store.queryOne(columns, row -> row.getString(1));
      assertThat(after).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @MethodSource("io.pocoscope.store.Table#all")
  void everyRelationLeadsToATable(Table table) {
    assertThat(table.columns())
        .allSatisfy(
            column ->
                assertThat(column.target().flatMap(Table::ofType).isPresent())
                    .isEqualTo(column.target().isPresent()));
    assertThat(table.children())
        .allSatisfy(
            list ->
                assertThat(list.type().flatMap(Table::ofType).isPresent())
                    .isEqualTo(list.type().isPresent()));
  }
}
