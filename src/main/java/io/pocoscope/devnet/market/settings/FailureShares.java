package io.pocoscope.devnet.market.settings;

import java.util.List;

/**
 * How often slots of a made-up market fail.
 *
 * @param rate about which share of settled slots fails, in [0, 1)
 * @param unclaimed about which share of the failed slots nobody has claimed by the time of the
 *     head, in [0, 1]
 * @param hidden about which share of the slots that complete holds nothing but a worker's error, in
 *     [0, 1); of those that fail with contributions, and of those in which somebody is outvoted, as
 *     many have such a contribution
 * @param changes after which slots fail more often, or less often, than that
 */
public record FailureShares(
    double rate, double unclaimed, double hidden, List<RateChange> changes) {
  public FailureShares {
    changes = List.copyOf(changes);
    boolean failures = rate >= 0 && rate < 1 && unclaimed >= 0 && unclaimed <= 1;
    if (!failures || !(hidden >= 0 && hidden < 1)) {
      throw new IllegalArgumentException("rates are in [0, 1]");
    }
  }

  /**
   * As on the real market: about 8 % failed, a third of them unclaimed; nothing hidden, no change.
   */
  static FailureShares standard() {
    return new FailureShares(.08, 1 / 3., 0, List.of());
  }
}
