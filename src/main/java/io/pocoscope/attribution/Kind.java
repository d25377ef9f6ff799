package io.pocoscope.attribution;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.gamma.LogBeta;

/**
 * The beta distribution of the rates of the units of one kind, as a chain draws it: a step of
 * Metropolis on the logit of its mean and the logarithm of its size, given how many slots each unit
 * failed. Before anything is seen, all means are as likely, and sizes as 1/(1 + size)².
 *
 * <p>Every slot has a requester, an app and a pool: if all requesters failed a little more often
 * and all apps a little less, nothing could tell. So that this is decided at all, rates near 0 are
 * the likeliest of each kind, and what is common to all slots is nobody's.
 */
final class Kind {
  private static final double GREATEST_SIZE = 1e5;
  private static final double LEAST_SIZE = .05;

  /** With a at most 1 rates near 0 are the likeliest. */
  private static final double GREATEST_A = 1;

  private static final double START = .01;
  private static final double WANTED = .3;
  private static final int STEPS = 2;

  private final int[] members;
  private final int[] slots;
  private final List<Problem.Quiet> quiet;
  private final Random random;
  private double logit;
  private double logSize;
  private double step = .3;
  private double sumOfMeans;
  private double sumOfLogSizes;
  private int kept;

  Kind(Problem problem, int kind, Random random) {
    this.random = random;
    members = Arrays.stream(problem.active).filter(u -> problem.kinds[u] == kind).toArray();
    slots = problem.slots;
    quiet = problem.quiet.stream().filter(group -> group.kind() == kind).toList();
    logit = Math.log(START / (1 - START));
    logSize = 0;
  }

  double a() {
    return mean(logit) * Math.exp(logSize);
  }

  double b() {
    return (1 - mean(logit)) * Math.exp(logSize);
  }

  /** The mean of the mean over what was drawn for good. */
  double meanOfMeans() {
    return kept == 0 ? mean(logit) : sumOfMeans / kept;
  }

  /** The size, in the geometric mean over what was drawn for good. */
  double typicalSize() {
    return Math.exp(kept == 0 ? logSize : sumOfLogSizes / kept);
  }

  /** Forgets what was kept, not where it is. */
  void forget() {
    kept = 0;
    sumOfMeans = 0;
    sumOfLogSizes = 0;
  }

  /** Draws anew; while it is only warming up it also learns how far to step. */
  void draw(int[] guilty, boolean warmingUp) {
    double here = logDensity(guilty, logit, logSize);
    for (int i = 0; i < STEPS; i++) {
      double toLogit = logit + step * random.nextGaussian();
      double toLogSize = logSize + 2 * step * random.nextGaussian();
      double there = logDensity(guilty, toLogit, toLogSize);
      boolean accepted = Math.log(random.nextDouble()) < there - here;
      if (accepted) {
        logit = toLogit;
        logSize = toLogSize;
        here = there;
      }
      if (warmingUp) {
        step *= Math.exp(.2 * ((accepted ? 1 : 0) - WANTED));
      }
    }
    if (!warmingUp) {
      kept++;
      sumOfMeans += mean(logit);
      sumOfLogSizes += logSize;
    }
  }

  private double logDensity(int[] guilty, double atLogit, double atLogSize) {
    double size = Math.exp(atLogSize);
    double mean = mean(atLogit);
    if (!(size >= LEAST_SIZE && size <= GREATEST_SIZE && mean > 1e-7 && mean < 1 - 1e-7)) {
      return Double.NEGATIVE_INFINITY;
    }
    double a = mean * size;
    double b = size - a;
    if (a > GREATEST_A) {
      return Double.NEGATIVE_INFINITY;
    }
    // The densities of the mean and of the size, on the scales of their logit and logarithm.
    double sum = Math.log(mean) + Math.log1p(-mean) + atLogSize - 2 * Math.log1p(size);
    int units = members.length;
    for (int u : members) {
      sum += LogBeta.value(a + guilty[u], b + slots[u] - guilty[u]);
    }
    for (Problem.Quiet group : quiet) {
      sum += group.units() * LogBeta.value(a, b + group.slots());
      units += group.units();
    }
    return sum - units * LogBeta.value(a, b);
  }

  private static double mean(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
