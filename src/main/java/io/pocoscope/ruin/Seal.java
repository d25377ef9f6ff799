package io.pocoscope.ruin;

import java.util.function.DoubleUnaryOperator;

/**
 * Ruin within a time: at its end the stake is below zero, or it came up to zero at some time for
 * the last time: {@code ψ(u, t) = P(S_t > u + ct) + ∫ c f_s(u + cs) U(t − s) ds}, with {@code U(t)
 * = E (1 − S_t ÷ ct)⁺} for a stake of nothing. All terms are positive. Source: Seal (1974).
 */
final class Seal implements RuinWithin {
  private static final double AGREEMENT = 1e-7;
  private static final double EARLIEST = 1e-12;

  private final CramerLundberg model;
  private final double stake;
  private final SmoothLog returning;
  private final SmoothLog surviving;

  /**
   * Of one stake.
   *
   * @param stake u, 0 or more
   * @param late the latest time that is asked for
   */
  Seal(CramerLundberg model, double stake, double late) {
    this.model = model;
    this.stake = stake;
    this.returning = new SmoothLog(this::logReturning, late);
    this.surviving = new SmoothLog(this::logSurvival, late);
  }

  @Override
  public Chance ruin(double time) {
    if (!(time > 0)) {
      return Chance.NONE;
    }
    double end = stake + model.premium() * time;
    Chance below = Chance.ofLog(totals(time).logExceeds(end));
    DoubleUnaryOperator recovered =
        s ->
            s <= 0 || s > time
                ? Double.NEGATIVE_INFINITY
                : returning.at(s) + surviving.at(time - s);
    return below.or(Chance.ofLog(Peaked.logIntegral(recovered, 0, time)));
  }

  /** ∫ (1 − ψ(s) ÷ ψ(time)) ds up to it. */
  @Override
  public double meanTime(double time) {
    double all = ruin(time).log();
    DoubleUnaryOperator left = s -> -Math.expm1(Math.min(0, ruin(s).log() - all));
    double end = time;
    while (end > time * EARLIEST && left.applyAsDouble(end / 2) < AGREEMENT * AGREEMENT) {
      end /= 2; // nothing is left to come by then
    }
    return GaussKronrod.integral(left, 0, end, AGREEMENT);
  }

  /** log c f_s(u + cs). */
  private double logReturning(double time) {
    return Math.log(model.premium()) + totals(time).logDensity(stake + model.premium() * time);
  }

  /** log U(t). */
  private double logSurvival(double time) {
    double end = model.premium() * time;
    return time == 0 ? 0 : Math.min(0, totals(time).logShortfall(end) - Math.log(end));
  }

  private ClaimTotal totals(double time) {
    return new ClaimTotal(model.claims(), model.lambda() * time);
  }
}
