package io.pocoscope.market;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a marketplace treats assets whose tasks fail (Mont et al. 2025, arXiv 2503.19055). Every
 * scheme is made of two rules, and what a task costs or brings is the same in all.
 */
public enum Scheme {
  /** No consequences. */
  FREE("free", "Free", false, false),
  /** Whose stake is used up has to leave. */
  COLL_STAKE("coll-stake", "Coll-Stake", false, true),
  /** Who has more stake is chosen more often. */
  COLL_REP("coll-rep", "Coll-Rep", true, false),
  /** Both. */
  COLL_SR("coll-sr", "Coll-SR", true, true);

  private final String label;
  private final String title;
  private final boolean byStake;
  private final boolean removes;

  Scheme(String label, String title, boolean byStake, boolean removes) {
    this.label = label;
    this.title = title;
    this.byStake = byStake;
    this.removes = removes;
  }

  /** The name that people give. */
  public String label() {
    return label;
  }

  /** The name in print. */
  public String title() {
    return title;
  }

  /**
   * Whether assets are chosen in proportion to their stake, which then is a reputation and stays
   * within a thousandth and the whole of the stake at the start; else evenly.
   */
  public boolean byStake() {
    return byStake;
  }

  /** Whether an asset has to leave when its stake is no more than a penalty. */
  public boolean removes() {
    return removes;
  }

  public static Optional<Scheme> named(String label) {
    return Arrays.stream(values()).filter(scheme -> scheme.label.equals(label)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(Scheme::label).toList();
  }
}
