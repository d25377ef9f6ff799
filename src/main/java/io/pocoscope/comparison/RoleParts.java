package io.pocoscope.comparison;

import io.pocoscope.rate.Grouping;

/**
 * The difference taken apart by one role.
 *
 * @param role by which slots are told apart
 * @param mix what comes of other shares of the same actors, and of actors that came or went
 * @param rate what comes of the same actors failing more or less
 * @param mixNew of the mix, what those on side b only brought
 * @param mixGone of the mix, what those on side a only took with them
 * @param groups how many there are on either side
 * @param newGroups how many are on side b only
 * @param goneGroups how many are on side a only
 */
public record RoleParts(
    Grouping role,
    Estimate mix,
    Estimate rate,
    double mixNew,
    double mixGone,
    long groups,
    long newGroups,
    long goneGroups) {}
