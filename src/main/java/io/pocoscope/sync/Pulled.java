package io.pocoscope.sync;

import io.pocoscope.store.Row;
import java.util.List;
import java.util.Optional;

/**
 * What one question brought.
 *
 * @param range its range, as it is behind it
 * @param split a range that was split off it; it is not in the log yet
 * @param rows the page
 * @param rowsLeft rows that the range seems to have left
 */
record Pulled(Range range, Optional<Range> split, List<Row> rows, double rowsLeft) {}
