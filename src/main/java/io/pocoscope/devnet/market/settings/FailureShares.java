package io.pocoscope.devnet.market.settings;

/**
 * How often slots of a made-up market fail.
 *
 * @param rate about which share of settled slots fails, in [0, 1)
 * @param unclaimed about which share of the failed slots nobody has claimed by the time of the
 *     head, in [0, 1]
 */
public record FailureShares(double rate, double unclaimed) {
  public FailureShares {
    if (!(rate >= 0 && rate < 1 && unclaimed >= 0 && unclaimed <= 1)) {
      throw new IllegalArgumentException("rates are in [0, 1]");
    }
  }

  /** As on the real market: about 8 % failed, a third of them unclaimed. */
  static FailureShares standard() {
    return new FailureShares(.08, 1 / 3.);
  }
}
