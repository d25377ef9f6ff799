package io.pocoscope.ruin;

import java.util.Arrays;

/**
 * A period brings +R and −P·N, with N of the Poisson distribution: figure 3 of <i>Reliability is
 * Blind</i> (2025). The premium comes in periods with failures too.
 *
 * @param lambda λ, mean failures per period, in [0, 200]
 */
public record PoissonPeriods(double lambda) implements PeriodProcess {
  private static final double GREATEST = 200;
  private static final double NOTHING = 1e-300;

  public PoissonPeriods {
    if (!(lambda >= 0 && lambda <= GREATEST)) {
      throw new BadRuinInput("failures per period are from 0 to %.0f, not %s", GREATEST, lambda);
    }
  }

  @Override
  public LossLaw losses(int reward, int penalty) {
    double[] chances = new double[64];
    int[] sizes = new int[64];
    chances[0] = Math.exp(-lambda);
    int n = 1;
    for (double chance = chances[0]; n <= lambda || chance > NOTHING; n++) {
      chance *= lambda / n;
      if (n == chances.length) {
        chances = Arrays.copyOf(chances, 2 * n);
        sizes = Arrays.copyOf(sizes, 2 * n);
      }
      chances[n] = chance;
      sizes[n] = Math.multiplyExact(n, penalty);
    }
    return new LossLaw(Arrays.copyOf(sizes, n), Arrays.copyOf(chances, n));
  }

  @Override
  public PoissonPeriods withRate(double rate) {
    return new PoissonPeriods(rate);
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
