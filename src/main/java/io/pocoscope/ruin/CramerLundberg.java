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
public record CramerLundberg(double lambda, double premium, ClaimLaw claims)
    implements ModelInTime {
  private static final int HALVINGS = 200;

  public CramerLundberg {
    if (!(lambda > 0 && lambda < Double.POSITIVE_INFINITY)) {
      throw new BadRuinInput("claims come more often than never; --lambda is not %s", lambda);
    }
    if (!(premium > 0 && premium < Double.POSITIVE_INFINITY)) {
      throw new BadRuinInput("a premium is greater than 0, not %s", premium);
    }
  }

  @Override
  public double lossPerTime() {
    return lambda * claims.mean() - premium;
  }

  Drift drift() {
    return Drift.of(-lossPerTime(), premium);
  }

  private boolean gains() {
    return drift() == Drift.GAIN;
  }

  /** Lundberg's exponent, the positive root of λ(E e^(rX) − 1) = c·r; none without a gain. */
  @Override
  public OptionalDouble exponent() {
    if (!gains()) {
      return OptionalDouble.empty();
    }
    double low = 0;
    double high = claims.slowestRate();
    for (int i = 0; i < HALVINGS; i++) {
      double r = (low + high) / 2;
      if (lambda * claims.excess(r) <= premium * r) {
        low = r;
      } else {
        high = r;
      }
    }
    return OptionalDouble.of(low);
  }

  @Override
  public Chance ruin(double stake) {
    if (!gains()) {
      return Chance.CERTAIN;
    }
    return claims.isOfExponentials()
        ? exponentials().ruin(stake)
        : new PhaseRuin(this, false).ruin(stake);
  }

  @Override
  public OptionalDouble meanTime(double stake) {
    if (drift() == Drift.NONE) {
      return OptionalDouble.empty();
    }
    return claims.isOfExponentials()
        ? exponentials().meanTime(stake)
        : new PhaseRuin(this, true).meanTime(stake);
  }

  private MixedExponentials exponentials() {
    return new MixedExponentials(lambda, premium, claims, gains());
  }

  @Override
  public RuinWithin within(double stake, double late) {
    return new Seal(this, stake, late);
  }
}
