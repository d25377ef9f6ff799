package io.pocoscope.ruin;

/**
 * Ruin for ever where claims are whole numbers of units and time is continuous: of m + ε units, it
 * takes what is claimed in the time till a whole number of units is there, and from there on it is
 * ruin of a process by ticks.
 */
final class TickRuin {
  private final DiscreteInTime model;
  private final Renewal renewal;
  private final double exponent;

  TickRuin(DiscreteInTime model) {
    this.model = model;
    this.exponent = model.walk().exponent().orElse(0);
    this.renewal = new Renewal(LadderHeights.of(model.walk()).orElseThrow());
  }

  Chance ruin(double units) {
    return Chance.scaled(tilted(units), -exponent * units);
  }

  /** e^(ru) ψ(u). */
  double tilted(double units) {
    int whole = (int) Math.min(Integer.MAX_VALUE / 2, Math.floor(units));
    double beyond = units - Math.floor(units);
    PoissonPeriods first = model.ticks(1 - beyond);
    // e^κ, without the premium that a whole tick brings
    double growth = Math.exp(first.cumulant(0, 1, exponent));
    LossLaw claims = first.losses(0, 1, exponent);
    double sum = 0;
    for (int i = 0; i < claims.sizes().length; i++) {
      int claimed = claims.sizes()[i];
      double after =
          claimed <= whole
              ? renewal.tiltedRuin(whole - claimed)
              : Math.exp(-exponent * ((double) claimed - whole));
      sum += claims.chances()[i] * after;
    }
    return Math.min(1, growth * sum * Math.exp(exponent * beyond));
  }
}
