package io.pocoscope.ruin;

/** When a stake counts as ruined. */
public enum RuinRule {
  /** As soon as it is below zero. */
  BELOW_ZERO,
  /**
   * As soon as it cannot pay more than one further penalty, stake ≤ P, as in the simulation of
   * <i>Reliability is Blind</i> (2025): below zero with the capital S0 − P − h, h the lattice's
   * step.
   */
  REMOVAL
}
