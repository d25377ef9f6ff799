package io.pocoscope.devnet.query;

import java.util.HashSet;
import java.util.Set;

/**
 * Where in a query one looks, so that neither a fragment within itself nor fragments that multiply
 * keep the devnet busy for ever. A real node, which counts entities only, may break down of such.
 */
final class Depth {
  private static final int MOST_DEEP = 255;

  /** Far more than a query has that is meant. */
  private static final int MOST_LOOKS = 200_000;

  private final Set<String> within = new HashSet<>();
  private int depth;
  private int looks;

  /**
   * Looks into a selection.
   *
   * @throws QueryError if it is too deep, or too much has been looked at
   */
  void into(Runnable selection) {
    if (depth >= MOST_DEEP || ++looks > MOST_LOOKS) {
      throw new QueryError(
          "query has a depth that exceeds the limit of `"
              + MOST_DEEP
              + "`. Please adjust your query");
    }
    depth++;
    selection.run();
    depth--;
  }

  /**
   * Looks into a fragment.
   *
   * @throws QueryError if that is within itself
   */
  void intoFragment(String name, Runnable fragment) {
    if (!within.add(name)) {
      throw new QueryError("query has fragment cycle including `" + name + "`");
    }
    fragment.run();
    within.remove(name);
  }
}
