package io.pocoscope.attribution;

import java.util.Optional;

/**
 * What the inferred rates say of the slots that they were inferred from.
 *
 * @param logLikelihood of the slots' outcomes, and of whether their workers are seen
 * @param nullLogLikelihood the same, were all slots alike
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

  static Check of(Evidence evidence, Problem problem, Expectation expectation) {
    double[] expected = new double[evidence.units().size()];
    double[] variance = new double[expected.length];
    Steps outOfSight = new Steps();
    Steps inSight = new Steps();
    for (int t = 0; t < evidence.slots(); t++) {
      Expectation.Chances chances = expectation.of(t);
      boolean failed = evidence.failed(t);
      outOfSight.add(chances.outOfSight(), failed && !chances.workersSeen());
      if (chances.workersSeen()) {
        inSight.add(chances.inSight(), failed);
      }
      for (int i = evidence.starts()[t]; i < evidence.starts()[t + 1]; i++) {
        int unit = evidence.parties()[i];
        double before = problem.isWorker(unit) ? 0 : chances.outOfSight();
        expected[unit] += before + chances.inSight();
        variance[unit] += before * (1 - before) + chances.inSight() * (1 - chances.inSight());
      }
    }
    return new Check(
        outOfSight.logLikelihood + inSight.logLikelihood,
        outOfSight.wereAllAlike() + inSight.wereAllAlike(),
        outOfSight.expected + inSight.expected,
        worst(evidence, expected, variance));
  }

  private static Optional<Gap> worst(Evidence evidence, double[] expected, double[] variance) {
    Optional<Gap> worst = Optional.empty();
    for (int u = 0; u < expected.length; u++) {
      Unit unit = evidence.units().get(u);
      double deviations = (unit.failed() - expected[u]) / Math.sqrt(variance[u]);
      if (worst.isEmpty() || Math.abs(deviations) > Math.abs(worst.get().deviations())) {
        worst = Optional.of(new Gap(unit, expected[u], deviations));
      }
    }
    return worst;
  }

  /** One step of many slots, each of which failed there or came past it. */
  private static final class Steps {
    private double logLikelihood;
    private double expected;
    private long all;
    private long failed;

    void add(double chance, boolean fails) {
      logLikelihood += fails ? Math.log(chance) : Math.log1p(-chance);
      expected += chance;
      all++;
      failed += fails ? 1 : 0;
    }

    double wereAllAlike() {
      double share = (double) failed / all;
      return times(failed, Math.log(share)) + times(all - failed, Math.log1p(-share));
    }

    /** Nothing times any logarithm is nothing, be it infinite. */
    private static double times(long count, double logarithm) {
      return count == 0 ? 0 : count * logarithm;
    }
  }
}
