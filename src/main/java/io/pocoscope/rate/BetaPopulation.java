package io.pocoscope.rate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * What counts leave known of the mean of a beta distribution, of which each group has its own rate,
 * and of the correlation ρ = 1/(1 + a + b) of two slots of one group.
 *
 * <p>The prior of the mean is Jeffreys', that of the correlation Beta(1, 3), whose mean is 1/4. The
 * posterior is cut into slices by the correlation, and each slice is a density of the mean.
 */
final class BetaPopulation {
  private static final double CORRELATION_A = 1;
  private static final double CORRELATION_B = 3;

  /** Of the logit of the correlation. */
  private static final double LEAST = -20;

  private static final double GREATEST = 10;
  private static final double PRIOR_PEAK = Math.log(CORRELATION_A / CORRELATION_B);
  private static final double NOTHING = 10;
  private static final double SPACING = .8;
  private static final double WIDEST = 1.2;
  private static final int STEPS = 11;

  /** What the first search leaves unknown. */
  private static final double BRACKET = .3;

  private static final double STEP = .2;
  private static final double PRECISION = 1e-6;

  private final List<Slice> slices;
  private final double greatest;

  /**
   * What is known of the mean if the correlation is this.
   *
   * @param size a + b
   * @param mass a logarithm
   */
  private record Slice(double size, double mass, Density density) {}

  /**
   * The posterior.
   *
   * @param groups with a slot
   */
  BetaPopulation(List<Weighed> groups) {
    slices = new Slices(groups).all();
    greatest = slices.stream().mapToDouble(Slice::mass).max().orElseThrow();
  }

  /** The expectation of a function of the logit of the mean, and of the size a + b. */
  double expectation(DoubleBinaryOperator function) {
    double mass = 0;
    double sum = 0;
    for (Slice slice : slices) {
      Density.Tilted part = slice.density().tilted(0, greatest);
      mass += part.integral(logit -> 1);
      sum += part.integral(logit -> function.applyAsDouble(logit, slice.size()));
    }
    return sum / mass;
  }

  /**
   * A quantile of the logit of the mean.
   *
   * @param share below it, in (0, 1)
   * @param tilt the prior is multiplied by the odds to this power
   */
  double quantile(double share, double tilt) {
    List<Density.Tilted> parts =
        slices.stream().map(slice -> slice.density().tilted(tilt, greatest)).toList();
    double mass = parts.stream().mapToDouble(Density.Tilted::mass).sum();
    double low = parts.stream().mapToDouble(Density.Tilted::least).min().orElseThrow();
    double high = parts.stream().mapToDouble(Density.Tilted::greatest).max().orElseThrow();
    while (high - low > PRECISION) {
      double middle = (low + high) / 2;
      double below = parts.stream().mapToDouble(part -> part.below(middle)).sum();
      if (below < share * mass) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Looks where the posterior is, and cuts it there by the correlation. */
  private static final class Slices {
    private final ClusterLikelihood likelihood;
    private double start;
    private final Deque<Slice> found = new ArrayDeque<>();

    Slices(List<Weighed> groups) {
      likelihood = new ClusterLikelihood(groups);
      double failed = groups.stream().mapToDouble(it -> it.times() * it.failed()).sum();
      double settled = groups.stream().mapToDouble(it -> it.times() * it.settled()).sum();
      start = Logit.of((failed + .5) / (settled + 1));
    }

    /** Few groups leave the correlation about as unknown as it was; many need a closer look. */
    List<Slice> all() {
      cut(PRIOR_PEAK, SPACING * WIDEST);
      if (spread() < WIDEST / 2) {
        double peak = greatest(LEAST, GREATEST);
        double width = width(peak);
        if (width < BRACKET) {
          peak = greatest(peak - 2 * BRACKET, peak + 2 * BRACKET);
          width = width(peak);
        }
        found.clear();
        cut(peak, SPACING * width);
      }
      return List.copyOf(found);
    }

    private void cut(double from, double step) {
      Slice slice = at(from);
      found.add(slice);
      outwards(from, step, slice.mass());
      outwards(from, -step, slice.mass());
    }

    /** The standard deviation of the logit of the correlation. */
    private double spread() {
      double greatest = found.stream().mapToDouble(Slice::mass).max().orElseThrow();
      double mass = 0;
      double sum = 0;
      double squares = 0;
      for (Slice slice : found) {
        double weight = Math.exp(slice.mass() - greatest);
        double logit = -Math.log(slice.size());
        mass += weight;
        sum += weight * logit;
        squares += weight * logit * logit;
      }
      double mean = sum / mass;
      return Math.sqrt(Math.max(0, squares / mass - mean * mean));
    }

    /** By the golden section, to within a hundredth of the range. */
    private double greatest(double from, double to) {
      return BetaBinomial.greatest(this::about, from, to, STEPS);
    }

    private double width(double peak) {
      double bent = about(peak - STEP) - 2 * about(peak) + about(peak + STEP);
      return bent < 0 ? Math.min(WIDEST, STEP / Math.sqrt(-bent)) : WIDEST;
    }

    private void outwards(double from, double step, double peak) {
      double most = peak;
      double last = peak;
      for (double at = from + step; last > most - NOTHING; at += step) {
        Slice slice = at(at);
        last = slice.mass();
        most = Math.max(most, last);
        found.add(slice);
      }
    }

    private Slice at(double logit) {
      ClusterLikelihood.OfMean given = likelihood.ofSize(Math.exp(-logit));
      double prior = prior(logit);
      Peak peak = Peak.of(given, start);
      start = peak.at();
      Density density = Density.of(x -> given.log(x) + prior, peak.at(), peak.width());
      return new Slice(Math.exp(-logit), density.logMass(), density);
    }

    /** The logarithm of a slice's mass, by the peak alone. */
    private double about(double logit) {
      ClusterLikelihood.OfMean given = likelihood.ofSize(Math.exp(-logit));
      Peak peak = Peak.of(given, start);
      start = peak.at();
      return prior(logit) + given.log(peak.at()) + Math.log(peak.width());
    }

    private static double prior(double logit) {
      return CORRELATION_A * Math.log(Logit.rate(logit))
          + CORRELATION_B * Math.log(Logit.rate(-logit));
    }
  }

  /** Where a slice is greatest, and how sharp it is there. */
  private record Peak(double at, double width) {
    private static final int MOST_STEPS = 60;

    static Peak of(ClusterLikelihood.OfMean given, double start) {
      double at = start;
      double width = 1;
      for (int i = 0; i < MOST_STEPS; i++) {
        ClusterLikelihood.Slopes slopes = given.slopes(at);
        width = slopes.second() < 0 ? Math.min(2, 1 / Math.sqrt(-slopes.second())) : 1;
        double step = Math.max(-2, Math.min(2, slopes.first() * width * width));
        at += step;
        if (Math.abs(step) < 1e-3 * width) {
          break;
        }
      }
      return new Peak(at, width);
    }
  }
}
