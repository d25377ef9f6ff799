package io.pocoscope.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.store.Store;
import io.pocoscope.support.TestStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the groups of a grouping by time stand, day by day over thirty years. */
class GroupingPlaceTest {
  private static final String DAYS =
      """
      (select timestamp '1999-12-25 23:59:59' + to_days(cast(day as integer)) as final_deadline,
              cast(null as timestamp) as start_time
       from range(0, 11000) days(day)) slot
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"DAY", "WEEK", "MONTH"})
  void eachGroupHasOnePlaceAndTheNextIsBesideIt(Grouping time) {
    String places =
        String.format(
            Locale.ROOT,
            "select %s as key, min(%s) as first, max(%s) as last from %s group by 1",
            time.key(),
            time.place(),
            time.place(),
            DAYS);
    String wrong =
        String.format(
            Locale.ROOT,
            """
            select key, first, last, next from (
              select *, lead(first) over (order by key) as next from (%s))
            where first <> last or next <> first + 1
            """,
            places);
    try (Store store = TestStore.open(folder.resolve("a.duckdb"))) {
      assertThat(store.query(wrong, row -> row.getString(1))).isEqualTo(List.of());
    }
  }
}
