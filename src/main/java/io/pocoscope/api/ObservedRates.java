package io.pocoscope.api;

import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.Population;
import io.pocoscope.market.BetaLaw;
import io.pocoscope.market.PowerLaw;
import io.pocoscope.market.RateLaw;
import java.util.Locale;
import java.util.Optional;

/**
 * A market's law of own failure rates, as a parameter set has it.
 *
 * @param law the one of the two that fits
 * @param population what it was fitted to
 */
public record ObservedRates(RateLaw law, Population population) {

  /** That of a set; empty where it has no population. */
  public static Optional<ObservedRates> of(ParameterSet set) {
    return set.population().map(found -> new ObservedRates(law(found), found));
  }

  private static RateLaw law(Population population) {
    return switch (population.fits()) {
      case BETA -> new BetaLaw(population.beta().law().a(), population.beta().law().b());
      case POWER_LAW -> new PowerLaw(population.powerLaw().alpha());
    };
  }

  /**
   * Which law it is, and of whom.
   *
   * @param source where the set is from
   */
  public String inWords(String source) {
    return String.format(
        Locale.ROOT,
        "%s, the law of %d actors' inferred rates in %s (%s)",
        law.label(),
        population.actors(),
        source,
        String.join(", ", population.roles()));
  }
}
