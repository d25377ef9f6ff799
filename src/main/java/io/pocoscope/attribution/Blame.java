package io.pocoscope.attribution;

/**
 * How many of a unit's failed slots are its own doing.
 *
 * @param expected the posterior's mean, from 0 to the unit's failed slots
 * @param innocence how likely it is that none is, in [0, 1]
 */
public record Blame(double expected, double innocence) {
  static final Blame NONE = new Blame(0, 1);

  /** How many it is likely to be where it is any. */
  public double ofTheGuilty() {
    return innocence < 1 ? Math.max(1, expected / (1 - innocence)) : 1;
  }
}
