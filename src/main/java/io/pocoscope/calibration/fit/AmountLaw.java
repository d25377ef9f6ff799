package io.pocoscope.calibration.fit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The law that fits amounts best, of those above nought; some of them may be nought.
 *
 * @param a first parameter: μ, the mean of the logarithm, of a log-normal law; the shape of a gamma
 *     law; the amount itself of a constant
 * @param b second parameter: σ of the logarithm; the scale, in the unit of the amounts; nothing of
 *     a constant
 * @param zeros the share of amounts that are nought, in [0, 1]
 * @param fit how well it fits; none of a constant, which has no density
 */
public record AmountLaw(
    Family family, double a, OptionalDouble b, double zeros, Optional<Fit> fit) {

  /**
   * How well a law fits the amounts above nought.
   *
   * @param logLikelihood natural logarithm; depends on the unit of the amounts
   * @param distance the greatest difference between its distribution function and theirs, in [0,
   *     1]: a figure, no test, as its parameters were fitted to the same amounts
   */
  public record Fit(double logLikelihood, double distance) {
    /** Akaike's criterion: less is better. */
    public double aic() {
      return 4 - 2 * logLikelihood;
    }
  }

  /** A kind of law. */
  public enum Family {
    LOG_NORMAL("log_normal", List.of("mu", "sigma")),
    GAMMA("gamma", List.of("shape", "scale")),
    /** All amounts above nought are the same, or there is none. */
    CONSTANT("constant", List.of("amount"));

    private final String label;
    private final List<String> parameters;

    Family(String label, List<String> parameters) {
      this.label = label;
      this.parameters = parameters;
    }

    /** As files have it. */
    public String label() {
      return label;
    }

    /** The names of its parameters, as files have them. */
    public List<String> parameters() {
      return parameters;
    }

    public static Optional<Family> named(String label) {
      return Arrays.stream(values()).filter(family -> family.label.equals(label)).findFirst();
    }
  }
}
