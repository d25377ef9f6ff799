package io.pocoscope.pattern;

import java.util.List;

/**
 * A set of slots that have items in common.
 *
 * @param items the fewest items that tell these slots from all others
 * @param folded items that all of these slots have too
 * @param finding how often they fail
 * @param p by Fisher's exact test, two-sided; 0 below 1e-308
 * @param q the share of false findings expected among those with a p at most this one's
 */
public record Pattern(List<Item> items, List<Item> folded, Finding finding, double p, double q) {
  public Pattern {
    items = List.copyOf(items);
    folded = List.copyOf(folded);
  }
}
