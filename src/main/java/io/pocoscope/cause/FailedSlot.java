package io.pocoscope.cause;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A slot behind a line.
 *
 * @param keys the group that it is listed in
 * @param failedAt its final deadline
 * @param stake what its payer had at stake, nRLC
 */
public record FailedSlot(
    List<String> keys,
    String slot,
    Optional<String> deal,
    String outcome,
    String cause,
    Optional<Instant> failedAt,
    Optional<String> requester,
    Optional<String> app,
    Optional<String> pool,
    Optional<BigDecimal> stake) {
  public FailedSlot {
    keys = List.copyOf(keys);
  }
}
