package io.pocoscope.calibration;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the actors' own failure rates spread: the distributions under which the inferred rates are
 * likeliest.
 *
 * @param roles who is in it
 * @param actors how many can be told apart
 * @param slots settled slots that they were inferred from
 * @param powerLaw density α·x^(α−1) on [0, 1]: what the marketplace simulation draws from
 * @param beta the likeliest beta distribution
 * @param empirical the rates themselves; none where a file does not have them
 * @param background how often slots fail whoever takes part in them
 */
public record Population(
    List<String> roles,
    long actors,
    long slots,
    PowerLaw powerLaw,
    FittedBeta beta,
    Optional<EmpiricalLaw> empirical,
    double background) {
  public Population {
    roles = List.copyOf(roles);
  }

  /**
   * A power law.
   *
   * @param alpha α; the mean rate is α ÷ (1 + α)
   * @param low of its 95 % interval by the profile of the likelihood
   * @param high likewise
   * @param logLikelihood but for what does not depend on α
   */
  public record PowerLaw(double alpha, double low, double high, double logLikelihood) {
    /** Akaike's criterion: less is better. */
    public double aic() {
      return 2 - 2 * logLikelihood;
    }
  }

  /**
   * A beta distribution.
   *
   * @param logLikelihood to be compared with the power law's, a beta distribution with b = 1
   */
  public record FittedBeta(Beta law, double logLikelihood) {
    /** Akaike's criterion: less is better; the second parameter has to be worth its while. */
    public double aic() {
      return 4 - 2 * logLikelihood;
    }
  }

  /** A law of the two. */
  public enum Law {
    POWER_LAW("power_law"),
    BETA("beta");

    private final String label;

    Law(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    public Law other() {
      return this == BETA ? POWER_LAW : BETA;
    }
  }

  /** How far a law is from the rates themselves; none where these are not known. */
  public OptionalDouble distance(Law law) {
    Beta fitted = law == Law.BETA ? beta.law() : new Beta(powerLaw.alpha(), 1);
    return empirical
        .map(rates -> OptionalDouble.of(rates.distance(fitted)))
        .orElse(OptionalDouble.empty());
  }

  /** The law that fits, by Akaike's criterion: what every model draws own rates from. */
  public Law fits() {
    return beta.aic() < powerLaw.aic() ? Law.BETA : Law.POWER_LAW;
  }
}
