package io.pocoscope.calibration;

import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The own rates themselves, with no law drawn through them: the posteriors' means of the actors
 * that can be told apart.
 *
 * @param rates in [0, 1], the least first; not empty
 */
public record EmpiricalLaw(List<Double> rates) {
  public EmpiricalLaw {
    rates = rates.stream().sorted().toList();
    if (rates.isEmpty()) {
      throw new IllegalArgumentException("no rates");
    }
  }

  public double mean() {
    return rates.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  /**
   * How far a fitted law is from the rates: the greatest difference between the two distribution
   * functions, in [0, 1]; A. N. Kolmogorov, "Sulla determinazione empirica di una legge di
   * distribuzione", Giornale dell'Istituto Italiano degli Attuari 4 (1933).
   *
   * <p>A figure of how the law looks, and no test: its parameters were fitted to the same actors,
   * for which Kolmogorov's table does not hold (H. W. Lilliefors, Journal of the American
   * Statistical Association 62, 1967), and means of posteriors lie closer together than the rates.
   */
  double distance(Beta law) {
    BetaDistribution distribution = BetaDistribution.of(law.a(), law.b());
    double greatest = 0;
    for (int i = 0; i < rates.size(); i++) {
      double below = distribution.cumulativeProbability(rates.get(i));
      double before = below - (double) i / rates.size();
      double after = (double) (i + 1) / rates.size() - below;
      greatest = Math.max(greatest, Math.max(before, after));
    }
    return greatest;
  }
}
