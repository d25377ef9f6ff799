package io.pocoscope.attribution;

/**
 * What the inferred rates make one expect of a slot, in two steps. Somebody fails it before its
 * workers are seen; or they are, and then it fails by any of them, or by one of the others whose
 * faults show late. Workers are expected to fail only what they are seen in.
 */
final class Expectation {
  private final Evidence evidence;
  private final Problem problem;
  private final double[] rates;
  private final double[] inSight;

  /**
   * What is expected of the slots of the evidence.
   *
   * @param rates of each unit, in [0, 1]; the last are nobody's
   * @param inSight of each kind's faults, the share whose slot shows its workers, in [0, 1]; the
   *     last is nobody's
   */
  Expectation(Evidence evidence, Problem problem, double[] rates, double[] inSight) {
    this.evidence = evidence;
    this.problem = problem;
    this.rates = rates;
    this.inSight = inSight;
  }

  /**
   * What is expected of a slot.
   *
   * @param workersSeen whether a worker is among its parties
   * @param outOfSight the chance to fail before any worker is seen
   * @param inSight the chance to fail once they are seen; 0 where they are not
   */
  record Chances(boolean workersSeen, double outOfSight, double inSight) {}

  Chances of(int slot) {
    double faults = rates[problem.nobody(evidence.scales()[slot])];
    double well = 1 - faults;
    double late = faults * inSight[problem.kindCount()];
    double workersWell = 1;
    boolean workersSeen = false;
    for (int i = evidence.starts()[slot]; i < evidence.starts()[slot + 1]; i++) {
      int unit = evidence.parties()[i];
      if (problem.isWorker(unit)) {
        workersSeen = true;
        workersWell *= 1 - rates[unit];
      } else {
        well *= 1 - rates[unit];
        faults += rates[unit];
        late += rates[unit] * inSight[problem.kinds[unit]];
      }
    }
    double failure = 1 - well;
    if (!workersSeen && !evidence.failed(slot)) {
      return new Chances(false, failure, 0); // it went well, and yet nobody is known to have worked
    }
    double lateFailure = faults == 0 ? 0 : failure * late / faults;
    double outOfSight = failure - lateFailure;
    return workersSeen
        ? new Chances(true, outOfSight, 1 - well * workersWell / (1 - outOfSight))
        : new Chances(false, outOfSight, 0);
  }
}
