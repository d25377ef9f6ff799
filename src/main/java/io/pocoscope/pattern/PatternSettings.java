package io.pocoscope.pattern;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which combinations are looked for.
 *
 * @param facets what of a slot can be in them
 * @param target which slots count as hits
 * @param minSupport settled slots that a combination must have: below 1 a share of all, else a
 *     number
 * @param minLift how many times as often as all slots it must fail, at least 0
 * @param size most items of a combination, 1 … 4
 * @param level the confidence of the intervals, in (0, 1)
 * @param limit how many combinations to give, at least 1
 */
public record PatternSettings(
    Set<Facet> facets,
    Target target,
    double minSupport,
    double minLift,
    int size,
    double level,
    int limit) {
  /** The greatest size that is looked for. */
  public static final int GREATEST_SIZE = 4;

  public PatternSettings {
    facets = Set.copyOf(facets);
    if (!(minSupport > 0)
        || !(minLift >= 0)
        || size < 1
        || size > GREATEST_SIZE
        || !(0 < level && level < 1)
        || limit < 1) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "no search: support %s", minSupport));
    }
  }

  /** All facets, one slot in a hundred, the hundred most significant. */
  public static PatternSettings standard() {
    return new PatternSettings(
        EnumSet.allOf(Facet.class), Target.FAILED, .01, 1, GREATEST_SIZE, .95, 100);
  }

  /** The least number of slots, of so many. */
  long leastSlots(long slots) {
    return Math.max(1, (long) Math.ceil(minSupport < 1 ? minSupport * slots - 1e-9 : minSupport));
  }
}
