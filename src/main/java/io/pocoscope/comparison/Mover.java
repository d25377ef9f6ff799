package io.pocoscope.comparison;

import io.pocoscope.rate.Grouping;

/**
 * What one actor adds to the difference, in one role.
 *
 * @param group its address, or another name of a group
 * @param slots of both sides
 * @param mix what comes of its other share of the slots, or of its coming or going
 * @param rate what comes of it failing more or less
 */
public record Mover(Grouping role, String group, Pair slots, double mix, double rate) {
  /** Both parts together. */
  public double moved() {
    return mix + rate;
  }
}
