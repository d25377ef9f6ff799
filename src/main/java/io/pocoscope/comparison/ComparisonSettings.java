package io.pocoscope.comparison;

import io.pocoscope.rate.Grouping;
import java.util.List;

/**
 * How two sides are compared.
 *
 * @param roles by which the difference is taken apart; each of {@link Roles#all()}
 * @param level of the intervals, in (0, 1)
 */
public record ComparisonSettings(List<Grouping> roles, double level) {
  public ComparisonSettings {
    roles = roles.stream().distinct().toList();
    if (!Roles.all().containsAll(roles)) {
      throw new IllegalArgumentException("no roles of which a slot has one each: " + roles);
    }
    if (!(0 < level && level < 1)) {
      throw new IllegalArgumentException("no level of confidence: " + level);
    }
  }

  /** Requesters, apps, pools and datasets, 95 %. */
  public static ComparisonSettings usual() {
    return new ComparisonSettings(
        List.of(Grouping.REQUESTER, Grouping.APP, Grouping.POOL, Grouping.DATASET), .95);
  }
}
