package io.pocoscope.cli.game;

import io.pocoscope.api.PriceQuantiles;
import io.pocoscope.api.PricedRole;
import io.pocoscope.calibration.Parameter;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.Quantiles;
import io.pocoscope.result.game.PriceResult;
import io.pocoscope.slashing.BadGame;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The prices of a parameter set, in the form that those of its store have. */
final class ParameterPrices {
  private static final String PREFIX = "price.";
  private static final String CATEGORY = ".category.";
  private static final double NRLC_PER_RLC = 1e9;

  private ParameterPrices() {}

  /**
   * Its prices, and with them how often a pool's owner is slashed.
   *
   * @param level the quantile that enters a game, in [0, 1]
   * @throws BadGame if the set has no prices, or not this quantile
   */
  static ObservedPrices of(ParameterSet set, double level) {
    List<PriceQuantiles> prices =
        Arrays.stream(PricedRole.values()).flatMap(role -> of(set, role, level)).toList();
    if (prices.isEmpty()) {
      throw new BadGame("--params: the set has no prices");
    }
    return new ObservedPrices(prices, level, claimedRate(set));
  }

  private static Stream<PriceQuantiles> of(ParameterSet set, PricedRole role, double level) {
    String all = PREFIX + role.label();
    return set.parameters().stream()
        .filter(each -> each.name().equals(all) || each.name().startsWith(all + CATEGORY))
        .map(each -> line(each, role, category(each.name(), all), level));
  }

  private static Optional<String> category(String name, String all) {
    return name.equals(all)
        ? Optional.empty()
        : Optional.of(name.substring(all.length() + CATEGORY.length()));
  }

  private static PriceQuantiles line(
      Parameter price, PricedRole role, Optional<String> category, double level) {
    Quantiles quantiles =
        price
            .quantiles()
            .orElseThrow(
                () -> new BadGame("--params: %s of the set has no quantiles", price.name()));
    List<BigDecimal> nrlc =
        PriceResult.levels(level).stream().map(each -> nrlc(at(each, quantiles))).toList();
    return new PriceQuantiles(role, category, price.n(), nrlc);
  }

  private static BigDecimal nrlc(double rlc) {
    return BigDecimal.valueOf(Math.round(rlc * NRLC_PER_RLC));
  }

  private static double at(double level, Quantiles quantiles) {
    return quantiles
        .at(level)
        .orElseThrow(
            () ->
                new BadGame(
                    "a parameter set has the quantiles 0, 0.05, 0.25, 0.5, 0.75, 0.95 and 1, not"
                        + " %s",
                    level));
  }

  /** Claimed of settled slots. */
  private static OptionalDouble claimedRate(ParameterSet set) {
    Optional<Parameter> claimed = set.find("failure_rate_claimed_only");
    long settled = set.find("failure_rate").map(Parameter::n).orElse(0L);
    return claimed.isEmpty() || settled == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) claimed.get().k().orElse(0) / settled);
  }
}
