package io.pocoscope.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
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
