package io.pocoscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.store.Resource;
import io.pocoscope.store.Store;
import io.pocoscope.support.TestStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every column that is written says what it means. */
class DataSetColumnsTest {
  @TempDir private Path folder;

  @Test
  void everyColumnHasAUnitAndASentence() {
    Meanings meanings = Meanings.read();
    for (DataTable table : tables()) {
      assertThat(meanings.of(table)).as(table.name()).endsWith(".");
      for (DataColumn.Written column : table.written()) {
        Meanings.Meaning meaning = meanings.of(table, column.name());
        assertThat(meaning.unit()).as(table.name() + "." + column.name()).isNotBlank();
        assertThat(meaning.sentence()).as(table.name() + "." + column.name()).endsWith(".");
      }
    }
  }

  @Test
  void nothingIsSaidOfColumnsThatAreNot() {
    Set<String> there =
        tables().stream()
            .flatMap(
                table -> table.columns().stream().map(each -> table.name() + "." + each.name()))
            .collect(Collectors.toSet());
    String table = "";
    for (String line :
        Resource.text(Meanings.class, "columns.txt")
            .lines()
            .filter(each -> !each.isBlank() && !each.startsWith("#"))
            .toList()) {
      String word = line.strip().split(" +", 2)[0];
      if (!line.startsWith(" ")) {
        table = word;
      } else if (!Set.of("any", "events").contains(table)) {
        assertThat(there).contains(table + "." + word);
      }
    }
  }

  private List<DataTable> tables() {
    try (Store store = TestStore.open(folder.resolve("store.duckdb"))) {
      TruthTable.in(store);
      return DataTable.withTruth(store);
    }
  }
}
