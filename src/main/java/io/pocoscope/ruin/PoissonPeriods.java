package io.pocoscope.ruin;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A period brings +R and −P·N, with N of the Poisson distribution: figure 3 of <i>Reliability is
 * Blind</i> (2025). The premium comes in periods with failures too.
 *
 * @param lambda λ, mean failures per period, in [0, 200]
 * @param claims what a failure costs
 */
public record PoissonPeriods(double lambda, DiscreteClaims claims) implements PeriodProcess {
  private static final double GREATEST = 200;
  private static final double NOTHING = 1e-300;

  public PoissonPeriods {
    if (!(lambda >= 0 && lambda <= GREATEST)) {
      throw new BadRuinInput("failures per period are from 0 to %.0f, not %s", GREATEST, lambda);
    }
  }

  /** A failure costs one penalty. */
  public PoissonPeriods(double lambda) {
    this(lambda, DiscreteClaims.ONE_PENALTY);
  }

  @Override
  public LossLaw losses(int reward, int penalty) {
    double[] sums = Panjer.sums(lambda, claims.chances(), mostFailures() * claims.greatest());
    int[] possible =
        IntStream.range(0, sums.length).filter(k -> k == 0 || sums[k] > NOTHING).toArray();
    return new LossLaw(
        Arrays.stream(possible).map(k -> Math.multiplyExact(k, penalty)).toArray(),
        Arrays.stream(possible).mapToDouble(k -> sums[k]).toArray());
  }

  @Override
  public FailureCounts counts() {
    return new FailureCounts.OfPeriods(lambda);
  }

  /** More than these in a period do not count. */
  private int mostFailures() {
    int n = 1;
    for (double chance = Math.exp(-lambda); n <= lambda || chance > NOTHING; n++) {
      chance *= lambda / n;
    }
    return n;
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
