package io.pocoscope.attribution;

import java.util.Arrays;

/**
 * In what way the faults of each kind of unit show: of its failures in slots of about the same
 * trust, of which a second witness said something or not, the share with each cause. It is drawn
 * from a Dirichlet distribution over the causes that leave the kind open; before anything is seen,
 * each weighs half a failure. Who fails slots before a worker contributes, and who after, tells
 * kinds apart: workers stand only in slots that came so far.
 */
final class Manners {
  private static final double BEFORE = .5;

  private final Problem problem;
  private final Random random;
  private final double[][] shares;
  private final int[][] counts;
  private final int strata;

  Manners(Problem problem, Random random) {
    this.problem = problem;
    this.random = random;
    int symptoms = problem.silent.length;
    strata = Arrays.stream(problem.strata).max().orElse(0) + 1;
    shares = new double[problem.open.length][symptoms];
    counts = new int[problem.open.length][symptoms];
    for (double[] each : shares) {
      Arrays.fill(each, 1);
    }
    for (int kind = 0; kind < shares.length; kind++) {
      settle(kind);
    }
  }

  /** How likely a failure by a unit of a kind is to look so; 1 where the look says nothing. */
  double share(int kind, int symptom) {
    return shares[kind][symptom];
  }

  void forget() {
    for (int[] each : counts) {
      Arrays.fill(each, 0);
    }
  }

  /** A unit of a kind has failed a slot, which looks so. */
  void count(int kind, int symptom) {
    counts[kind][symptom]++;
  }

  void draw() {
    for (int kind = 0; kind < shares.length; kind++) {
      for (int symptom = 0; symptom < shares[kind].length; symptom++) {
        if (!problem.silent[symptom]) {
          shares[kind][symptom] = random.nextGamma(BEFORE + counts[kind][symptom]);
        }
      }
      settle(kind);
    }
  }

  /** Makes the shares of what a kind is open to add up to 1: in each stratum. */
  private void settle(int kind) {
    double[] sums = new double[strata];
    for (int symptom = 0; symptom < shares[kind].length; symptom++) {
      if (speaksOf(kind, symptom)) {
        sums[problem.strata[symptom]] += shares[kind][symptom];
      }
    }
    for (int symptom = 0; symptom < shares[kind].length; symptom++) {
      if (speaksOf(kind, symptom)) {
        shares[kind][symptom] /= sums[problem.strata[symptom]];
      } else if (!problem.silent[symptom]) {
        shares[kind][symptom] = 0;
      }
    }
  }

  private boolean speaksOf(int kind, int symptom) {
    return problem.open[kind][symptom] && !problem.silent[symptom];
  }
}
