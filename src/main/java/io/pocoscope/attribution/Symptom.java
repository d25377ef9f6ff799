package io.pocoscope.attribution;

import java.util.Set;

/**
 * How failed slots look: their cause, and whom that leaves open.
 *
 * @param cause as the view {@code slot} has it
 * @param scale the trust asked for, as the exponent of the power of two at or below it: the
 *     greater, the more contributions a consensus takes, and the likelier are the causes without
 *     one
 * @param heard whether a second witness said something of such slots: whom it names, and whom it
 *     does not, depends on whose fault it was
 * @param open the roles that can be at fault, those that owners stand in for
 */
record Symptom(String cause, int scale, boolean heard, Set<PartyRole> open) {
  private static final String UNKNOWN = "UNKNOWN";

  Symptom {
    open = Set.copyOf(open);
  }

  /** Symptoms between which a kind's faults are shared out: of one scale, heard of or not. */
  int stratum() {
    return 2 * scale + (heard ? 1 : 0);
  }

  /** Whether it says nothing: the events are not in the store. */
  boolean silent() {
    return cause.equals(UNKNOWN);
  }

  /** Whether somebody can be at fault whose role none of the parties has. */
  boolean leavesOthersOpen(Set<PartyRole> roles) {
    return silent() || !roles.containsAll(open);
  }

  /** Whether one of a unit's actors can be at fault. */
  boolean leavesOpen(Unit unit) {
    return unit.roles().stream().anyMatch(open::contains);
  }
}
