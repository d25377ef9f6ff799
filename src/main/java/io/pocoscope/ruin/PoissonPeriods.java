package io.pocoscope.ruin;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A period brings +R and −P·N, with N of the Poisson distribution: figure 3 of <i>Reliability is
 * Blind</i> (2025). The premium comes in periods with failures too.
 *
 * @param lambda λ, mean failures per period, in [0, 100 000]
 * @param claims what a failure costs
 */
public record PoissonPeriods(double lambda, DiscreteClaims claims) implements PeriodProcess {
  private static final double GREATEST = 1e5;
  private static final double NOTHING = 1e-60;
  private static final double MOST_SUMS = 2e9;
  private static final int BOUNDS = 40;

  public PoissonPeriods {
    if (!(lambda >= 0 && lambda <= GREATEST)) {
      throw new BadRuinInput("failures per period are from 0 to %.0f, not %s", GREATEST, lambda);
    }
  }

  /** A failure costs one penalty. */
  public PoissonPeriods(double lambda) {
    this(lambda, DiscreteClaims.ONE_PENALTY);
  }

  /** A tilted sum of a Poisson number of claims is one again, of more and greater claims. */
  @Override
  public LossLaw losses(int reward, int unit, double tilt) {
    double[] tilted = claims.chances();
    for (int size = 1; size < tilted.length; size++) {
      tilted[size] *= tilted[size] == 0 ? 0 : Math.exp(tilt * size * unit);
    }
    double all = Arrays.stream(tilted).sum();
    for (int size = 1; size < tilted.length; size++) {
      tilted[size] /= all;
    }
    int last = mostUnits(lambda * all, tilted);
    if ((double) last * tilted.length > MOST_SUMS) {
      throw new BadRuinInput(
          "%s failures to a period, of up to %d steps each, are out of reach: count them by shorter"
              + " periods",
          lambda, claims.greatest());
    }
    double[] sums = Panjer.sums(lambda * all, tilted, last);
    int[] possible = IntStream.range(0, sums.length).filter(k -> sums[k] > NOTHING).toArray();
    return new LossLaw(
        Arrays.stream(possible).map(k -> Math.multiplyExact(k, unit)).toArray(),
        Arrays.stream(possible).mapToDouble(k -> sums[k]).toArray());
  }

  @Override
  public double cumulant(int reward, int unit, double tilt) {
    double sum = 0;
    for (Map.Entry<Integer, Double> claim : claims.sizes().entrySet()) {
      sum += claim.getValue() * Math.expm1(tilt * claim.getKey() * unit);
    }
    return lambda * sum - tilt * reward;
  }

  @Override
  public double tiltedLoss(int reward, int unit, double tilt) {
    double sum = 0;
    for (Map.Entry<Integer, Double> claim : claims.sizes().entrySet()) {
      double steps = (double) claim.getKey() * unit;
      sum += claim.getValue() * steps * Math.exp(tilt * steps);
    }
    return lambda * sum - reward;
  }

  @Override
  public FailureCounts counts() {
    return new FailureCounts.OfPeriods(lambda);
  }

  /** More than these in a period do not count, by the bound of E e^(r · sum). */
  private static int mostUnits(double mean, double[] claims) {
    double fewest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < BOUNDS; i++) {
      double r = Math.scalb(32.0, -i) / (claims.length - 1);
      double excess = 0;
      for (int size = 1; size < claims.length; size++) {
        excess += claims[size] * Math.expm1(r * size);
      }
      fewest = Math.min(fewest, (mean * excess - Math.log(NOTHING)) / r);
    }
    return (int) Math.min(Integer.MAX_VALUE - 8, Math.ceil(fewest) + 1);
  }

  @Override
  public PoissonPeriods withRate(double rate) {
    return new PoissonPeriods(rate, claims);
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
