package io.pocoscope.cli.game;

import io.pocoscope.api.PriceQuantiles;
import io.pocoscope.api.PricedRole;
import io.pocoscope.result.column.AmountText;
import io.pocoscope.result.column.Section;
import io.pocoscope.result.game.PriceResult;
import io.pocoscope.ruin.Rational;
import io.pocoscope.slashing.poco.PoolTerms;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The prices of a store: those of all slots enter a game, at one quantile, and with them the slash
 * that PoCo takes from a pool of this price.
 */
final class ObservedPrices implements TermSource {
  private static final BigInteger NRLC_PER_RLC = BigInteger.TEN.pow(9);
  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  private final List<PriceQuantiles> prices;
  private final double level;
  private final OptionalDouble claimedRate;

  /**
   * Prices.
   *
   * @param prices at {@link PriceResult#levels} of this level
   * @param level the quantile that enters a game, in [0, 1]
   * @param claimedRate share of the settled slots that failed and were claimed
   */
  ObservedPrices(List<PriceQuantiles> prices, double level, OptionalDouble claimedRate) {
    this.prices = prices;
    this.level = level;
    this.claimedRate = claimedRate;
  }

  @Override
  public Optional<Known> of(Term term) {
    return switch (term) {
      case PRICE_A -> price(PricedRole.ASSETS);
      case PRICE_C -> price(PricedRole.POOL);
      case SLASH_C ->
          entering(PricedRole.POOL)
              .map(
                  line ->
                      new Known(
                          rlc(ownerStake(atLevel(line))),
                          String.format(
                              Locale.ROOT,
                              "%d %% of the pool's price",
                              PoolTerms.OWNER_STAKE_RATIO)));
      case UTILITY, COST_A, COST_C, SLASH_R, SLASH_A -> Optional.empty();
    };
  }

  @Override
  public OptionalDouble claimedRate() {
    return claimedRate;
  }

  private Optional<Known> price(PricedRole role) {
    return entering(role)
        .map(
            line ->
                new Known(
                    rlc(atLevel(line)),
                    String.format(
                        Locale.ROOT,
                        "quantile %s of %d slots",
                        AmountText.shown(level),
                        line.slots())));
  }

  private Optional<PriceQuantiles> entering(PricedRole role) {
    return prices.stream()
        .filter(line -> line.role() == role && line.category().isEmpty())
        .findFirst();
  }

  private static BigInteger atLevel(PriceQuantiles line) {
    return PriceResult.chosen(line).toBigIntegerExact();
  }

  private static BigInteger ownerStake(BigInteger price) {
    return price.multiply(BigInteger.valueOf(PoolTerms.OWNER_STAKE_RATIO)).divide(HUNDRED);
  }

  private static Rational rlc(BigInteger nrlc) {
    return new Rational(nrlc, NRLC_PER_RLC);
  }

  /** All of them, by role and category. */
  @Override
  public Optional<Section> section() {
    return Optional.of(PriceResult.section(prices, level));
  }
}
