package io.pocoscope.rate;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A density at evenly spaced points, from its peak outwards as far as there is anything of it.
 *
 * <p>Sums over such points are as good as integrals: the trapezoid rule converges faster than any
 * power for a smooth function that vanishes at both ends.
 */
final class Density {
  /** What is less likely than the peak by this factor's logarithm is nothing. */
  private static final double NOTHING = 15;

  /** Of the width of the peak. */
  private static final double SPACING = .4;

  private static final int MOST_POINTS = 4000;

  private final double first;
  private final double spacing;
  private final double greatest;
  private final double[] values;

  private Density(double first, double spacing, double[] logs) {
    this.first = first;
    this.spacing = spacing;
    this.greatest = Arrays.stream(logs).max().orElseThrow();
    this.values = Arrays.stream(logs).map(log -> Math.exp(log - greatest)).toArray();
  }

  /**
   * The density.
   *
   * @param log its logarithm, with one peak
   * @param peak near the peak
   * @param width the standard deviation of a normal distribution as sharp as the peak
   */
  static Density of(DoubleUnaryOperator log, double peak, double width) {
    double spacing = SPACING * width;
    double[] below = outwards(log, peak, -spacing);
    double[] above = outwards(log, peak, spacing);
    double[] logs = new double[below.length + above.length - 1];
    for (int i = 0; i < below.length; i++) {
      logs[i] = below[below.length - 1 - i];
    }
    System.arraycopy(above, 0, logs, below.length - 1, above.length);
    return new Density(peak - (below.length - 1) * spacing, spacing, logs);
  }

  private static double[] outwards(DoubleUnaryOperator log, double from, double step) {
    double[] found = new double[16];
    double greatest = Double.NEGATIVE_INFINITY;
    int points = 0;
    do {
      if (points == found.length) {
        found = Arrays.copyOf(found, 2 * points);
      }
      found[points] = log.applyAsDouble(from + points * step);
      greatest = Math.max(greatest, found[points]);
      points++;
    } while (found[points - 1] > greatest - NOTHING && points < MOST_POINTS);
    return Arrays.copyOf(found, points);
  }

  /** The logarithm of its integral. */
  double logMass() {
    return greatest + Math.log(Arrays.stream(values).sum() * spacing);
  }

  /**
   * The density with another prior, and its integrals.
   *
   * @param tilt the density is multiplied by exp(tilt · x)
   * @param scale a logarithm that is taken from it first
   */
  Tilted tilted(double tilt, double scale) {
    double[] tilted = values.clone();
    double factor = Math.exp(greatest - scale + tilt * first);
    double step = Math.exp(tilt * spacing);
    for (int i = 0; i < tilted.length; i++) {
      tilted[i] *= factor;
      factor *= step;
    }
    return new Tilted(first, spacing, tilted);
  }

  /** Values, and what is below each. */
  static final class Tilted {
    private final double first;
    private final double spacing;
    private final double[] values;
    private final double[] below;

    private Tilted(double first, double spacing, double[] values) {
      this.first = first;
      this.spacing = spacing;
      this.values = values;
      this.below = new double[values.length];
      for (int i = 1; i < values.length; i++) {
        // By the polynomial through the nearest six points.
        double cell =
            802 * (at(i - 1) + at(i)) - 93 * (at(i - 2) + at(i + 1)) + 11 * (at(i - 3) + at(i + 2));
        below[i] = below[i - 1] + Math.max(0, cell * spacing / 1440);
      }
    }

    private double at(int i) {
      return i < 0 || i >= values.length ? 0 : values[i];
    }

    double mass() {
      return below[below.length - 1];
    }

    /** The integral up to x. */
    double below(double x) {
      double place = (x - first) / spacing;
      if (place <= 0) {
        return 0;
      }
      int cell = (int) Math.min(place, values.length);
      if (cell >= values.length - 1) {
        return mass();
      }
      double t = place - cell;
      double rise = below[cell + 1] - below[cell];
      double from = spacing * values[cell];
      double to = spacing * values[cell + 1];
      // Hermite's cubic: the integral at both ends, and the density, which is its slope.
      double cubic = from + to - 2 * rise;
      double square = 3 * rise - 2 * from - to;
      return below[cell] + t * (from + t * (square + t * cubic));
    }

    double least() {
      return first;
    }

    double greatest() {
      return first + (values.length - 1) * spacing;
    }

    /** The integral of a function of x times the density. */
    double integral(DoubleUnaryOperator function) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[i] * function.applyAsDouble(first + i * spacing);
      }
      return sum * spacing;
    }
  }
}
