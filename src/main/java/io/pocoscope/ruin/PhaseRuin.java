package io.pocoscope.ruin;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Ruin for ever where claims are mixtures of Erlang ones: the sum of ladder heights, in phases of
 * rate q, the stake being a Poisson number of them. A ladder height has k phases with probability
 * {@code λ ÷ (c·q) · Σ_(n≥k) p_n z^(n−k+1)}, where {@code z = q ÷ (q + ρ)} and ρ is the root of
 * {@code c·ρ = λ (1 − E e^(−ρX)) + δ} that is not below 0; its derivative by δ at 0 gives the
 * times. Source: Willmot and Lin (2011), and Gerber and Shiu, "On the time value of ruin", North
 * American Actuarial Journal 2 (1998).
 */
final class PhaseRuin {
  private static final int HALVINGS = 200;
  private static final int SPREADS = 14;

  private final CramerLundberg model;
  private final Phases phases;
  private final Renewal renewal;
  private final double exponent;

  /**
   * Of all stakes.
   *
   * @param withTimes whether times are asked for too
   */
  PhaseRuin(CramerLundberg model, boolean withTimes) {
    this.model = model;
    this.exponent = model.exponent().orElse(0);
    this.phases = Phases.of(model.claims(), exponent);
    this.renewal = new Renewal(ladder(), withTimes);
  }

  private Ladder ladder() {
    double root = root();
    double z = phases.rate() / (phases.rate() + root);
    double perPhase = model.lambda() / (model.premium() * phases.rate());
    double step = z * Math.exp(-phases.tilt());
    double movement = movement(root);
    double[] heights = new double[phases.chances().length];
    double[] times = new double[heights.length];
    double rest = 0;
    double restTimes = 0;
    for (int k = heights.length - 1; k >= 1; k--) {
      rest = phases.chances()[k] + step * rest;
      restTimes = rest + step * restTimes;
      heights[k] = perPhase * z * rest;
      times[k] = movement * perPhase * z * z / phases.rate() * restTimes;
    }
    double sum = Arrays.stream(heights).sum(); // 1, but for rounding errors
    return new Ladder(
        phases.tilt(), true, Arrays.stream(heights).map(height -> height / sum).toArray(), times);
  }

  /** ρ at δ = 0: nothing where the drift is a gain. */
  private double root() {
    if (model.drift() != Drift.LOSS) {
      return 0;
    }
    double low = 0;
    double high = model.lambda() / model.premium();
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (model.premium() * middle < -model.lambda() * model.claims().excess(-middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** dρ ÷ dδ. */
  private double movement(double root) {
    double slope = 0;
    for (ClaimLaw.Part part : model.claims().parts()) {
      slope +=
          part.weight()
              * part.mean()
              * Math.exp(-(part.stages() + 1) * Math.log1p(root / part.rate()));
    }
    return 1 / (model.premium() - model.lambda() * slope);
  }

  Chance ruin(double stake) {
    return Chance.scaled(mixed(stake, false), -exponent * stake);
  }

  OptionalDouble meanTime(double stake) {
    return OptionalDouble.of(mixed(stake, true) / mixed(stake, false));
  }

  /** The mean over the Poisson number of phases that a stake is. */
  private double mixed(double stake, boolean times) {
    double mean = phases.rate() * stake * Math.exp(-phases.tilt());
    if (mean == 0) {
      return value(0, times);
    }
    PoissonDistribution number = PoissonDistribution.of(mean);
    double reach = SPREADS * Math.sqrt(mean) + 4 * SPREADS;
    int last = renewal.follow((int) Math.min(Integer.MAX_VALUE, Math.ceil(mean + reach)));
    double sum = 0;
    for (int n = (int) Math.min(last, Math.max(0, mean - reach)); n < last; n++) {
      sum += number.probability(n) * value(n, times);
    }
    // From the last on all is alike, and times grow evenly.
    double rest = last == 0 ? 1 : number.survivalProbability(last - 1);
    double restOneLess = last <= 1 ? 1 : number.survivalProbability(last - 2);
    double growth = times ? renewal.growthOfTime() : 0;
    return sum + rest * (value(last, times) - growth * last) + growth * mean * restOneLess;
  }

  private double value(int n, boolean times) {
    return times ? renewal.tiltedTime(n) : renewal.tiltedRuin(n);
  }
}
