package io.pocoscope.cli.game;

import io.pocoscope.calibration.Parameter;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.Quantiles;
import io.pocoscope.result.column.AmountText;
import io.pocoscope.ruin.Rational;
import io.pocoscope.slashing.BadGame;
import io.pocoscope.slashing.poco.PoolTerms;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The prices of a parameter set, at one of the quantiles that it holds. */
final class ParameterTerms implements TermSource {
  private static final long NRLC_PER_RLC = 1_000_000_000;

  private final ParameterSet set;
  private final double level;

  /**
   * Prices.
   *
   * @throws BadGame if the set has no pool prices, or not this quantile
   */
  ParameterTerms(ParameterSet set, double level) {
    this.set = set;
    this.level = level;
    if (set.find("price.pool").isEmpty()) {
      throw new BadGame("--params: the set has no prices");
    }
    atLevel(new Quantiles(0, 0, 0, 0, 0, 0, 0));
  }

  ParameterSet set() {
    return set;
  }

  @Override
  public Optional<Known> of(Term term) {
    return switch (term) {
      case PRICE_A -> known("price.assets");
      case PRICE_C -> known("price.pool");
      case SLASH_C ->
          known("price.pool").map(price -> new Known(ownerStake(price.value()), stakeOrigin()));
      case UTILITY, COST_A, COST_C, SLASH_R, SLASH_A -> Optional.empty();
    };
  }

  /** Claimed of settled slots. */
  @Override
  public OptionalDouble claimedRate() {
    Optional<Parameter> claimed = set.find("failure_rate_claimed_only");
    long settled = set.find("failure_rate").map(Parameter::n).orElse(0L);
    return claimed.isEmpty() || settled == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) claimed.get().k().orElse(0) / settled);
  }

  private Optional<Known> known(String name) {
    return set.find(name)
        .flatMap(
            parameter ->
                parameter
                    .quantiles()
                    .map(
                        quantiles ->
                            new Known(
                                rlc(atLevel(quantiles)),
                                String.format(
                                    Locale.ROOT,
                                    "%s, quantile %s of %d slots",
                                    name,
                                    AmountText.shown(level),
                                    parameter.n()))));
  }

  private static String stakeOrigin() {
    return String.format(Locale.ROOT, "%d %% of the pool's price", PoolTerms.OWNER_STAKE_RATIO);
  }

  /** As PoCo has it: rounded down to whole nRLC. */
  private static Rational ownerStake(Rational price) {
    return price
        .times(Rational.of(PoolTerms.OWNER_STAKE_RATIO, 100))
        .roundedDownTo(Rational.of(1, NRLC_PER_RLC));
  }

  private static Rational rlc(double amount) {
    return Rational.of(Math.round(amount * NRLC_PER_RLC), NRLC_PER_RLC);
  }

  private double atLevel(Quantiles quantiles) {
    if (level == 0) {
      return quantiles.least();
    }
    if (level == .05) {
      return quantiles.q05();
    }
    if (level == .25) {
      return quantiles.q25();
    }
    if (level == .5) {
      return quantiles.q50();
    }
    if (level == .75) {
      return quantiles.q75();
    }
    if (level == .95) {
      return quantiles.q95();
    }
    if (level == 1) {
      return quantiles.greatest();
    }
    throw new BadGame(
        "a parameter set has the quantiles 0, 0.05, 0.25, 0.5, 0.75, 0.95 and 1, not %s", level);
  }
}
