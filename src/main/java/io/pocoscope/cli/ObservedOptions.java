package io.pocoscope.cli;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.api.PriceQuantiles;
import io.pocoscope.rate.IntervalMethod;
import io.pocoscope.rate.Rate;
import io.pocoscope.rate.RateSettings;
import io.pocoscope.slashing.BadGame;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --observed}: numbers of a game from the store. */
final class ObservedOptions {
  @Option(
      names = "--observed",
      description =
          "Take prices from the store, and with them the slash of c today (30 %% of the pool's price) and, for poco, the failure rate; an option given wins.")
  private boolean observed;

  @Option(
      names = "--quantile",
      paramLabel = "Q",
      defaultValue = "0.5",
      description = "With --observed: which quantile of the prices (default: ${DEFAULT-VALUE}).")
  private double quantile;

  @Mixin private SlotFilterOptions filter;

  boolean wanted() {
    return observed;
  }

  /** The filter in words, if there is one. */
  Optional<String> filter() {
    return filter.shown();
  }

  /**
   * What the store knows.
   *
   * @throws BadGame if no slot has a price
   */
  ObservedPrices read(Pocoscope store) {
    if (!(quantile >= 0 && quantile <= 1)) {
      throw new BadGame("--quantile is from 0 to 1, not %s", quantile);
    }
    List<PriceQuantiles> prices = store.prices(filter.filter(), ObservedPrices.levels(quantile));
    if (prices.isEmpty()) {
      throw new BadGame("no slot with a price in the store, or the filter lets none through");
    }
    return new ObservedPrices(prices, quantile, claimedRate(store));
  }

  private OptionalDouble claimedRate(Pocoscope store) {
    RateSettings settings = RateSettings.standard().with(IntervalMethod.WILSON);
    Rate rate = store.failureRates(filter.filter(), List.of(), settings).total();
    return rate.settled() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) rate.counts().claimed() / rate.settled());
  }
}
