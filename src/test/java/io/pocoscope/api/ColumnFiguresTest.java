package io.pocoscope.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pocoscope.result.Frames;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.support.TestStore;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class ColumnFiguresTest {
  private static final String BEYOND_A_DOUBLE =
      "select unnest([9007199254740993, 1, null]) as nrlc";

  @TempDir private Path folder;
  private Pocoscope poco;

  @BeforeEach
  void open() {
    Path file = folder.resolve("store.duckdb");
    TestStore.open(file).close();
    poco = Pocoscope.open(file);
  }

  @AfterEach
  void close() {
    poco.close();
  }

  @Test
  void aSumOfWholeNumbersIsExact() {
    ColumnFigures figures = poco.figures(BEYOND_A_DOUBLE, "nrlc", List.of(), List.of()).get(0);
    assertThat(figures.sum()).contains(new BigDecimal("9007199254740994"));
    assertThat(figures.values()).isEqualTo(2);
    assertThat(figures.missing()).isEqualTo(1);
  }

  @Test
  void aFrameHasTheSameSum() {
    Table frame = Frames.figures(poco, BEYOND_A_DOUBLE, "nrlc", List.of(), List.of(.5));
    assertThat(frame.columnNames()).containsExactly("values", "missing", "sum", "q0.5");
    assertThat(frame.longColumn("sum").get(0)).isEqualTo(9_007_199_254_740_994L);
  }

  @Test
  void aQuantileIsAValueThatOccurs() {
    ColumnFigures figures =
        poco.figures("select unnest([1, 2, 3, 4, 100]) as x;", "x", List.of(), List.of(.25, .5, .9))
            .get(0);
    assertThat(figures.quantiles())
        .containsExactly(BigDecimal.valueOf(2), BigDecimal.valueOf(3), BigDecimal.valueOf(100));
  }

  @Test
  void groupsComeInTheirOrderAndOneOfNothingHasNoFigures() {
    String sql =
        "select * from (values ('b', 1), ('a', 2), ('a', 4), (null, null)) t(k, \"the x\") -- end";
    List<ColumnFigures> figures = poco.figures(sql, "the x", List.of("k"), List.of(1.0));
    assertThat(figures)
        .extracting(ColumnFigures::group)
        .containsExactly(List.of("a"), List.of("b"), List.of("(none)"));
    assertThat(figures.get(0).sum()).contains(BigDecimal.valueOf(6));
    assertThat(figures.get(2).sum()).isEmpty();
    assertThat(figures.get(2).quantiles()).isEmpty();
  }

  @Test
  void aStatementThatWritesIsRefused() {
    assertThatThrownBy(
            () -> poco.figures("delete from task returning id", "id", List.of(), List.of()))
        .isInstanceOf(StoreFailure.BadStatement.class);
  }

  @Test
  void aColumnOfWordsHasNoSum() {
    assertThatThrownBy(() -> poco.figures("select 'a' as x", "x", List.of(), List.of()))
        .isInstanceOf(StoreFailure.BadStatement.class);
  }

  @Test
  void aFrameOfAStatementHasTheTypesOfItsValues() {
    Table frame =
        Frames.query(
            poco,
            """
            select 9007199254740993::hugeint as wide, .5 as part, true as flag, 'w' as word,
                   timestamp '2021-07-01 00:00:00' as moment, null as nothing, 1 as wide\
            """);
    assertThat(frame.columnNames())
        .containsExactly("wide", "part", "flag", "word", "moment", "nothing", "wide_2");
    assertThat(frame.longColumn("wide").get(0)).isEqualTo(9_007_199_254_740_993L);
    assertThat(frame.doubleColumn("part").get(0)).isEqualTo(.5);
    assertThat(frame.booleanColumn("flag").get(0)).isTrue();
    assertThat(frame.instantColumn("moment").get(0)).hasToString("2021-07-01T00:00:00Z");
    assertThat(frame.column("nothing").isMissing(0)).isTrue();
  }
}
