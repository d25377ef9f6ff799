package io.pocoscope.vetting;

import io.pocoscope.attribution.PartyRole;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who is vetted, and by what.
 *
 * @param roles whose actors; at least one
 * @param atMost the bound of the own rate, in (0, 1)
 * @param confidence how likely it must be that a rate is on one side of the bound, in (.5, 1)
 * @param minSlots an actor of fewer settled slots is untested, at least 0
 * @param level of the intervals, in (0, 1)
 */
public record VetSettings(
    List<PartyRole> roles, double atMost, double confidence, int minSlots, double level) {
  public VetSettings {
    roles = roles.stream().distinct().sorted().toList();
  }

  /** Pools, at most 5 % with 90 % confidence, from ten slots on. */
  public static VetSettings usual() {
    return new VetSettings(List.of(PartyRole.POOL), .05, .9, 10, .95);
  }

  /**
   * Whose faults are told apart: all who can make a slot fail, so that nobody bears another's; an
   * owner in the place of what it owns, where owners are asked for.
   */
  List<PartyRole> tellingApart() {
    Set<PartyRole> all = EnumSet.copyOf(roles);
    List<PartyRole> stoodFor = roles.stream().map(PartyRole::standsFor).toList();
    PartyRole.standard().stream()
        .filter(role -> !stoodFor.contains(role) || roles.contains(role))
        .forEach(all::add);
    return new ArrayList<>(all);
  }
}
