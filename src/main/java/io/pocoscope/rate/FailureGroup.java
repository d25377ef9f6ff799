package io.pocoscope.rate;

import java.util.List;
import java.util.Optional;

/**
 * The rate of one group.
 *
 * @param keys one value for each grouping; {@code (none)} and {@code (unknown)} where there is none
 * @param shrunk the rate drawn towards the groups' common distribution, where that was asked for
 */
public record FailureGroup(List<String> keys, Rate rate, Optional<ShrunkRate> shrunk) {
  public FailureGroup {
    keys = List.copyOf(keys);
  }
}
