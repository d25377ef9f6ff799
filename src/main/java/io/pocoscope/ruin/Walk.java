package io.pocoscope.ruin;

import java.util.OptionalDouble;

/**
 * A stake on its lattice: each period brings the premium, and may cost more.
 *
 * @param premium R, in lattice steps
 * @param unit what claims are counted in, in lattice steps
 */
record Walk(PeriodProcess process, int premium, int unit) {

  /** The law of losses, tilted by e^(tilt · loss). */
  LossLaw losses(double tilt) {
    return process.losses(premium, unit, tilt);
  }

  double cumulant(double tilt) {
    return process.cumulant(premium, unit, tilt);
  }

  /** What a period costs on average beyond its premium; below 0 where it is a gain. */
  double loss(double tilt) {
    return process.tiltedLoss(premium, unit, tilt);
  }

  Drift drift() {
    return Drift.of(-loss(0), premium);
  }

  /** Whether no period can cost anything. */
  boolean harmless() {
    return process.rate() == 0;
  }

  /** Lundberg's exponent per lattice step. */
  OptionalDouble exponent() {
    return Lundberg.exponent(this);
  }
}
