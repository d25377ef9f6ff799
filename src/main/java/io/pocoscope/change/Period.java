package io.pocoscope.change;

import io.pocoscope.rate.FailureGroup;
import java.util.Optional;

/**
 * A day, week or month.
 *
 * @param segment that in which most of its settled slots are; the earlier of two; empty where
 *     nothing is settled
 */
public record Period(FailureGroup group, Optional<Segment> segment) {
  /** Its name, such as {@code 2024-W07}. */
  public String key() {
    return group.keys().get(0);
  }
}
