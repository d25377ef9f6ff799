package io.pocoscope.attribution;

import java.util.Optional;

/**
 * What the inferred rates say of the slots that they were inferred from.
 *
 * @param logLikelihood of the slots' outcomes
 * @param nullLogLikelihood the same, were all slots to fail equally often
 * @param expected how many failures the rates make one expect
 * @param worst the unit whose failures are farthest from what is expected of its slots
 */
public record Check(
    double logLikelihood, double nullLogLikelihood, double expected, Optional<Gap> worst) {

  /**
   * Failures of a unit's slots, seen and expected.
   *
   * @param deviations seen less expected, in standard deviations
   */
  public record Gap(Unit unit, double expected, double deviations) {}

  static Check of(Evidence evidence, double[] rates) {
    double[] expected = new double[rates.length];
    double[] variance = new double[rates.length];
    double logLikelihood = 0;
    double sum = 0;
    int nobody = rates.length - 1;
    for (int t = 0; t < evidence.slots(); t++) {
      double well = Math.log1p(-rates[nobody]);
      for (int i = evidence.starts()[t]; i < evidence.starts()[t + 1]; i++) {
        well += Math.log1p(-rates[evidence.parties()[i]]);
      }
      double failure = -Math.expm1(well);
      logLikelihood += evidence.failed(t) ? Math.log(failure) : well;
      sum += failure;
      for (int i = evidence.starts()[t]; i < evidence.starts()[t + 1]; i++) {
        expected[evidence.parties()[i]] += failure;
        variance[evidence.parties()[i]] += failure * (1 - failure);
      }
    }
    double share = (double) evidence.failures() / evidence.slots();
    double without =
        times(evidence.failures(), Math.log(share))
            + times(evidence.slots() - evidence.failures(), Math.log1p(-share));
    return new Check(logLikelihood, without, sum, worst(evidence, expected, variance));
  }

  /** Nothing times any logarithm is nothing, be it infinite. */
  private static double times(long count, double logarithm) {
    return count == 0 ? 0 : count * logarithm;
  }

  private static Optional<Gap> worst(Evidence evidence, double[] expected, double[] variance) {
    Optional<Gap> worst = Optional.empty();
    for (int u = 0; u < evidence.units().size(); u++) {
      Unit unit = evidence.units().get(u);
      double deviations = (unit.failed() - expected[u]) / Math.sqrt(variance[u]);
      if (worst.isEmpty() || Math.abs(deviations) > Math.abs(worst.get().deviations())) {
        worst = Optional.of(new Gap(unit, expected[u], deviations));
      }
    }
    return worst;
  }
}
