package io.pocoscope.comparison;

import io.pocoscope.rate.FailureTable;
import java.util.List;

/**
 * What changed between two sides.
 *
 * @param a the failure rate of the one, as it is without a comparison
 * @param b that of the other
 * @param difference the rate of b less that of a
 * @param parts the difference taken apart, role by role
 * @param movers who moved it most first, in any role
 * @param causes whose share of the settled slots changed most first
 * @param slotsInBoth slots that are on both sides
 * @param clustersOnBoth clusters that have settled slots on both sides
 */
public record Comparison(
    ComparisonSettings settings,
    FailureTable a,
    FailureTable b,
    Estimate difference,
    List<RoleParts> parts,
    List<Mover> movers,
    List<CauseChange> causes,
    long slotsInBoth,
    long clustersOnBoth) {
  public Comparison {
    parts = List.copyOf(parts);
    movers = List.copyOf(movers);
    causes = List.copyOf(causes);
  }
}
