package io.pocoscope.sync;

import io.pocoscope.store.Row;
import io.pocoscope.subgraph.LeftOut;
import java.util.List;
import java.util.Optional;

/**
 * What one question brought.
 *
 * @param range its range, as it is behind it
 * @param split a range that was split off it; it is not in the log yet
 * @param rows the page
 * @param leftOut rows of the page that the endpoint cannot give
 * @param rowsLeft rows that the range seems to have left
 */
record Pulled(
    Range range, Optional<Range> split, List<Row> rows, List<LeftOut> leftOut, double rowsLeft) {

  Pulled withLeft(double seemingRows) {
    return new Pulled(range, split, rows, leftOut, seemingRows);
  }

  Pulled splitInto(Range lower, Range upper) {
    return new Pulled(lower, Optional.of(upper), rows, leftOut, rowsLeft);
  }
}
