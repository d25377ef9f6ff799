package io.pocoscope.slashing;

import io.pocoscope.ruin.Rational;
import java.util.Optional;

/**
 * Slashes with which something holds.
 *
 * @param least the least of them, 0 or more
 * @param greatest the greatest; none where there is no limit
 */
public record SlashRange(Rational least, Optional<Rational> greatest) {
  public boolean holds(Rational slash) {
    return slash.compareTo(least) >= 0
        && greatest.filter(most -> slash.compareTo(most) > 0).isEmpty();
  }

  /** The range from the greater of 0 and a bound; none where it is empty. */
  static Optional<SlashRange> between(Rational bound, Optional<Rational> greatest) {
    Rational least = bound.signum() < 0 ? Rational.ZERO : bound;
    return greatest.filter(most -> most.compareTo(least) < 0).isPresent()
        ? Optional.empty()
        : Optional.of(new SlashRange(least, greatest));
  }
}
