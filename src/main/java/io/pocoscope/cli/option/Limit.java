package io.pocoscope.cli.option;

import java.util.List;

/**
 * At the most so many rows.
 *
 * @param rows at least 1
 */
public record Limit(int rows) {
  /** To be asked for, so that it is known whether there are more. */
  public int oneMore() {
    return rows == Integer.MAX_VALUE ? rows : rows + 1;
  }

  /** As many as are shown. */
  public <T> List<T> of(List<T> found) {
    return cuts(found) ? found.subList(0, rows) : found;
  }

  /** Whether there are more than are shown. */
  public boolean cuts(List<?> found) {
    return found.size() > rows;
  }
}
