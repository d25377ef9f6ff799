package io.pocoscope.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class CellsTest {
  private static final String ADDRESS = "0xdadc" + "0".repeat(32) + "a122";

  @ParameterizedTest
  @CsvSource({
    "0, 0", "0.0923, 0.0923", "0.092277, 0.09228", "1593, 1593", "123456.7, 123500",
    "5.6e-10, 5.6e-10", "-0.5, -0.5", "1e12, 1e12", "Infinity, ∞", "100, 100"
  })
  void aNumberHasFourDigits(double value, String shown) {
    assertThat(Numbers.text(value)).isEqualTo(shown);
  }

  @Test
  void anAddressIsShortenedWhereverItStands() {
    Table table = Table.create("t", StringColumn.create("pool", "pool=" + ADDRESS));
    assertThat(new Cells(table, 1).rows().get(0)).containsExactly("pool=0xdadc…a122");
  }

  @Test
  void aGroupGoesByItsOwnersNameWhereThereIsOne() {
    Table table =
        Table.create(
            "t",
            StringColumn.create("pool", ADDRESS, ADDRESS),
            StringColumn.create("pool_name", "pool-22", ""));
    assertThat(Cells.label(table, "pool", 0)).isEqualTo("pool-22");
    assertThat(Cells.label(table, "pool", 1)).isEqualTo("0xdadc…a122");
  }

  @Test
  void ofACombinationEachGoesByItsOwn() {
    Table table =
        Table.create(
            "t",
            StringColumn.create("items", "pool=" + ADDRESS + " category=M", "worker=" + ADDRESS),
            StringColumn.create("items_name", "[\"pool-22\",null]", "[null]"));
    assertThat(Cells.label(table, "items", 0)).isEqualTo("pool-22 category=M");
    assertThat(Cells.label(table, "items", 1)).isEqualTo("worker=0xdadc…a122");
  }
}
