package io.pocoscope.ruin;

/**
 * Failures at any time, the reward coming in evenly: the process of Cramér and Lundberg.
 *
 * @param lambda λ, failures per unit of time, in [0, 10⁶]
 * @param claims what a failure costs, in penalties P
 */
public record ClaimsInTime(double lambda, ClaimSizes claims) implements RiskProcess {
  private static final double GREATEST = 1e6;

  public ClaimsInTime {
    if (!(lambda >= 0 && lambda <= GREATEST)) {
      throw new BadRuinInput(
          "failures per unit of time are from 0 to %.0f, not %s", GREATEST, lambda);
    }
  }

  @Override
  public ClaimsInTime withRate(double rate) {
    return new ClaimsInTime(rate, claims);
  }

  @Override
  public double rate() {
    return lambda;
  }

  @Override
  public double greatestRate() {
    return GREATEST;
  }
}
