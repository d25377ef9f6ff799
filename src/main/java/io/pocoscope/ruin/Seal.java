package io.pocoscope.ruin;

/** Total claims up to a time, claims being phases; what Seal's formulas are made of. */
final class Seal {
  private final double lambda;
  private final double premium;
  private final Phases phases;

  Seal(double lambda, double premium, Phases phases) {
    this.lambda = lambda;
    this.premium = premium;
    this.phases = phases;
  }

  /** Density of the total at x, x greater than 0. */
  double density(double x, double time) {
    double mean = phases.rate() * x;
    int last = PoissonWeights.last(mean);
    double[] totals = Panjer.sums(lambda * time, phases.chances(), last + 1);
    double[] weights = PoissonWeights.of(mean, last);
    double sum = 0;
    for (int m = 1; m <= last + 1; m++) {
      sum += totals[m] * weights[m - 1];
    }
    return phases.rate() * sum;
  }

  /** Probability of a total above x, of which {@code mean} is the number of phases. */
  double exceeds(double x, double time, double mean) {
    int last = PoissonWeights.last(mean);
    double[] totals = Panjer.sums(lambda * time, phases.chances(), last);
    double[] weights = PoissonWeights.of(phases.rate() * x, last);
    double fewer = 0;
    double below = 0;
    double exceeds = 0;
    for (int m = 0; m <= last; m++) {
      exceeds += totals[m] * fewer; // with m phases: fewer than m fit into x
      below += totals[m];
      fewer += weights[m];
    }
    return exceeds + Math.max(0, 1 - below);
  }

  /** Probability that a stake of nothing is not ruined: E (c·t − total)⁺ ÷ (c·t). */
  double survivalFromNothing(double time) {
    double mean = phases.rate() * premium * time;
    if (mean == 0) {
      return 1;
    }
    int last = PoissonWeights.last(mean);
    double[] totals = Panjer.sums(lambda * time, phases.chances(), last);
    double[] weights = PoissonWeights.of(mean, last);
    double more = 0; // P(N > m)
    double excess = 0; // E (N − m)⁺
    double sum = 0;
    for (int m = last; m >= 0; m--) {
      excess += more;
      sum += totals[m] * excess;
      more += weights[m];
    }
    return Math.min(1, sum / mean);
  }
}
