package io.pocoscope.ruin;

import java.util.Arrays;

/**
 * What is missing at the moment of a certain ruin, on average. The stake comes down in ladder
 * heights, each the new minimum's distance from the last one: of k phases with probability {@code λ
 * ÷ (c·q) · Σ_(n≥k) p_n z^(n−k+1)}, where {@code z = q ÷ (q + ρ)} and ρ is the positive root of
 * {@code c·ρ = λ (1 − E e^(−ρX))}. Source: Gerber and Shiu, "On the time value of ruin", North
 * American Actuarial Journal 2 (1998), with the force of interest 0, in phases of rate q.
 */
final class Deficit {
  private static final int HALVINGS = 200;

  private final CramerLundberg model;
  private final Phases phases;

  Deficit(CramerLundberg model) {
    this.model = model;
    this.phases = Phases.of(model.claims());
  }

  /** The mean, from a stake of u; the drift is a loss. */
  double mean(double stake) {
    double[] heights = heights();
    double meanHeight = 0;
    for (int k = 1; k < heights.length; k++) {
      meanHeight += k * heights[k];
    }
    double phasesOfStake = phases.rate() * stake;
    int last = PoissonWeights.last(CramerLundberg.withinReach(phasesOfStake));
    double[] weights = PoissonWeights.of(phasesOfStake, last);
    double[] renewals = new double[last + 1];
    double steps = 0;
    double over = 0;
    for (int n = 0; n <= last; n++) {
      renewals[n] = n == 0 ? 1 : renewal(renewals, heights, n);
      steps += renewals[n]; // ladder heights till more than n phases are gone
      over += weights[n] * (meanHeight * steps - n);
    }
    return over / phases.rate();
  }

  private static double renewal(double[] renewals, double[] heights, int n) {
    double sum = 0;
    for (int k = 1; k <= Math.min(n, heights.length - 1); k++) {
      sum += heights[k] * renewals[n - k];
    }
    return sum;
  }

  private double[] heights() {
    double z = phases.rate() / (phases.rate() + root());
    double[] heights = new double[phases.chances().length];
    double discounted = 0;
    for (int k = heights.length - 1; k >= 1; k--) {
      discounted = z * (discounted + phases.chances()[k]);
      heights[k] = model.lambda() / (model.premium() * phases.rate()) * discounted;
    }
    double sum = Arrays.stream(heights).sum(); // 1, but for rounding errors
    return Arrays.stream(heights).map(height -> height / sum).toArray();
  }

  private double root() {
    double low = 0;
    double high = model.lambda() / model.premium();
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      double left = model.premium() * middle;
      if (left < model.lambda() * (1 - model.claims().moments(-middle))) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
