package io.pocoscope.ruin;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** How many failures there are in so many periods. */
sealed interface FailureCounts {
  /** The logarithm of the probability of this many failures. */
  double logProbability(int periods, int failures);

  /** Probability of one failure more, divided by that of this many. */
  double ratio(int periods, int failures);

  /** The likeliest number. */
  int mode(int periods);

  /** At most one failure to a period. */
  record OfTasks(double rate) implements FailureCounts {
    @Override
    public double logProbability(int periods, int failures) {
      return BinomialDistribution.of(periods, rate).logProbability(failures);
    }

    @Override
    public double ratio(int periods, int failures) {
      return (periods - failures) * rate / ((failures + 1) * (1 - rate));
    }

    @Override
    public int mode(int periods) {
      return (int) Math.min(periods, (periods + 1.0) * rate);
    }
  }

  /** Any number of failures in a period. */
  record OfPeriods(double lambda) implements FailureCounts {
    @Override
    public double logProbability(int periods, int failures) {
      return PoissonDistribution.of(lambda * periods).logProbability(failures);
    }

    @Override
    public double ratio(int periods, int failures) {
      return lambda * periods / (failures + 1);
    }

    @Override
    public int mode(int periods) {
      return (int) (lambda * periods);
    }
  }
}
