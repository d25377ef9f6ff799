package io.pocoscope.ruin;

import java.util.OptionalDouble;

/**
 * Continuous time: the premium comes in evenly, claims come as a Poisson process. Sources: Gerber,
 * <i>An Introduction to Mathematical Risk Theory</i> (1979); for ever, Willmot and Lin (2011);
 * within a horizon, Seal, "The numerical calculation of U(w, t)", Scandinavian Actuarial Journal
 * (1974).
 *
 * @param lambda λ, claims per unit of time, greater than 0
 * @param premium c, greater than 0, in the unit of the stake per unit of time
 * @param claims their size
 */
public record CramerLundberg(double lambda, double premium, ClaimLaw claims) {
  private static final double ROUNDING = 1e-13;
  private static final double TIME_AGREEMENT = 1e-11;
  private static final int HALVINGS = 200;
  private static final double MOST_PHASES = 50_000;

  public CramerLundberg {
    if (!(lambda > 0 && lambda < Double.POSITIVE_INFINITY)) {
      throw new BadRuinInput("claims come more often than never; --lambda is not %s", lambda);
    }
    if (!(premium > 0 && premium < Double.POSITIVE_INFINITY)) {
      throw new BadRuinInput("a premium is greater than 0, not %s", premium);
    }
  }

  /** Mean loss per unit of time; negative where it is a gain. */
  public double lossPerTime() {
    return lambda * claims.mean() - premium;
  }

  private boolean gains() {
    return lossPerTime() < -ROUNDING * premium;
  }

  /** Lundberg's exponent, the positive root of λ(E e^(rX) − 1) = c·r; none without a gain. */
  public OptionalDouble exponent() {
    if (!gains()) {
      return OptionalDouble.empty();
    }
    double low = 0;
    double high = claims.slowestRate();
    for (int i = 0; i < HALVINGS; i++) {
      double r = (low + high) / 2;
      if (lambda * (claims.moments(r) - 1) <= premium * r) {
        low = r;
      } else {
        high = r;
      }
    }
    return OptionalDouble.of(low);
  }

  /**
   * Probability of ever being ruined: the sum of a geometric number of ladder heights, in phases.
   *
   * @param stake u, 0 or more
   */
  public double ruin(double stake) {
    if (!gains()) {
      return 1;
    }
    Phases phases = Phases.of(claims);
    int last = PoissonWeights.last(withinReach(phases.rate() * stake));
    double[] beyond = Renewal.ruin(heights(phases), last);
    double[] weights = PoissonWeights.of(phases.rate() * stake, last);
    double ruin = 0;
    for (int n = last; n >= 0; n--) {
      ruin += weights[n] * beyond[n];
    }
    return Math.min(1, ruin);
  }

  /**
   * Mean time to ruin of those that are ever ruined; none where it has no bound, as nothing is
   * gained or lost on average, or nobody is ruined.
   *
   * @param stake u, 0 or more
   */
  OptionalDouble meanTime(double stake) {
    if (gains()) {
      return ruin(stake) > 0
          ? OptionalDouble.of(meanTimeOfTheRuined(stake))
          : OptionalDouble.empty();
    }
    // Wald: what is lost on average, per time, is the stake and what is missing at ruin.
    return lossPerTime() > ROUNDING * premium
        ? OptionalDouble.of((stake + new Deficit(this).mean(stake)) / lossPerTime())
        : OptionalDouble.empty();
  }

  /**
   * Where the drift is a gain. Source: Lin and Willmot, "The moments of the time of ruin, the
   * surplus before ruin, and the deficit at ruin", Insurance: Mathematics and Economics 27 (2000),
   * the first moment.
   */
  private double meanTimeOfTheRuined(double stake) {
    double ever = ruin(stake);
    double both =
        DoubleExponential.integral(x -> ruin(stake - x) * ruin(x), 0, stake, TIME_AGREEMENT);
    double upTo = DoubleExponential.integral(this::ruin, 0, stake, TIME_AGREEMENT);
    double all = lambda * claims.square() / (-2 * lossPerTime());
    return (both + (all - upTo) - ever * all) / (-lossPerTime() * ever);
  }

  /** A ladder height has k phases with probability λ P(phases ≥ k) ÷ (c · rate). */
  private double[] heights(Phases phases) {
    double[] heights = new double[phases.chances().length];
    double atLeast = 0;
    for (int k = heights.length - 1; k >= 1; k--) {
      atLeast += phases.chances()[k];
      heights[k] = lambda / (premium * phases.rate()) * atLeast;
    }
    return heights;
  }

  /**
   * Probability of ruin within a time: at its end the stake is below zero, or it came up to zero at
   * some time for the last time.
   *
   * @param stake u, 0 or more
   * @param time 0 or more
   */
  public double ruin(double stake, double time) {
    if (time == 0) {
      return 0;
    }
    Phases phases = Phases.of(claims);
    double mean = withinReach(phases.rate() * (stake + premium * time));
    Seal seal = new Seal(lambda, premium, phases);
    if (stake == 0) {
      return 1 - seal.survivalFromNothing(time);
    }
    double recovered =
        DoubleExponential.integral(
            s ->
                premium * seal.density(stake + premium * s, s) * seal.survivalFromNothing(time - s),
            0,
            time);
    return Math.min(1, seal.exceeds(stake + premium * time, time, mean) + recovered);
  }

  static double withinReach(double phases) {
    if (phases > MOST_PHASES) {
      throw new BadRuinInput(
          "the stake, or the horizon, is too many claims long to be exact: shorten it, or take --process poisson");
    }
    return phases;
  }
}
