package io.pocoscope.pattern;

import java.util.List;

/**
 * Items and the slots that have them.
 *
 * @param facets places of the facets, rising
 * @param codes the items' codes, in that order
 * @param n slots
 * @param k hits among them
 * @param fingerprint of the set of slots: two sets that are alike have the same, others another but
 *     for a chance of 1 in 2^63
 */
record Itemset(List<Integer> facets, List<Integer> codes, long n, long k, long fingerprint) {
  /** The set of slots. */
  record Extent(long fingerprint, long n, long k) {}

  Extent extent() {
    return new Extent(fingerprint, n, k);
  }

  int size() {
    return facets.size();
  }

  /** Fewest items first, then in the order of the facets. */
  static int simplerFirst(Itemset one, Itemset other) {
    int bySize = Integer.compare(one.size(), other.size());
    int byFacets = bySize != 0 ? bySize : compare(one.facets, other.facets);
    return byFacets != 0 ? byFacets : compare(one.codes, other.codes);
  }

  private static int compare(List<Integer> some, List<Integer> others) {
    for (int i = 0; i < some.size(); i++) {
      int difference = some.get(i).compareTo(others.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }
}
