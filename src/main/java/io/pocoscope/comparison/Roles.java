package io.pocoscope.comparison;

import io.pocoscope.rate.Grouping;
import io.pocoscope.store.Resource;
import java.util.Arrays;
import java.util.List;

/** By what a difference can be taken apart: whatever puts each slot into one group. */
public final class Roles {
  private Roles() {}

  /**
   * All but workers, of whom a slot may have several, and times, of which two periods share none. A
   * slot of several datasets stands in a group of its own.
   */
  public static List<Grouping> all() {
    return Arrays.stream(Grouping.values())
        .filter(it -> it != Grouping.WORKER && !it.overTime())
        .toList();
  }

  /** What is to be joined to slots so that each has one group. */
  static String join(Grouping role) {
    return role == Grouping.DATASET ? Resource.text(Roles.class, "one-dataset.sql") : role.join();
  }
}
