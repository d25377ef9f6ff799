package io.pocoscope.ruin;

import java.util.List;

/**
 * The size of a claim in continuous time: a mixture of Erlang distributions, of which the
 * exponential is the simplest.
 *
 * @param parts what is mixed; the weights add up to 1
 */
public record ClaimLaw(List<Part> parts) implements ClaimSizes {
  private static final double ROUNDING = 1e-9;
  private static final int MOST_STAGES = 1000;

  /**
   * One Erlang distribution, the sum of {@code stages} exponential ones.
   *
   * @param weight its share, in (0, 1]
   * @param stages 1 … 1000; 1 is the exponential distribution
   * @param mean greater than 0, in the unit of the stake
   */
  public record Part(double weight, int stages, double mean) {
    public Part {
      if (!(weight > 0 && mean > 0 && mean < Double.POSITIVE_INFINITY)) {
        throw new BadRuinInput("weights and means of claims are greater than 0");
      }
      if (stages < 1 || stages > MOST_STAGES) {
        throw new BadRuinInput("an Erlang claim has 1 to %d stages, not %d", MOST_STAGES, stages);
      }
    }

    double rate() {
      return stages / mean;
    }
  }

  public ClaimLaw {
    parts = List.copyOf(parts);
    double weights = parts.stream().mapToDouble(Part::weight).sum();
    if (!(Math.abs(weights - 1) <= ROUNDING)) {
      throw new BadRuinInput("the weights of claims add up to 1, not to %s", weights);
    }
  }

  public static ClaimLaw exponential(double mean) {
    return erlang(1, mean);
  }

  public static ClaimLaw erlang(int stages, double mean) {
    return new ClaimLaw(List.of(new Part(1, stages, mean)));
  }

  @Override
  public double mean() {
    return parts.stream().mapToDouble(part -> part.weight() * part.mean()).sum();
  }

  /** The same claims, so many times as large. */
  ClaimLaw times(double factor) {
    return new ClaimLaw(
        parts.stream()
            .map(part -> new Part(part.weight(), part.stages(), factor * part.mean()))
            .toList());
  }

  /** Whether all that is mixed is exponential. */
  boolean isOfExponentials() {
    return parts.stream().allMatch(part -> part.stages() == 1);
  }

  double slowestRate() {
    return parts.stream().mapToDouble(Part::rate).min().orElseThrow();
  }

  /** E e^(r·claim) − 1 for r below the slowest rate. */
  double excess(double r) {
    return parts.stream()
        .mapToDouble(
            part -> part.weight() * Math.expm1(-part.stages() * Math.log1p(-r / part.rate())))
        .sum();
  }
}
