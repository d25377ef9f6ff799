package io.pocoscope.devnet.market.settings;

import java.util.Map;

/**
 * Who meets in a made-up market, and for what.
 *
 * @param actors how many of each role there are
 * @param trusts the weights of the values of a deal's trust; at least one
 * @param shares how many deals are of which kind
 */
public record MarketMix(ActorCounts actors, Map<Integer, Double> trusts, Shares shares) {
  public MarketMix {
    trusts = Map.copyOf(trusts);
    if (trusts.isEmpty()) {
      throw new IllegalArgumentException("a deal has some trust");
    }
  }

  static MarketMix standard() {
    return new MarketMix(
        ActorCounts.standard(), Map.of(1, .5, 3, .25, 5, .15, 10, .1), Shares.standard());
  }
}
