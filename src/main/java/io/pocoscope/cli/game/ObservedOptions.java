package io.pocoscope.cli.game;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.api.PriceQuantiles;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.file.ParameterFile;
import io.pocoscope.cli.option.SlotFilterOptions;
import io.pocoscope.rate.IntervalMethod;
import io.pocoscope.rate.Rate;
import io.pocoscope.rate.RateSettings;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.game.PriceResult;
import io.pocoscope.slashing.BadGame;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --observed}: numbers of a game from the store. */
final class ObservedOptions {
  @Option(
      names = "--observed",
      description =
          "Take prices from the store, and with them the slash of c today (30 %% of the pool's"
              + " price) and, for poco, the failure rate; an option given wins.")
  private boolean observed;

  @Option(
      names = "--params",
      paramLabel = "FILE",
      description = "Take the same from a parameter set that export wrote.")
  private Path file;

  @Option(
      names = "--quantile",
      paramLabel = "Q",
      defaultValue = "0.5",
      description =
          "With --observed or --params: which quantile of the prices (default: ${DEFAULT-VALUE}).")
  private double quantile;

  @Mixin private SlotFilterOptions filter;

  boolean wanted() {
    return observed || file != null;
  }

  /** The store, if numbers are to be taken from it. */
  boolean ofStore() {
    if (observed && file != null) {
      throw new BadGame("--observed and --params are two ways: take one");
    }
    return observed;
  }

  /** The parameter set that was named. */
  ParameterSet readFile() {
    return ParameterFile.read(file);
  }

  /**
   * What a parameter set knows.
   *
   * @throws BadGame if it has no prices, or not this quantile of them
   */
  ObservedPrices read(ParameterSet set) {
    return ParameterPrices.of(set, checkedQuantile());
  }

  private double checkedQuantile() {
    if (!(quantile >= 0 && quantile <= 1)) {
      throw new BadGame("--quantile is from 0 to 1, not %s", quantile);
    }
    return quantile;
  }

  /** Whether slots of the store are to be left out. */
  boolean filtered() {
    return filter.given();
  }

  /** What there is to say of the slots that were looked at. */
  List<Remark> told(Pocoscope store) {
    return filter.told(store);
  }

  /**
   * What the store knows.
   *
   * @throws BadGame if no slot has a price
   */
  ObservedPrices read(Pocoscope store) {
    List<PriceQuantiles> prices =
        store.prices(filter.filter(store), PriceResult.levels(checkedQuantile()));
    if (prices.isEmpty()) {
      throw new BadGame("no slot with a price in the store, or the filter lets none through");
    }
    return new ObservedPrices(prices, quantile, claimedRate(store));
  }

  private OptionalDouble claimedRate(Pocoscope store) {
    RateSettings settings = RateSettings.standard().with(IntervalMethod.WILSON);
    Rate rate = store.failureRates(filter.filter(store), List.of(), settings).total();
    return rate.settled() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) rate.counts().claimed() / rate.settled());
  }
}
