package io.pocoscope.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.FailureTable;
import io.pocoscope.rate.Grouping;
import io.pocoscope.rate.RateSettings;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.store.Store;
import io.pocoscope.support.RecordedSubgraph;
import io.pocoscope.support.Syncing;
import io.pocoscope.support.TestStore;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

class FramesTest {
  @TempDir Path folder;

  @Test
  void aFrameHasTheFiguresOfTheTableItIsMadeOf() {
    Path file = folder.resolve("store.duckdb");
    fill(file);
    try (Pocoscope poco = Pocoscope.open(file)) {
      FailureTable failures =
          poco.failureRates(
              SlotFilter.all(),
              List.of(Grouping.CATEGORY, Grouping.TRUST),
              RateSettings.standard());
      Table frame = Frames.of(failures);
      assertThat(frame.columnNames())
          .startsWith("category", "trust", "slots", "completed", "failed")
          .contains("rate", "rate_low", "rate_high", "claimed_only_rate");
      assertThat(frame.longColumn("slots").sum()).isEqualTo(329);
      assertThat(frame.longColumn("failed").sum()).isEqualTo(61);
      assertThat(frame.doubleColumn("rate").max()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void anInfiniteValueIsNotMissing() {
    Result result =
        Columns.<Double>none()
            .number("odds_ratio", Quantity.ONE, "Odds over odds.", it -> it)
            .result(Arrays.asList(1.5, Double.POSITIVE_INFINITY, null));
    DoubleColumn odds = Frames.of("ratios", result).doubleColumn("odds_ratio");
    assertThat(odds.max()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(odds.countMissing()).isEqualTo(1);
  }

  private static void fill(Path file) {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start();
        Store store = TestStore.open(file)) {
      Syncing.from(subgraph.url()).into(store);
    }
  }
}
