package io.pocoscope.rate;

import java.util.List;

/**
 * The rate of one group.
 *
 * @param keys one value for each grouping; {@code (none)} and {@code (unknown)} where there is none
 */
public record FailureGroup(List<String> keys, Rate rate) {
  public FailureGroup {
    keys = List.copyOf(keys);
  }
}
