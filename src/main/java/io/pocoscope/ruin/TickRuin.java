package io.pocoscope.ruin;

import java.util.HashMap;
import java.util.Map;

/**
 * Ruin for ever where claims are whole numbers of units and time is continuous: of m + ε units, it
 * takes what is claimed in the time till a whole number of units is there, and from there on it is
 * ruin of a process by ticks.
 */
final class TickRuin {
  /** Stakes that are no further apart than this part of a unit are the same. */
  private static final double SAME = 1e13;

  private final Map<Long, First> firsts = new HashMap<>();
  private final DiscreteInTime model;
  private final Renewal renewal;
  private final double exponent;

  TickRuin(DiscreteInTime model) {
    this.model = model;
    this.exponent = model.walk().exponent().orElse(0);
    this.renewal = new Renewal(LadderHeights.of(model.walk()).orElseThrow(), false);
  }

  Chance ruin(double units) {
    return Chance.scaled(tilted(units), -exponent * units);
  }

  /** e^(ru) ψ(u). */
  double tilted(double units) {
    int whole = (int) Math.min(Integer.MAX_VALUE / 2.0, Math.floor(units));
    return firsts
        .computeIfAbsent(Math.round((units - Math.floor(units)) * SAME), this::first)
        .tilted(whole);
  }

  private First first(long beyond) {
    double part = beyond / SAME;
    PoissonPeriods claims = model.ticks(Math.max(1 / SAME, 1 - part));
    // e^κ, without the premium that a whole tick brings
    double growth = Math.exp(claims.cumulant(0, 1, exponent) + exponent * part);
    return new First(claims.losses(0, 1, exponent), growth);
  }

  /** What is claimed till the stake would be a whole number of units. */
  private final class First {
    private final LossLaw claims;
    private final double growth;

    First(LossLaw claims, double growth) {
      this.claims = claims;
      this.growth = growth;
    }

    double tilted(int whole) {
      double sum = 0;
      for (int i = 0; i < claims.sizes().length; i++) {
        int claimed = claims.sizes()[i];
        double after =
            claimed <= whole
                ? renewal.tiltedRuin(whole - claimed)
                : Math.exp(-exponent * ((double) claimed - whole));
        sum += claims.chances()[i] * after;
      }
      return Math.min(1, growth * sum);
    }
  }
}
